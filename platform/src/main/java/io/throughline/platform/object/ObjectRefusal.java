package io.throughline.platform.object;

import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;

/** Why nothing can be said about files. */
public enum ObjectRefusal implements RefusalCode {
    /** The disk is full, away or broken. */
    FILES_UNAVAILABLE(
            RefusalKind.UNAVAILABLE, "The files cannot be reached at the moment; try again with the same request id.");

    private final RefusalKind kind;
    private final String message;

    ObjectRefusal(RefusalKind kind, String message) {
        this.kind = kind;
        this.message = message;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String message() {
        return message;
    }
}
