package io.throughline.query.board;

import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityAssigned;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLost;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityStageChanged;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWon;
import io.throughline.contracts.lead.SalesStage;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An opportunity after its events. */
final class OpportunityFold {

    private OpportunityFold() {}

    /** The opportunity after this event; null when its beginning is not known here. */
    static @Nullable Opportunity after(@Nullable Opportunity before, OpportunityEvent event, Recorded<?> recorded) {
        if (event instanceof OpportunityOpened opened) return opened(opened, recorded);
        return before == null ? null : next(before, event, before.head().after(event, recorded));
    }

    private static Opportunity opened(OpportunityOpened event, Recorded<?> recorded) {
        return new Opportunity(
                event.opportunityId(),
                RecordHead.of(event, recorded),
                OpportunityState.OPEN,
                event.title(),
                SalesStage.PROSPECTING,
                recorded.occurredAt(),
                event.owner().map(Who::of),
                event.productId(),
                event.expectedValue(),
                Optional.empty(),
                Optional.empty(),
                event.leadId(),
                event.reference());
    }

    private static Opportunity next(Opportunity before, OpportunityEvent event, RecordHead head) {
        return switch (event) {
            case OpportunityOpened unused -> before;
            case OpportunityAssigned e ->
                with(before, head, before.state(), before.stage(), Optional.of(Who.of(e.assignee())));
            case OpportunityStageChanged e -> with(before, head, before.state(), e.to(), before.owner());
            case OpportunityWon e ->
                ended(before, head, OpportunityState.WON, Optional.of(e.value()), Optional.empty());
            case OpportunityLost e ->
                ended(before, head, OpportunityState.LOST, Optional.empty(), Optional.of(e.reason()));
        };
    }

    private static Opportunity with(
            Opportunity before, RecordHead head, OpportunityState state, SalesStage stage, Optional<Who> owner) {
        return new Opportunity(
                before.opportunityId(),
                head,
                state,
                before.title(),
                stage,
                stage == before.stage() ? before.stageSince() : head.changedAt(),
                owner,
                before.productId(),
                before.expectedValue(),
                before.wonValue(),
                before.lostReason(),
                before.leadId(),
                before.reference());
    }

    private static Opportunity ended(
            Opportunity before,
            RecordHead head,
            OpportunityState state,
            Optional<Money> wonValue,
            Optional<String> lostReason) {
        return new Opportunity(
                before.opportunityId(),
                head,
                state,
                before.title(),
                before.stage(),
                before.stageSince(),
                before.owner(),
                before.productId(),
                before.expectedValue(),
                wonValue,
                lostReason,
                before.leadId(),
                before.reference());
    }
}
