package io.throughline.account;

import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;

/** Why account-service says no about what the staff has taken on for customers. */
public enum ChargeRefusal implements RefusalCode {
    /** The one who was chosen works with no customers. */
    OWNER_UNFIT(RefusalKind.RULE, "The owner works neither in sales nor in service or marketing; choose another."),
    /** A process must say who is in charge. */
    OWNER_MISSING(RefusalKind.MALFORMED, "Nobody is in charge; name the owner."),
    /** It would be too late from the beginning. */
    DUE_PASSED(RefusalKind.RULE, "The moment has passed already; name one that is still to come."),
    /** There is no such promise, or the caller may not see it. */
    PROMISE_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such promise, or you may not see it."),
    /** The promise was kept, broken or withdrawn. */
    PROMISE_ENDED(RefusalKind.RULE, "The promise was kept, broken or withdrawn already; reopen it first."),
    /** It would end before it begins. */
    END_BEFORE_START(RefusalKind.MALFORMED, "It must end later than it begins."),
    /** Somebody who is to take part is not on the staff. */
    PARTICIPANT_NOT_FOUND(RefusalKind.RULE, "Nobody on the staff has the id of a participant; see the list of staff."),
    /** There is no such appointment, or the caller may not see it. */
    APPOINTMENT_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such appointment, or you may not see it."),
    /** The appointment was held or cancelled. */
    APPOINTMENT_ENDED(RefusalKind.RULE, "The appointment was held or cancelled already; reopen it first."),
    /** There is no such visit, or the caller may not see it. */
    VISIT_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such visit, or you may not see it."),
    /** The visit was made, missed or cancelled. */
    VISIT_ENDED(RefusalKind.RULE, "The visit was made, missed or cancelled already; reopen it first."),
    /** There is nothing to check yet. */
    VISIT_NOT_ENDED(RefusalKind.RULE, "The visit was neither made nor missed yet; check it afterwards."),
    /** Nobody checks his own visit. */
    OWN_VISIT(RefusalKind.RULE, "A visit is checked by somebody else than the one who made it.");

    private final RefusalKind kind;
    private final String message;

    ChargeRefusal(RefusalKind kind, String message) {
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
