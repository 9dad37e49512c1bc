package io.throughline.lead.standing;

import io.throughline.contracts.lead.LeadDetailEvent;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadEvent.LeadContacted;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.LeadEvent.LeadHandedOver;
import io.throughline.contracts.lead.LeadEvent.LeadQualified;
import io.throughline.contracts.lead.LeadEvent.LeadRejected;
import io.throughline.contracts.lead.LeadEvent.LeadReopened;
import io.throughline.contracts.lead.LeadEvent.LeadUnassigned;
import io.throughline.contracts.lead.LeadEvent.LeadUnqualified;
import io.throughline.contracts.lead.LeadEvent.LeadWithdrawn;
import io.throughline.contracts.lead.LeadNurturingEvent;
import io.throughline.contracts.lead.LeadPoolEvent;
import io.throughline.contracts.lead.LeadPoolEvent.LeadReturnedToPool;
import io.throughline.lead.scoring.LeadFact;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.projection.Projection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lead-service's own lookup of how each lead stands. */
@Component
class LeadStandings implements Projection<LeadStanding> {

    static final String NAME = "lead-standing";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DocumentType<LeadStanding> documents() {
        return LeadStanding.DOCUMENTS;
    }

    @Override
    public Set<String> touches(Recorded<?> event) {
        return event.event() instanceof LeadEvent e ? Set.of(e.leadId().toString()) : Set.of();
    }

    @Override
    public String sequence(Recorded<?> event) {
        return event.aggregateId();
    }

    @Override
    public @Nullable LeadStanding fold(String id, @Nullable LeadStanding state, Recorded<?> recorded) {
        var event = (LeadEvent) recorded.event();
        var before = event instanceof LeadCaptured captured ? begin(captured, recorded) : state;
        if (before == null) throw new IllegalStateException("the beginning of lead " + id + " is missing");
        var after = moved(before, event, recorded);
        return after.with(LeadFact.after(after.facts(), event, recorded.occurredAt(), recorded.eventId()));
    }

    private static LeadStanding begin(LeadCaptured event, Recorded<?> recorded) {
        return new LeadStanding(
                event.leadId(),
                event.customerId(),
                StandingState.WAITING,
                StandingState.WAITING,
                event.source(),
                event.campaign(),
                recorded.occurredAt(),
                Optional.empty(),
                recorded.provenance().staff(),
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                recorded.occurredAt(),
                List.of());
    }

    private static LeadStanding moved(LeadStanding lead, LeadEvent event, Recorded<?> recorded) {
        var at = recorded.occurredAt();
        return switch (event) {
            case LeadCaptured unused -> lead;
            case LeadAssigned e -> lead.owned(e.assignee(), at);
            case LeadUnassigned unused -> lead.waiting(at);
            case LeadHandedOver e -> e.to().map(to -> lead.owned(to, at)).orElseGet(() -> lead.waiting(at));
            case LeadContacted unused -> lead.contacted(true);
            case LeadQualified unused -> lead.qualified(true);
            case LeadUnqualified unused -> lead.qualified(false);
            case LeadRejected e -> lead.closed(StandingState.REJECTED, Optional.of(e.reason()), at);
            case LeadWithdrawn unused -> lead.closed(StandingState.WITHDRAWN, Optional.empty(), at);
            case LeadReopened unused -> lead.reopened(at);
            case LeadConverted e ->
                lead.closed(StandingState.CONVERTED, Optional.empty(), at).about(e.customerId());
            case LeadReturnedToPool unused -> lead.pooled(at);
            case LeadPoolEvent unused -> lead;
            case LeadDetailEvent unused -> lead;
            case LeadNurturingEvent unused -> lead;
        };
    }
}
