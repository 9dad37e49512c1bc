package io.throughline.account;

import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;

/** Why a touch is not written down, corrected or withdrawn as somebody wants it. */
public enum InteractionRefusal implements RefusalCode {
    /** There is no such touch, or the caller may not see the customer. */
    INTERACTION_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such touch, or you may not see its customer."),
    /** It is somebody else's. */
    NOT_HIS_INTERACTION(
            RefusalKind.FORBIDDEN, "Only who wrote the touch down and whoever stands above him may do this."),
    /** It counts no more. */
    INTERACTION_WITHDRAWN(RefusalKind.RULE, "The touch was withdrawn; restore it first."),
    /** There is nothing with this customer that it could go on from. */
    EARLIER_NOT_FOUND(RefusalKind.RULE, "There is no other touch with this customer under the id of the earlier one."),
    /** What comes later cannot be gone on from. */
    EARLIER_IS_LATER(RefusalKind.RULE, "A touch goes on from an earlier one; the one that was named came later.");

    private final RefusalKind kind;
    private final String message;

    InteractionRefusal(RefusalKind kind, String message) {
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
