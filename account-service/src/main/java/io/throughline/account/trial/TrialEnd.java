package io.throughline.account.trial;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.account.TrialEvent.TrialApproved;
import io.throughline.contracts.account.TrialEvent.TrialExpired;
import io.throughline.contracts.account.TrialEvent.TrialExtended;
import io.throughline.contracts.account.TrialId;
import io.throughline.platform.deadline.Deadline;
import io.throughline.platform.deadline.DeadlineChange;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A trial is over when its time has come (A25). */
@Component
class TrialEnd implements Deadline {

    @Override
    public String name() {
        return "trial.end";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(TrialApproved.class, TrialExtended.class, TrialExpired.class);
    }

    @Override
    public List<DeadlineChange> changes(Recorded<?> event) {
        return switch (event.event()) {
            case TrialApproved e -> List.of(new DeadlineChange.Start(e.trialId().toString(), e.until()));
            case TrialExtended e -> List.of(new DeadlineChange.Start(e.trialId().toString(), e.until()));
            case TrialExpired e -> List.of(new DeadlineChange.End(e.trialId().toString()));
            default -> List.of();
        };
    }

    @Override
    public Duration period() {
        return Duration.ZERO;
    }

    @Override
    public Command due(String key, Instant since) {
        return new ExpireTrial(TrialId.of(key));
    }
}
