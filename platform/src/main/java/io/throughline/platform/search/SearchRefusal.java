package io.throughline.platform.search;

import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;

/** Why search says no. */
public enum SearchRefusal implements RefusalCode {
    /** Search is starting, down, or overloaded. */
    SEARCH_UNAVAILABLE(RefusalKind.UNAVAILABLE, "Search is starting or out of order; try again shortly."),
    /** The cursor was made for another question, or was altered. */
    CURSOR_INVALID(RefusalKind.MALFORMED, "The cursor does not belong to this search; start again without one."),
    /** The search text is too long. */
    SEARCH_TEXT_TOO_LONG(RefusalKind.MALFORMED, "A search text has at most 500 characters.");

    private final RefusalKind kind;
    private final String message;

    SearchRefusal(RefusalKind kind, String message) {
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
