package io.throughline.account;

import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;

/** Why a trial is not as somebody wants it. */
public enum TrialRefusal implements RefusalCode {
    /** There is no such trial, or the caller may not see it. */
    TRIAL_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such trial, or you may not see it."),
    /** Nobody who sells has this code. */
    STAFF_CODE_UNKNOWN(
            RefusalKind.RULE, "Nobody who sells here has this code; ask the salesperson, and make up none yourself."),
    /** The customer belongs to somebody else. */
    CUSTOMER_OF_ANOTHER(RefusalKind.RULE, "Another salesperson looks after this customer; register with his code."),
    /** The customer has had his trial. */
    CUSTOMER_HAD_TRIAL(RefusalKind.TAKEN, "The customer has or had a trial already; extend that one."),
    /** The trial was decided on. */
    TRIAL_DECIDED(RefusalKind.RULE, "The trial was approved or rejected already."),
    /** The trial was not opened. */
    TRIAL_NOT_OPENED(RefusalKind.RULE, "The trial was not approved; only an approved trial can be extended."),
    /** The salesperson may not extend it by so much. */
    EXTENSION_TOO_LONG(
            RefusalKind.RULE, "The rules of trials allow you fewer days at a time; ask who approves trials for more."),
    /** The salesperson has extended it often enough. */
    EXTENSIONS_USED(RefusalKind.RULE, "You extended this trial as often as the rules allow; ask who approves trials.");

    private final RefusalKind kind;
    private final String message;

    TrialRefusal(RefusalKind kind, String message) {
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
