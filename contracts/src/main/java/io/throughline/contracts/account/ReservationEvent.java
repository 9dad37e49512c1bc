package io.throughline.contracts.account;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.TimeZoneName;
import io.throughline.contracts.staff.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What happens to a reservation: booked, changed, cancelled, arrived or not, and signed (A29, A30). */
public sealed interface ReservationEvent extends RelatedEvent {

    /** The reservation. */
    ReservationId reservationId();

    @Override
    default Identifier recordId() {
        return reservationId();
    }

    /**
     * Somebody is expected.
     *
     * @param owner who of the staff receives him
     * @param guest in whose name it is
     * @param company the company he comes from
     * @param persons how many come
     * @param requirements what he needs besides
     * @param rulesVersion the version of the rules that let this day be booked
     */
    @EventName("reservation.booked")
    record ReservationBooked(
            ReservationId reservationId,
            CustomerId customerId,
            StaffId owner,
            Optional<ContactId> contactId,
            @PersonalData String guest,
            @PersonalData Optional<String> company,
            Instant start,
            Instant end,
            TimeZoneName zone,
            int persons,
            @PersonalData Optional<String> requirements,
            long rulesVersion)
            implements ReservationEvent {}

    /** It is for another time, or for something else. */
    @EventName("reservation.changed")
    record ReservationChanged(
            ReservationId reservationId,
            CustomerId customerId,
            @PersonalData String guest,
            @PersonalData Optional<String> company,
            Instant start,
            Instant end,
            TimeZoneName zone,
            int persons,
            @PersonalData Optional<String> requirements,
            long rulesVersion)
            implements ReservationEvent {}

    /** He does not come, and said so. */
    @EventName("reservation.cancelled")
    record ReservationCancelled(
            ReservationId reservationId,
            CustomerId customerId,
            @PersonalData String reason) implements ReservationEvent {}

    /** He came. */
    @EventName("reservation.arrived")
    record GuestArrived(
            ReservationId reservationId,
            CustomerId customerId,
            @PersonalData Optional<String> note) implements ReservationEvent {}

    /** He did not come. */
    @EventName("reservation.no-show")
    record GuestStayedAway(
            ReservationId reservationId,
            CustomerId customerId,
            @PersonalData Optional<String> note) implements ReservationEvent {}

    /** It had ended, and is expected after all. */
    @EventName("reservation.reopened")
    record ReservationReopened(
            ReservationId reservationId,
            CustomerId customerId,
            @PersonalData String reason) implements ReservationEvent {}

    /**
     * Something was signed for it.
     *
     * @param signer who signed
     * @param signedOn on which day
     * @param reference the number of what he signed
     */
    @EventName("reservation.signed")
    record ReservationSigned(
            ReservationId reservationId,
            CustomerId customerId,
            @PersonalData String signer,
            LocalDate signedOn,
            @PersonalData Optional<String> reference)
            implements ReservationEvent {}

    /** Somebody else receives him. */
    @EventName("reservation.handed-over")
    record ReservationHandedOver(ReservationId reservationId, CustomerId customerId, StaffId from, StaffId to)
            implements ReservationEvent {}
}
