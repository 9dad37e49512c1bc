package io.throughline.stores;

/** A store cannot be started or kept; the message explains it in full and is shown to the user without a stack trace. */
public class StoreFailure extends RuntimeException {

    /** A failure in one or a few plain sentences: what is wrong and what helps. */
    public StoreFailure(String message) {
        super(message);
    }

    /** The same with what lies behind it. */
    public StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
