package io.throughline.platform.door;

/** Carries a fault that was decided, and logged where it must be, to the door that tells it. */
final class Faulted extends RuntimeException {

    private final transient Fault fault;

    Faulted(Fault fault) {
        super(fault.message(), null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
