package io.throughline.platform.projection;

import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;

/** Why a read cannot be answered yet. */
public enum ProjectionRefusal implements RefusalCode {
    /** The read models have not seen what the consistency token stands for. */
    NOT_CAUGHT_UP(
            RefusalKind.UNAVAILABLE,
            "The answer does not yet include what the consistency token stands for; try again.");

    private final RefusalKind kind;
    private final String message;

    ProjectionRefusal(RefusalKind kind, String message) {
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
