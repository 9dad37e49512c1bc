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
    /** There is no such reservation, or the caller may not see it. */
    RESERVATION_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such reservation, or you may not see it."),
    /** The guest has come, has not come, or cancelled. */
    RESERVATION_ENDED(
            RefusalKind.RULE, "The guest has come, has not come, or cancelled already; reopen the reservation first."),
    /** The rules do not let that day be booked. */
    DAY_NOT_BOOKABLE(RefusalKind.RULE, "This day cannot be booked today; see the window in the rules of accounts."),
    /** He may still come. */
    NOT_EXPECTED_YET(RefusalKind.RULE, "The guest is not expected yet; say so when his time has begun."),
    /** Nobody signs in the future. */
    SIGNED_LATER(RefusalKind.MALFORMED, "It was signed on a day that has not come; name the day on which it was."),
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
    OWN_VISIT(RefusalKind.RULE, "A visit is checked by somebody else than the one who made it."),
    /** There is no such occasion, or the caller may not see it. */
    CARE_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such occasion, or you may not see it."),
    /** The person has this occasion already. */
    CARE_EXISTS(RefusalKind.TAKEN, "The person has this occasion already; use that one."),
    /** Nothing is due. */
    CARE_NOT_DUE(RefusalKind.RULE, "Nothing is due; it was done or passed over, or its time is still to come."),
    /** There is no such day, or none was given, or one too many. */
    DAY_UNKNOWN(
            RefusalKind.MALFORMED,
            "A birthday or anniversary needs a day that its calendar has; a festival has no day of its own."),
    /** The rules know no such festival, or none was named, or one too many. */
    FESTIVAL_UNKNOWN(
            RefusalKind.RULE, "A festival needs a name that the rules of care know; other occasions have none."),
    /** Two festivals have one name. */
    FESTIVAL_TWICE(RefusalKind.RULE, "Two festivals have one name; give each its own."),
    /** There is no such claim, or the caller may not see it. */
    EXPENSE_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such expense claim, or you may not see it."),
    /** The claim was decided, paid or withdrawn. */
    EXPENSE_DECIDED(RefusalKind.RULE, "The expense claim was decided already; have it reopened unless it was paid."),
    /** Nobody agreed to it. */
    EXPENSE_NOT_APPROVED(RefusalKind.RULE, "Only what was approved, and not paid yet, is paid; have it approved."),
    /** Nobody decides about his own money. */
    OWN_EXPENSE(RefusalKind.RULE, "Somebody else decides about what you claim."),
    /** It is another's claim. */
    NOT_HIS_EXPENSE(RefusalKind.RULE, "Only who claimed it takes it back; reject it instead."),
    /** He is not below the caller. */
    NOT_ABOVE(RefusalKind.RULE, "Only somebody above the one who claims it decides."),
    /** Nothing is claimed. */
    AMOUNT_NOT_POSITIVE(RefusalKind.MALFORMED, "The amount must be more than nothing."),
    /** It was not spent yet. */
    SPENT_LATER(RefusalKind.RULE, "It was not spent yet; claim it afterwards.");

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
