package io.throughline.contracts.account;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import io.throughline.contracts.GeoPosition;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.staff.StaffId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What happens to a visit: planned, begun, done with a report or missed, and checked by a supervisor (L18). */
public sealed interface VisitEvent extends RelatedEvent {

    /** The visit. */
    VisitId visitId();

    @Override
    default Identifier recordId() {
        return visitId();
    }

    /**
     * Somebody is to go to a customer.
     *
     * @param owner who goes
     * @param start from when he is expected
     * @param end until when he must have been there; after that the visit was missed
     * @param contacts whom he is to see
     */
    @EventName("visit.planned")
    record VisitPlanned(
            VisitId visitId,
            CustomerId customerId,
            StaffId owner,
            @PersonalData String purpose,
            Instant start,
            Instant end,
            @PersonalData Optional<String> place,
            Set<ContactId> contacts)
            implements VisitEvent {}

    /** He is to go at another time. */
    @EventName("visit.rescheduled")
    record VisitRescheduled(
            VisitId visitId,
            CustomerId customerId,
            Instant start,
            Instant end,
            @PersonalData Optional<String> reason) implements VisitEvent {}

    /** He is on his way. */
    @EventName("visit.started")
    record VisitStarted(
            VisitId visitId,
            CustomerId customerId,
            @PersonalData Optional<GeoPosition> position) implements VisitEvent {}

    /**
     * He was there.
     *
     * @param position where his device was
     * @param photo the SHA-256 checksum of a picture that he took, 64 hexadecimal digits; the picture itself is a document
     */
    @EventName("visit.done")
    record VisitDone(
            VisitId visitId,
            CustomerId customerId,
            @PersonalData String report,
            @PersonalData Optional<GeoPosition> position,
            Optional<String> photo)
            implements VisitEvent {}

    /** Its time passed and nobody has said that he was there. */
    @EventName("visit.missed")
    record VisitMissed(VisitId visitId, CustomerId customerId) implements VisitEvent {}

    /** He does not go. */
    @EventName("visit.cancelled")
    record VisitCancelled(
            VisitId visitId,
            CustomerId customerId,
            @PersonalData String reason) implements VisitEvent {}

    /** A supervisor looked at how it went, and says what is to be better next time. */
    @EventName("visit.checked")
    record VisitChecked(
            VisitId visitId,
            CustomerId customerId,
            boolean satisfactory,
            @PersonalData String remarks) implements VisitEvent {}

    /** It had ended, and is to be made after all. */
    @EventName("visit.reopened")
    record VisitReopened(
            VisitId visitId,
            CustomerId customerId,
            Instant start,
            Instant end,
            @PersonalData String reason) implements VisitEvent {}

    /** Somebody else goes. */
    @EventName("visit.handed-over")
    record VisitHandedOver(VisitId visitId, CustomerId customerId, StaffId from, StaffId to) implements VisitEvent {}
}
