package io.throughline.platform.door;

import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;

/** What the doors themselves say no to. */
public enum DoorRefusal implements RefusalCode {
    /** The request breaks the contract. */
    INVALID_REQUEST(RefusalKind.MALFORMED, "The request is not valid; the violations say where."),
    /** There is nothing at this path. */
    PATH_NOT_FOUND(RefusalKind.NOT_FOUND, "There is nothing at this path."),
    /** Too many requests at once. */
    TOO_MANY_REQUESTS(RefusalKind.LIMIT, "Too many requests at once; retry in a moment."),
    /** A store or service does not answer. */
    STORE_UNAVAILABLE(RefusalKind.UNAVAILABLE, "A store or service is not reachable; retry in a moment.");

    private final RefusalKind kind;
    private final String message;

    DoorRefusal(RefusalKind kind, String message) {
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
