package io.throughline.account.targets;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.staff.TargetEvent;
import io.throughline.contracts.staff.TargetEvent.TargetAppraised;
import io.throughline.contracts.staff.TargetEvent.TargetBehind;
import io.throughline.contracts.staff.TargetEvent.TargetCorrected;
import io.throughline.contracts.staff.TargetEvent.TargetEnded;
import io.throughline.contracts.staff.TargetEvent.TargetRestored;
import io.throughline.contracts.staff.TargetEvent.TargetSet;
import io.throughline.contracts.staff.TargetEvent.TargetWithdrawn;
import io.throughline.contracts.staff.TargetId;
import io.throughline.platform.deadline.Deadline;
import io.throughline.platform.deadline.DeadlineChange;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A target is looked at every day from its start until it has ended (L19). */
@Component
class TargetWatch implements Deadline {

    @Override
    public String name() {
        return "target.watch";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(TargetEvent.class);
    }

    @Override
    public List<DeadlineChange> changes(Recorded<?> event) {
        if (!(event.event() instanceof TargetEvent target)) return List.of();
        return switch (target) {
            case TargetSet e -> start(e, e.terms().start());
            case TargetCorrected e -> start(e, e.to().start());
            case TargetRestored e -> start(e, event.recordedAt());
            case TargetBehind e -> start(e, event.recordedAt().plus(again()));
            case TargetWithdrawn e -> end(e);
            case TargetEnded e -> end(e);
            case TargetAppraised unused -> List.of();
        };
    }

    @Override
    public Duration period() {
        return Duration.ZERO;
    }

    @Override
    public Command due(String key, Instant since) {
        return new JudgeTarget(TargetId.of(key));
    }

    private static List<DeadlineChange> start(TargetEvent event, Instant since) {
        return List.of(new DeadlineChange.Start(event.targetId().toString(), since));
    }

    private static List<DeadlineChange> end(TargetEvent event) {
        return List.of(new DeadlineChange.End(event.targetId().toString()));
    }
}
