package io.throughline.platform.seal;

import org.jspecify.annotations.Nullable;

/** Personal data can neither be sealed nor opened: a key is missing or wrong. It says which, never what. */
public final class SealFailure extends RuntimeException {

    SealFailure(String message) {
        this(message, null);
    }

    SealFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
