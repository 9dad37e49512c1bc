package io.throughline.contracts.account;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.TimeZoneName;
import io.throughline.contracts.staff.StaffId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What happens to an appointment with a customer: planned, moved, reminded of, and in the end held or cancelled (L17). */
public sealed interface AppointmentEvent extends RelatedEvent {

    /** The appointment. */
    AppointmentId appointmentId();

    @Override
    default Identifier recordId() {
        return appointmentId();
    }

    /**
     * A time was agreed on.
     *
     * @param owner who is in charge
     * @param start when it begins
     * @param end when it ends, later than it begins
     * @param zone the time zone in which people speak of it
     * @param participants who of the staff takes part besides
     * @param contacts with whom at the customer's
     * @param reminderMinutes how many minutes before it begins those who take part are reminded
     */
    @EventName("appointment.planned")
    record AppointmentPlanned(
            AppointmentId appointmentId,
            CustomerId customerId,
            StaffId owner,
            @PersonalData String title,
            Instant start,
            Instant end,
            TimeZoneName zone,
            @PersonalData Optional<String> place,
            Set<StaffId> participants,
            Set<ContactId> contacts,
            Optional<Integer> reminderMinutes)
            implements AppointmentEvent {}

    /** Another time was agreed on. */
    @EventName("appointment.rescheduled")
    record AppointmentRescheduled(
            AppointmentId appointmentId,
            CustomerId customerId,
            Instant start,
            Instant end,
            TimeZoneName zone,
            Optional<Integer> reminderMinutes,
            @PersonalData Optional<String> reason)
            implements AppointmentEvent {}

    /** Whoever takes part was reminded that it begins at {@code start}; once for each time that was agreed on. */
    @EventName("appointment.reminded")
    record AppointmentReminded(AppointmentId appointmentId, CustomerId customerId, Instant start)
            implements AppointmentEvent {}

    /** Somebody remarked something on the entry in the calendar (A9). */
    @EventName("appointment.commented")
    record AppointmentCommented(
            AppointmentId appointmentId,
            CustomerId customerId,
            @PersonalData String comment) implements AppointmentEvent {}

    /** It took place, and what came of it. */
    @EventName("appointment.held")
    record AppointmentHeld(
            AppointmentId appointmentId,
            CustomerId customerId,
            @PersonalData String result) implements AppointmentEvent {}

    /** It does not take place. */
    @EventName("appointment.cancelled")
    record AppointmentCancelled(
            AppointmentId appointmentId,
            CustomerId customerId,
            @PersonalData String reason) implements AppointmentEvent {}

    /** It had ended, and is planned again for the time it had. */
    @EventName("appointment.reopened")
    record AppointmentReopened(
            AppointmentId appointmentId,
            CustomerId customerId,
            Instant start,
            Optional<Integer> reminderMinutes,
            @PersonalData String reason)
            implements AppointmentEvent {}

    /** Somebody else is in charge. */
    @EventName("appointment.handed-over")
    record AppointmentHandedOver(AppointmentId appointmentId, CustomerId customerId, StaffId from, StaffId to)
            implements AppointmentEvent {}
}
