package io.throughline.account.appointment;

import io.throughline.account.appointment.AppointmentCommand.CancelAppointment;
import io.throughline.account.appointment.AppointmentCommand.HandOverAppointment;
import io.throughline.account.appointment.AppointmentCommand.HoldAppointment;
import io.throughline.account.appointment.AppointmentCommand.ReopenAppointment;
import io.throughline.account.appointment.AppointmentCommand.RescheduleAppointment;
import io.throughline.contracts.account.AppointmentEvent;
import io.throughline.contracts.account.AppointmentEvent.AppointmentCancelled;
import io.throughline.contracts.account.AppointmentEvent.AppointmentCommented;
import io.throughline.contracts.account.AppointmentEvent.AppointmentHandedOver;
import io.throughline.contracts.account.AppointmentEvent.AppointmentHeld;
import io.throughline.contracts.account.AppointmentEvent.AppointmentPlanned;
import io.throughline.contracts.account.AppointmentEvent.AppointmentReminded;
import io.throughline.contracts.account.AppointmentEvent.AppointmentReopened;
import io.throughline.contracts.account.AppointmentEvent.AppointmentRescheduled;
import io.throughline.platform.message.Command;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How what happened to an appointment is taken back. A reminder has been heard, a remark been read. */
@Component
final class AppointmentCompensations implements Compensations<AppointmentEvent> {

    @Override
    public Class<AppointmentEvent> family() {
        return AppointmentEvent.class;
    }

    @Override
    public Compensation of(AppointmentEvent event) {
        var end = Compensation.touching("end");
        return switch (event) {
            case AppointmentPlanned e ->
                Compensation.touching("appointment").by(new CancelAppointment(e.appointmentId(), Compensation.REASON));
            case AppointmentRescheduled unused ->
                Compensation.touching("time")
                        .by(
                                before -> before.last(
                                                AppointmentEvent.class,
                                                last -> timing(last).isPresent())
                                        .flatMap(AppointmentCompensations::timing),
                                UndoRefusal.NOTHING_BEFORE);
            case AppointmentHeld e -> end.by(reopening(e));
            case AppointmentCancelled e -> end.by(reopening(e));
            case AppointmentReopened unused ->
                end.by(
                        before -> before.last(
                                        AppointmentEvent.class,
                                        last -> ending(last).isPresent())
                                .flatMap(AppointmentCompensations::ending),
                        UndoRefusal.NOTHING_BEFORE);
            case AppointmentHandedOver e ->
                Compensation.touching("owner").by(new HandOverAppointment(e.appointmentId(), e.from()));
            case AppointmentReminded unused -> Compensation.touching("reminder").not(UndoRefusal.OUT_OF_THE_HOUSE);
            case AppointmentCommented unused ->
                Compensation.touching("comments").not(UndoRefusal.NO_WAY_BACK);
        };
    }

    private static ReopenAppointment reopening(AppointmentEvent event) {
        return new ReopenAppointment(event.appointmentId(), Compensation.REASON);
    }

    /** The command that gives it the time that an event gave it. */
    private static Optional<RescheduleAppointment> timing(AppointmentEvent event) {
        return switch (event) {
            case AppointmentPlanned e ->
                Optional.of(new RescheduleAppointment(
                        e.appointmentId(), e.start(), e.end(), e.zone(), Optional.of(Compensation.REASON)));
            case AppointmentRescheduled e ->
                Optional.of(new RescheduleAppointment(
                        e.appointmentId(), e.start(), e.end(), e.zone(), Optional.of(Compensation.REASON)));
            case AppointmentHeld unused -> Optional.empty();
            case AppointmentCancelled unused -> Optional.empty();
            case AppointmentReopened unused -> Optional.empty();
            case AppointmentHandedOver unused -> Optional.empty();
            case AppointmentReminded unused -> Optional.empty();
            case AppointmentCommented unused -> Optional.empty();
        };
    }

    /** The command that ends it again as it had ended. */
    private static Optional<? extends Command> ending(AppointmentEvent event) {
        return switch (event) {
            case AppointmentHeld e -> Optional.of(new HoldAppointment(e.appointmentId(), e.result()));
            case AppointmentCancelled e -> Optional.of(new CancelAppointment(e.appointmentId(), e.reason()));
            case AppointmentPlanned unused -> Optional.empty();
            case AppointmentRescheduled unused -> Optional.empty();
            case AppointmentReopened unused -> Optional.empty();
            case AppointmentHandedOver unused -> Optional.empty();
            case AppointmentReminded unused -> Optional.empty();
            case AppointmentCommented unused -> Optional.empty();
        };
    }
}
