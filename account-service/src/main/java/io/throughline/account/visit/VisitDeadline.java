package io.throughline.account.visit;

import io.throughline.account.visit.VisitUpkeep.MissVisit;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.account.VisitEvent;
import io.throughline.contracts.account.VisitEvent.VisitCancelled;
import io.throughline.contracts.account.VisitEvent.VisitChecked;
import io.throughline.contracts.account.VisitEvent.VisitDone;
import io.throughline.contracts.account.VisitEvent.VisitHandedOver;
import io.throughline.contracts.account.VisitEvent.VisitMissed;
import io.throughline.contracts.account.VisitEvent.VisitPlanned;
import io.throughline.contracts.account.VisitEvent.VisitReopened;
import io.throughline.contracts.account.VisitEvent.VisitRescheduled;
import io.throughline.contracts.account.VisitEvent.VisitStarted;
import io.throughline.contracts.account.VisitId;
import io.throughline.platform.deadline.Deadline;
import io.throughline.platform.deadline.DeadlineChange;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A visit of which nobody has told by its end was missed (L18). */
@Component
final class VisitDeadline implements Deadline {

    @Override
    public String name() {
        return "account.visit";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(VisitEvent.class);
    }

    @Override
    public List<DeadlineChange> changes(Recorded<?> event) {
        if (!(event.event() instanceof VisitEvent visit)) return List.of();
        return switch (visit) {
            case VisitPlanned e -> start(e, e.end());
            case VisitRescheduled e -> start(e, e.end());
            case VisitReopened e -> start(e, e.end());
            case VisitDone e -> end(e);
            case VisitMissed e -> end(e);
            case VisitCancelled e -> end(e);
            case VisitStarted unused -> List.of();
            case VisitChecked unused -> List.of();
            case VisitHandedOver unused -> List.of();
        };
    }

    @Override
    public Duration period() {
        return Duration.ZERO;
    }

    @Override
    public Command due(String key, Instant since) {
        return new MissVisit(VisitId.of(key));
    }

    private static List<DeadlineChange> start(VisitEvent event, Instant end) {
        return List.of(new DeadlineChange.Start(event.visitId().toString(), end));
    }

    private static List<DeadlineChange> end(VisitEvent event) {
        return List.of(new DeadlineChange.End(event.visitId().toString()));
    }
}
