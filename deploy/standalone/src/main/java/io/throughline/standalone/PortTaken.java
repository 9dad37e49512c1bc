package io.throughline.standalone;

/** A door cannot be opened: another program listens there, or the address is not of this machine. */
public final class PortTaken extends RuntimeException {

    /** Says which port, and the option that chooses another. */
    PortTaken(String message) {
        super(message);
    }
}
