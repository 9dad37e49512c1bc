package io.throughline.platform.log;

/** A decision may rest on an old state of the record; it is forgotten, and the command is tried again. */
final class StaleRecordException extends RuntimeException {

    StaleRecordException() {
        super("The record may have changed in another process", null, false, false);
    }
}
