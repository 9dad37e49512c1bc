package io.throughline.platform.identity;

import org.jspecify.annotations.Nullable;

/** The identity part is not set up rightly, or its key files cannot be used. */
public final class IdentityFailure extends RuntimeException {

    IdentityFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
