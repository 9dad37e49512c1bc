package io.throughline.account.appointment;

import io.throughline.account.appointment.AppointmentUpkeep.RemindOfAppointment;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.account.AppointmentEvent;
import io.throughline.contracts.account.AppointmentEvent.AppointmentCancelled;
import io.throughline.contracts.account.AppointmentEvent.AppointmentCommented;
import io.throughline.contracts.account.AppointmentEvent.AppointmentHandedOver;
import io.throughline.contracts.account.AppointmentEvent.AppointmentHeld;
import io.throughline.contracts.account.AppointmentEvent.AppointmentPlanned;
import io.throughline.contracts.account.AppointmentEvent.AppointmentReminded;
import io.throughline.contracts.account.AppointmentEvent.AppointmentReopened;
import io.throughline.contracts.account.AppointmentEvent.AppointmentRescheduled;
import io.throughline.contracts.account.AppointmentId;
import io.throughline.platform.deadline.Deadline;
import io.throughline.platform.deadline.DeadlineChange;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Before an appointment begins, those who take part are reminded; nobody is of one that had begun when it was written down. */
@Component
final class AppointmentReminder implements Deadline {

    @Override
    public String name() {
        return "account.appointment-reminder";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(AppointmentEvent.class);
    }

    @Override
    public List<DeadlineChange> changes(Recorded<?> event) {
        if (!(event.event() instanceof AppointmentEvent appointment)) return List.of();
        return switch (appointment) {
            case AppointmentPlanned e -> start(e, e.start(), e.reminderMinutes(), event);
            case AppointmentRescheduled e -> start(e, e.start(), e.reminderMinutes(), event);
            case AppointmentReopened e -> start(e, e.start(), e.reminderMinutes(), event);
            case AppointmentReminded e -> end(e);
            case AppointmentHeld e -> end(e);
            case AppointmentCancelled e -> end(e);
            case AppointmentCommented unused -> List.of();
            case AppointmentHandedOver unused -> List.of();
        };
    }

    @Override
    public Duration period() {
        return Duration.ZERO;
    }

    @Override
    public Command due(String key, Instant since) {
        return new RemindOfAppointment(AppointmentId.of(key));
    }

    private static List<DeadlineChange> start(
            AppointmentEvent event, Instant start, Optional<Integer> minutes, Recorded<?> recorded) {
        if (minutes.isEmpty() || !start.isAfter(recorded.recordedAt())) return end(event);
        return List.of(new DeadlineChange.Start(
                event.appointmentId().toString(), start.minus(Duration.ofMinutes(minutes.get()))));
    }

    private static List<DeadlineChange> end(AppointmentEvent event) {
        return List.of(new DeadlineChange.End(event.appointmentId().toString()));
    }
}
