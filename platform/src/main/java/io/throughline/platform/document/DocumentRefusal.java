package io.throughline.platform.document;

import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;

/** Why the document store says no. */
public enum DocumentRefusal implements RefusalCode {
    /** The store cannot be reached, or does not answer in time. */
    DOCUMENTS_UNAVAILABLE(RefusalKind.UNAVAILABLE, "The document store cannot be reached; try again shortly."),
    /** The cursor was made for another question, or was altered. */
    CURSOR_INVALID(RefusalKind.MALFORMED, "The cursor does not belong to this query; start again without one.");

    private final RefusalKind kind;
    private final String message;

    DocumentRefusal(RefusalKind kind, String message) {
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
