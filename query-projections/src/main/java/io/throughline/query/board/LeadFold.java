package io.throughline.query.board;

import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadEvent.LeadContacted;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.LeadEvent.LeadQualified;
import io.throughline.contracts.lead.LeadEvent.LeadRejected;
import io.throughline.contracts.lead.LeadEvent.PlannedOpportunity;
import io.throughline.contracts.lead.LeadRejectionReason;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lead after its events. */
final class LeadFold {

    private LeadFold() {}

    /** The lead after this event; null when its beginning is not known here. */
    static @Nullable Lead after(@Nullable Lead before, LeadEvent event, Recorded<?> recorded) {
        if (event instanceof LeadCaptured captured) return captured(captured, recorded);
        return before == null ? null : next(before, event, before.head().after(event, recorded));
    }

    /** The same lead without its further facts, as a part of its customer. */
    static Lead brief(Lead lead) {
        return new Lead(
                lead.leadId(),
                lead.head(),
                lead.state(),
                lead.name(),
                lead.organisation(),
                lead.email(),
                lead.phone(),
                lead.source(),
                lead.interest(),
                lead.campaign(),
                lead.reference(),
                Map.of(),
                lead.assignee(),
                lead.note(),
                lead.rejection(),
                lead.opportunityId());
    }

    private static Lead captured(LeadCaptured event, Recorded<?> recorded) {
        return new Lead(
                event.leadId(),
                RecordHead.of(event, recorded),
                LeadState.CAPTURED,
                event.name().value(),
                event.organisation(),
                event.email().map(Object::toString),
                event.phone().map(Object::toString),
                event.source(),
                event.interest(),
                event.campaign(),
                event.reference(),
                event.attributes(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Lead next(Lead lead, LeadEvent event, RecordHead head) {
        return switch (event) {
            case LeadCaptured unused -> lead;
            case LeadAssigned e -> {
                var state = lead.state() == LeadState.CAPTURED ? LeadState.ASSIGNED : lead.state();
                yield with(lead, head, state, Optional.of(Who.of(e.assignee())), lead.note());
            }
            case LeadContacted e -> {
                var state = lead.state() == LeadState.ASSIGNED ? LeadState.CONTACTED : lead.state();
                yield with(lead, head, state, lead.assignee(), Optional.of(e.note()));
            }
            case LeadQualified e ->
                with(lead, head, LeadState.QUALIFIED, lead.assignee(), e.note().or(lead::note));
            case LeadRejected e ->
                ended(
                        with(
                                lead,
                                head,
                                LeadState.REJECTED,
                                lead.assignee(),
                                e.explanation().or(lead::note)),
                        Optional.of(e.reason()),
                        Optional.empty());
            case LeadConverted e ->
                ended(
                        with(lead, head, LeadState.CONVERTED, lead.assignee(), lead.note()),
                        Optional.empty(),
                        e.opportunity().map(PlannedOpportunity::opportunityId));
        };
    }

    private static Lead with(
            Lead lead, RecordHead head, LeadState state, Optional<Who> assignee, Optional<String> note) {
        return new Lead(
                lead.leadId(),
                head,
                state,
                lead.name(),
                lead.organisation(),
                lead.email(),
                lead.phone(),
                lead.source(),
                lead.interest(),
                lead.campaign(),
                lead.reference(),
                lead.attributes(),
                assignee,
                note,
                lead.rejection(),
                lead.opportunityId());
    }

    private static Lead ended(
            Lead lead, Optional<LeadRejectionReason> rejection, Optional<OpportunityId> opportunityId) {
        return new Lead(
                lead.leadId(),
                lead.head(),
                lead.state(),
                lead.name(),
                lead.organisation(),
                lead.email(),
                lead.phone(),
                lead.source(),
                lead.interest(),
                lead.campaign(),
                lead.reference(),
                lead.attributes(),
                lead.assignee(),
                lead.note(),
                rejection,
                opportunityId);
    }
}
