package io.throughline.platform.projection;

import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;

/** Why a read cannot be answered yet. */
public enum ProjectionRefusal implements RefusalCode {
    /** The read models have not seen what the consistency token stands for. */
    NOT_CAUGHT_UP(
            RefusalKind.UNAVAILABLE,
            "The answer does not yet include what the consistency token stands for; try again."),
    /** The read model is folded from the log again and does not have everything yet. */
    REBUILDING(
            RefusalKind.UNAVAILABLE, "What answers this is being rebuilt from the history; try again when it is done."),
    /** There is no projection of that name in this process. */
    PROJECTION_UNKNOWN(RefusalKind.NOT_FOUND, "This process has no projection of that name."),
    /** Another process of the same service runs the projection. */
    PROJECTION_ELSEWHERE(RefusalKind.RULE, "Another process runs this projection at present; tell it, or stop it.");

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
