package io.throughline.account.appointment;

import io.throughline.account.ChargeRefusal;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.TimeZoneName;
import io.throughline.contracts.account.AppointmentId;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.NewId;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done about an appointment; the contract's comments say who may and what is refused. */
public sealed interface AppointmentCommand extends Command {

    /** The appointment. */
    AppointmentId appointmentId();

    @Override
    default RefusalCode notFound() {
        return ChargeRefusal.APPOINTMENT_NOT_FOUND;
    }

    /** Agree on a time with a customer (L17). */
    @Requires(Permission.RECORD_INTERACTIONS)
    record PlanAppointment(
            @TargetAggregateIdentifier @NewId AppointmentId appointmentId,
            @NotNull CustomerId customerId,
            @NotBlank @Size(max = 200) String title,
            @NotNull Instant start,
            @NotNull Instant end,
            @NotNull TimeZoneName zone,
            Optional<@NotBlank @Size(max = 500) String> place,
            Optional<StaffId> owner,
            @Size(max = 50) Set<StaffId> participants,
            @Size(max = 50) Set<ContactId> contacts,
            Optional<@Min(1) @Max(525_600) Integer> reminderMinutes)
            implements AppointmentCommand {}

    /** Agree on another time. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record RescheduleAppointment(
            @TargetAggregateIdentifier @NotNull AppointmentId appointmentId,
            @NotNull Instant start,
            @NotNull Instant end,
            @NotNull TimeZoneName zone,
            Optional<@NotBlank @Size(max = 2000) String> reason)
            implements AppointmentCommand {}

    /** Remark something on the entry in the calendar (A9). */
    @Requires(Permission.RECORD_INTERACTIONS)
    record CommentOnAppointment(
            @TargetAggregateIdentifier @NotNull AppointmentId appointmentId,
            @NotBlank @Size(max = 2000) String comment) implements AppointmentCommand {}

    /** It took place. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record HoldAppointment(
            @TargetAggregateIdentifier @NotNull AppointmentId appointmentId,
            @NotBlank @Size(max = 20000) String result) implements AppointmentCommand {}

    /** It does not take place. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record CancelAppointment(
            @TargetAggregateIdentifier @NotNull AppointmentId appointmentId,
            @NotBlank @Size(max = 2000) String reason) implements AppointmentCommand {}

    /** It had ended, and is planned again. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record ReopenAppointment(
            @TargetAggregateIdentifier @NotNull AppointmentId appointmentId,
            @NotBlank @Size(max = 2000) String reason) implements AppointmentCommand {}

    /** Somebody else is in charge (U14). */
    @Requires(Permission.RECORD_INTERACTIONS)
    record HandOverAppointment(
            @TargetAggregateIdentifier @NotNull AppointmentId appointmentId,
            @NotNull StaffId to) implements AppointmentCommand {}
}
