package io.throughline.query.board;

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
import io.throughline.contracts.lead.LeadEvent.PlannedOpportunity;
import io.throughline.contracts.lead.LeadNurturingEvent;
import io.throughline.contracts.lead.LeadPoolEvent;
import io.throughline.contracts.lead.LeadPoolEvent.LeadEscalated;
import io.throughline.contracts.lead.LeadPoolEvent.LeadReturnedToPool;
import io.throughline.contracts.lead.LeadRejectionReason;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lead after its events. */
final class LeadFold {

    private final Lead before;
    private final RecordHead head;
    private LeadState state;
    private Map<String, String> attributes;
    private Optional<Who> assignee;
    private Optional<String> note;
    private Optional<LeadRejectionReason> rejection;
    private Optional<OpportunityId> opportunityId;
    private LeadDetail detail;

    private LeadFold(Lead before, RecordHead head) {
        this.before = before;
        this.head = head;
        this.state = before.state();
        this.attributes = before.attributes();
        this.assignee = before.assignee();
        this.note = before.note();
        this.rejection = before.rejection();
        this.opportunityId = before.opportunityId();
        this.detail = before.detail();
    }

    /** The lead after this event; null when its beginning is not known here. */
    static @Nullable Lead after(@Nullable Lead before, LeadEvent event, Recorded<?> recorded) {
        if (event instanceof LeadCaptured captured) return captured(captured, recorded);
        if (before == null) return null;
        var fold = new LeadFold(before, before.head().after(event, recorded));
        fold.take(event, recorded);
        return fold.lead();
    }

    /** The same lead without its further facts, as a part of its customer. */
    static Lead brief(Lead lead) {
        var fold = new LeadFold(lead, lead.head());
        fold.attributes = Map.of();
        return fold.lead();
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
                Optional.empty(),
                LeadDetail.NONE);
    }

    private void take(LeadEvent event, Recorded<?> recorded) {
        switch (event) {
            case LeadCaptured unused -> {}
            case LeadAssigned e -> {
                if (state == LeadState.CAPTURED || state == LeadState.POOL) state = LeadState.ASSIGNED;
                assignee = Optional.of(Who.of(e.assignee()));
                detail = detail.calm();
            }
            case LeadUnassigned unused -> ofNobody(LeadState.CAPTURED);
            case LeadHandedOver e when e.to().isEmpty() -> ofNobody(LeadState.CAPTURED);
            case LeadHandedOver e -> {
                if (state == LeadState.CAPTURED || state == LeadState.POOL) state = LeadState.ASSIGNED;
                assignee = e.to().map(Who::of);
                detail = detail.calm();
            }
            case LeadContacted e -> {
                if (state == LeadState.ASSIGNED) state = LeadState.CONTACTED;
                note = Optional.of(e.note());
                detail = detail.calm();
            }
            case LeadQualified e -> {
                state = LeadState.QUALIFIED;
                note = e.note().or(() -> note);
            }
            case LeadUnqualified e -> {
                state = LeadState.CONTACTED;
                note = Optional.of(e.reason());
            }
            case LeadRejected e -> {
                close(LeadState.REJECTED);
                note = e.explanation().or(() -> note);
                rejection = Optional.of(e.reason());
            }
            case LeadWithdrawn e -> {
                close(LeadState.WITHDRAWN);
                note = Optional.of(e.reason());
            }
            case LeadReopened e -> {
                state = detail.closedFrom().orElse(LeadState.CAPTURED);
                detail = detail.closedFrom(Optional.empty());
                note = Optional.of(e.reason());
                rejection = Optional.empty();
            }
            case LeadConverted e -> {
                close(LeadState.CONVERTED);
                opportunityId = e.opportunity().map(PlannedOpportunity::opportunityId);
            }
            case LeadReturnedToPool unused -> ofNobody(LeadState.POOL);
            case LeadEscalated e -> detail = detail.after(e, recorded.occurredAt());
            case LeadPoolEvent unused -> {}
            case LeadDetailEvent e -> detail = detail.after(e);
            case LeadNurturingEvent e -> detail = detail.after(e);
        }
    }

    private void ofNobody(LeadState where) {
        state = where;
        assignee = Optional.empty();
        detail = detail.calm();
    }

    private void close(LeadState how) {
        if (isOpen(state)) detail = detail.closedFrom(Optional.of(state));
        state = how;
        detail = detail.calm();
    }

    private static boolean isOpen(LeadState state) {
        return switch (state) {
            case REJECTED, CONVERTED, WITHDRAWN -> false;
            case CAPTURED, ASSIGNED, CONTACTED, QUALIFIED, POOL -> true;
        };
    }

    private Lead lead() {
        return new Lead(
                before.leadId(),
                head,
                state,
                before.name(),
                before.organisation(),
                before.email(),
                before.phone(),
                before.source(),
                before.interest(),
                before.campaign(),
                before.reference(),
                attributes,
                assignee,
                note,
                rejection,
                opportunityId,
                detail);
    }
}
