package io.throughline.lead.followup;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadNurturingEvent;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingEnded;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingStarted;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingStepDue;
import io.throughline.lead.lead.LeadUpkeep.TakeNurturingStep;
import io.throughline.platform.deadline.Deadline;
import io.throughline.platform.deadline.DeadlineChange;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When the next step of a lead's nurturing is due: the events say so themselves (L4). */
@Component
class NurturingDeadline implements Deadline {

    @Override
    public String name() {
        return "lead.nurturing";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(LeadNurturingEvent.class);
    }

    @Override
    public List<DeadlineChange> changes(Recorded<?> recorded) {
        var event = (LeadNurturingEvent) recorded.event();
        var key = event.leadId().toString();
        return List.of(
                switch (event) {
                    case NurturingStarted e -> new DeadlineChange.Start(key, e.firstStepAt());
                    case NurturingStepDue e ->
                        e.nextStepAt()
                                .<DeadlineChange>map(next -> new DeadlineChange.Start(key, next))
                                .orElseGet(() -> new DeadlineChange.End(key));
                    case NurturingEnded unused -> new DeadlineChange.End(key);
                });
    }

    @Override
    public Duration period() {
        return Duration.ZERO;
    }

    @Override
    public Command due(String key, Instant since) {
        return new TakeNurturingStep(LeadId.of(key));
    }
}
