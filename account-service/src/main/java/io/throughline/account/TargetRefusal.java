package io.throughline.account;

import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;

/** Why a target is not as somebody wants it. */
public enum TargetRefusal implements RefusalCode {
    /** There is no such target, or the caller may not see it. */
    TARGET_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such target, or you may not see it."),
    /** Nobody sets his own target. */
    OWN_TARGET(RefusalKind.RULE, "Nobody sets or changes his own target; ask who is above you."),
    /** The target would have no time. */
    TARGET_PERIOD_EMPTY(RefusalKind.RULE, "The target ends before it begins; give an end after the start."),
    /** The goal is not of the form that its kind asks for. */
    TARGET_FIGURE_UNFIT(
            RefusalKind.RULE,
            "A target for the won value has an amount and no count, any other a count and no amount, and each more than 0."),
    /** The target was withdrawn. */
    TARGET_WITHDRAWN(RefusalKind.RULE, "The target was withdrawn; restore it first."),
    /** The house's appraisal has no such step. */
    APPRAISAL_STEP_UNKNOWN(RefusalKind.RULE, "The rules of targets have no such step; ask them which there are."),
    /** A step before was not taken. */
    APPRAISAL_STEP_EARLY(RefusalKind.RULE, "An earlier step of the appraisal was not taken yet."),
    /** Another has to take the step. */
    NOT_HIS_APPRAISAL_STEP(
            RefusalKind.RULE, "This step is not yours: the employee takes his own, somebody above him the others."),
    /** The warnings are not in order. */
    WARNINGS_UNSORTED(RefusalKind.RULE, "Each warning must come at a later share of the time than the one before."),
    /** Two steps are named alike. */
    APPRAISAL_STEP_TWICE(RefusalKind.RULE, "Two steps of the appraisal have the same code.");

    private final RefusalKind kind;
    private final String message;

    TargetRefusal(RefusalKind kind, String message) {
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
