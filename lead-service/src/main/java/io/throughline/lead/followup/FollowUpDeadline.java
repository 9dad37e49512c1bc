package io.throughline.lead.followup;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.lead.FollowUpRules;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadId;
import io.throughline.lead.lead.FollowUpClock;
import io.throughline.lead.lead.LeadUpkeep.CheckFollowUp;
import io.throughline.lead.rules.LeadRules;
import io.throughline.platform.deadline.Deadline;
import io.throughline.platform.deadline.DeadlineChange;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One stretch of a lead's clock (U3): some events start it, others end it. When it runs out, the lead itself sees what is
 * to be done.
 */
record FollowUpDeadline(
        String name,
        LeadRules rules,
        ToIntFunction<FollowUpRules> hours,
        Set<Class<? extends LeadEvent>> starting,
        Set<Class<? extends LeadEvent>> ending)
        implements Deadline {

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Stream.concat(starting.stream(), ending.stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<DeadlineChange> changes(Recorded<?> recorded) {
        var event = (LeadEvent) recorded.event();
        var key = event.leadId().toString();
        var since = FollowUpClock.since(recorded.provenance(), recorded.recordedAt());
        return List.of(
                starting.contains(event.getClass())
                        ? new DeadlineChange.Start(key, since)
                        : new DeadlineChange.End(key));
    }

    @Override
    public Duration period() {
        return Duration.ofHours(hours.applyAsInt(rules.followUp().rules()));
    }

    @Override
    public Command due(String key, Instant since) {
        return new CheckFollowUp(LeadId.of(key));
    }
}
