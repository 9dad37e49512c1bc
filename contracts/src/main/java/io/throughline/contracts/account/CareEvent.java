package io.throughline.contracts.account;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.TimeZoneName;
import io.throughline.contracts.staff.StaffId;
import java.time.Instant;
import java.util.Optional;

/** What happens to a yearly occasion to think of a customer: arranged, due once a year, taken or passed over (A17). */
public sealed interface CareEvent extends RelatedEvent {

    /** The occasion. */
    CareId careId();

    @Override
    default Identifier recordId() {
        return careId();
    }

    /**
     * An occasion became known. The day itself is sealed; what a clock must know is the next moment only.
     *
     * @param owner who is told when it is due
     * @param contactId whose occasion it is, when not the customer's own
     * @param festival the name of the festival, where it is one
     * @param day the day, where it is no festival
     * @param zone where the customer is
     * @param next when somebody is told next
     * @param rules the version of the rules by which that was computed
     */
    @EventName("care.arranged")
    record CareArranged(
            CareId careId,
            CustomerId customerId,
            StaffId owner,
            Optional<ContactId> contactId,
            CareOccasion occasion,
            Optional<String> festival,
            @PersonalData Optional<YearlyDay> day,
            @PersonalData String title,
            TimeZoneName zone,
            Instant next,
            long rules)
            implements CareEvent {}

    /**
     * Somebody is to think of the customer now: a suggestion for the one in charge (关怀建议).
     *
     * @param since the moment at which it was due
     * @param next when it is due the next time; empty when the rules know its festival no more, or the day was erased
     * @param rules the version of the rules that suggested it
     */
    @EventName("care.due")
    record CareDue(
            CareId careId, CustomerId customerId, Instant since, Optional<Instant> next, String suggestion, long rules)
            implements CareEvent {}

    /** Somebody thought of the customer. */
    @EventName("care.given")
    record CareGiven(
            CareId careId,
            CustomerId customerId,
            @PersonalData String note,
            Optional<Instant> next) implements CareEvent {}

    /** It was passed over this year. */
    @EventName("care.skipped")
    record CareSkipped(
            CareId careId,
            CustomerId customerId,
            @PersonalData String reason,
            Optional<Instant> next) implements CareEvent {}

    /** The customer does not want it any more. */
    @EventName("care.stopped")
    record CareStopped(
            CareId careId,
            CustomerId customerId,
            @PersonalData String reason) implements CareEvent {}

    /** He wants it again. */
    @EventName("care.resumed")
    record CareResumed(
            CareId careId,
            CustomerId customerId,
            @PersonalData String reason,
            Instant next,
            long rules) implements CareEvent {}

    /** Somebody else is told when it is due. */
    @EventName("care.handed-over")
    record CareHandedOver(CareId careId, CustomerId customerId, StaffId from, StaffId to) implements CareEvent {}
}
