package io.throughline.platform.door;

import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;

/** What the doors themselves say no to. */
public enum DoorRefusal implements RefusalCode {
    /** The request breaks the contract. */
    INVALID_REQUEST(RefusalKind.MALFORMED, "The request is not valid; the violations say where."),
    /** No token, or one that is not good. */
    UNAUTHENTICATED(RefusalKind.UNAUTHENTICATED, "A valid bearer token is needed."),
    /** The caller's roles do not allow it. */
    FORBIDDEN(RefusalKind.FORBIDDEN, "Your roles do not allow this."),
    /** There is nothing at this path. */
    UNKNOWN_PATH(RefusalKind.NOT_FOUND, "There is nothing at this path."),
    /** There is no such record. */
    RECORD_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such record."),
    /** Somebody else changed the record at the same moment. */
    REVISION_CONFLICT(RefusalKind.REVISION, "The record has moved on; read it again and retry."),
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
