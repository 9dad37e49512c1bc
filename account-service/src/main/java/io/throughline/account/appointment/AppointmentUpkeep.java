package io.throughline.account.appointment;

import io.throughline.account.ChargeRefusal;
import io.throughline.contracts.account.AppointmentId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What this service tells itself about an appointment; never through a door. */
public sealed interface AppointmentUpkeep extends Command {

    @Override
    default RefusalCode notFound() {
        return ChargeRefusal.APPOINTMENT_NOT_FOUND;
    }

    /** It begins soon: remind those who take part, unless that was done. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record RemindOfAppointment(@TargetAggregateIdentifier AppointmentId appointmentId) implements AppointmentUpkeep {}
}
