package io.throughline.account;

import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;

/** Why a commission is not as somebody wants it. */
public enum CommissionRefusal implements RefusalCode {
    /** There is no such commission, or the caller may not see it. */
    COMMISSION_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such commission, or you may not see it."),
    /** Nobody decides about his own money. */
    OWN_COMMISSION(RefusalKind.RULE, "You get a share of this commission; somebody else must decide about it."),
    /** The opportunity is not won any more. */
    COMMISSION_REVERSED(RefusalKind.RULE, "The opportunity was opened again, so nothing is paid for it now."),
    /** Nobody agreed to it yet. */
    COMMISSION_NOT_APPROVED(RefusalKind.RULE, "The commission was not approved yet; have it approved first."),
    /** It was paid. */
    COMMISSION_WAS_PAID(RefusalKind.RULE, "The commission was paid; its approval can no longer be taken back."),
    /** The stages are not in order. */
    COMMISSION_STAGES_UNSORTED(
            RefusalKind.RULE, "The first stage must begin at 0 percent, each other at more than the one before."),
    /** A role has two weights. */
    COMMISSION_ROLE_TWICE(RefusalKind.RULE, "A role of the team has two weights; give each one.");

    private final RefusalKind kind;
    private final String message;

    CommissionRefusal(RefusalKind kind, String message) {
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
