package io.throughline.lead.process;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.lead.OpportunityPlanEvent;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemCancelled;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemDone;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemNoted;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemOverdue;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemPlanned;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemReopened;
import io.throughline.contracts.lead.PlanItemId;
import io.throughline.lead.opportunity.MissPlanItem;
import io.throughline.platform.deadline.Deadline;
import io.throughline.platform.deadline.DeadlineChange;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells that the last day for an item of a development plan has passed (UTC). For a deal that was won or lost the plan
 * records nothing; it is asked again now and then, because the deal may be opened again.
 */
@Component
class PlanItemClock implements Deadline {

    static final String NAME = "opportunity.plan-item";

    private static final String BETWEEN = "/";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(OpportunityPlanEvent.class);
    }

    @Override
    public List<DeadlineChange> changes(Recorded<?> event) {
        if (!(event.event() instanceof OpportunityPlanEvent of)) return List.of();
        String key = of.opportunityId() + BETWEEN + of.planItemId();
        return switch (of) {
            case PlanItemPlanned e -> List.of(until(key, e.due()));
            case PlanItemReopened e -> List.of(until(key, e.due()));
            case PlanItemNoted unused -> List.of();
            case PlanItemDone unused -> List.of(new DeadlineChange.End(key));
            case PlanItemCancelled unused -> List.of(new DeadlineChange.End(key));
            case PlanItemOverdue unused -> List.of(new DeadlineChange.End(key));
        };
    }

    @Override
    public Duration period() {
        return Duration.ZERO;
    }

    @Override
    public Duration again() {
        return Duration.ofDays(30);
    }

    @Override
    public Command due(String key, Instant since) {
        var ids = key.split(BETWEEN, 2);
        return new MissPlanItem(OpportunityId.of(ids[0]), PlanItemId.of(ids[1]));
    }

    private static DeadlineChange until(String key, Optional<LocalDate> due) {
        return due.<DeadlineChange>map(day -> new DeadlineChange.Start(
                        key, day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()))
                .orElseGet(() -> new DeadlineChange.End(key));
    }
}
