package io.throughline.query.board;

import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityAssigned;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityHandedOver;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLossCoded;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLost;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityMethodFollowed;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityReopened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityStageChanged;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWinExplained;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWon;
import io.throughline.contracts.lead.OpportunityPlanEvent;
import io.throughline.contracts.lead.OpportunityTermsEvent;
import io.throughline.contracts.lead.OpportunityTermsEvent.OpportunityForecastRevised;
import io.throughline.contracts.lead.SalesMethod;
import io.throughline.contracts.lead.StageId;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An opportunity after its events. */
final class OpportunityFold {

    private OpportunityFold() {}

    /** The opportunity after this event; null when its beginning is not known here. */
    static @Nullable Opportunity after(@Nullable Opportunity before, OpportunityEvent event, Recorded<?> recorded) {
        if (event instanceof OpportunityOpened opened) return opened(opened, recorded);
        if (before == null) return null;
        var draft = new Draft(before, before.head().after(event, recorded));
        draft.apply(event, recorded);
        return draft.build();
    }

    /** The same opportunity without its plan, its people and its past, as a part of its customer. */
    static Opportunity brief(Opportunity opportunity) {
        var draft = new Draft(opportunity, opportunity.head());
        draft.course = opportunity.course().brief();
        draft.forecast = opportunity.forecast().brief();
        draft.terms = opportunity.terms().brief();
        draft.plan = List.of();
        draft.past = OpportunityPast.NONE;
        return draft.build();
    }

    private static Opportunity opened(OpportunityOpened event, Recorded<?> recorded) {
        var owner = event.owner().map(Who::of);
        var course = OpportunityCourse.opened(recorded);
        return new Opportunity(
                event.opportunityId(),
                RecordHead.of(event, recorded),
                OpportunityState.OPEN,
                event.title(),
                SalesMethod.EIGHT_STEPS.first(),
                recorded.occurredAt(),
                owner,
                event.productId(),
                event.expectedValue(),
                Optional.empty(),
                Optional.empty(),
                event.leadId(),
                event.reference(),
                course,
                OpportunityForecast.opened(event, course, recorded),
                OpportunityTerms.opened(event),
                List.of(),
                OpportunityPast.NONE.ownedBy(owner, recorded));
    }

    /** The parts of an opportunity that its events change. */
    private static final class Draft {
        private final Opportunity before;
        private final RecordHead head;
        private OpportunityState state;
        private StageId stage;
        private Instant stageSince;
        private Optional<Who> owner;
        private Optional<Money> expectedValue;
        private Optional<Money> wonValue;
        private Optional<String> lostReason;
        private OpportunityCourse course;
        private OpportunityForecast forecast;
        private OpportunityTerms terms;
        private List<PlanItem> plan;
        private OpportunityPast past;

        Draft(Opportunity before, RecordHead head) {
            this.before = before;
            this.head = head;
            this.state = before.state();
            this.stage = before.stage();
            this.stageSince = before.stageSince();
            this.owner = before.owner();
            this.expectedValue = before.expectedValue();
            this.wonValue = before.wonValue();
            this.lostReason = before.lostReason();
            this.course = before.course();
            this.forecast = before.forecast();
            this.terms = before.terms();
            this.plan = before.plan();
            this.past = before.past();
        }

        void apply(OpportunityEvent event, Recorded<?> recorded) {
            switch (event) {
                case OpportunityOpened unused -> {}
                case OpportunityAssigned e -> {
                    owner = Optional.of(Who.of(e.assignee()));
                    past = past.ownedBy(owner, recorded);
                }
                case OpportunityHandedOver e -> {
                    owner = e.to().map(Who::of);
                    past = past.ownedBy(owner, recorded);
                }
                case OpportunityMethodFollowed e -> at(e.stage(), course.following(e, stage, recorded));
                case OpportunityStageChanged e -> at(e.to(), course.at(e.to(), recorded));
                case OpportunityWon e -> {
                    ended(OpportunityState.WON, Optional.of(e.value()), recorded);
                    wonValue = Optional.of(e.value());
                }
                case OpportunityWinExplained e -> terms = terms.won(e.reason());
                case OpportunityLost e -> {
                    ended(OpportunityState.LOST, Optional.empty(), recorded);
                    lostReason = Optional.of(e.reason());
                }
                case OpportunityLossCoded e -> terms = terms.lost(e);
                case OpportunityReopened unused -> reopened(recorded);
                case OpportunityTermsEvent e -> {
                    terms = terms.after(e, recorded);
                    if (e instanceof OpportunityForecastRevised revised) {
                        expectedValue = revised.to().value();
                        forecast = forecast.revised(revised.to(), course, recorded);
                    }
                }
                case OpportunityPlanEvent e -> plan = PlanItem.after(plan, e, recorded);
            }
        }

        private void at(StageId next, OpportunityCourse after) {
            if (!next.equals(stage)) stageSince = head.changedAt();
            stage = next;
            course = after;
            forecast = forecast.at(after);
        }

        private void ended(OpportunityState how, Optional<Money> value, Recorded<?> recorded) {
            state = how;
            past = past.ended(how, value, recorded);
        }

        private void reopened(Recorded<?> recorded) {
            state = OpportunityState.OPEN;
            wonValue = Optional.empty();
            lostReason = Optional.empty();
            terms = terms.reopened();
            past = past.reopened(recorded);
        }

        Opportunity build() {
            return new Opportunity(
                    before.opportunityId(),
                    head,
                    state,
                    before.title(),
                    stage,
                    stageSince,
                    owner,
                    before.productId(),
                    expectedValue,
                    wonValue,
                    lostReason,
                    before.leadId(),
                    before.reference(),
                    course,
                    forecast,
                    terms,
                    plan,
                    past);
        }
    }
}
