package io.throughline.lead.opportunity;

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
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemCancelled;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemDone;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemNoted;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemOverdue;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemPlanned;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemReopened;
import io.throughline.contracts.lead.OpportunityTermsEvent;
import io.throughline.contracts.lead.OpportunityTermsEvent.CompetitorRecorded;
import io.throughline.contracts.lead.OpportunityTermsEvent.CompetitorRemoved;
import io.throughline.contracts.lead.OpportunityTermsEvent.OpportunityForecastRevised;
import io.throughline.contracts.lead.OpportunityTermsEvent.OpportunityPlaced;
import io.throughline.contracts.lead.OpportunityTermsEvent.OpportunityProductsChanged;
import io.throughline.contracts.lead.OpportunityTermsEvent.OpportunityReviewed;
import io.throughline.contracts.lead.OpportunityTermsEvent.SalesChannelChosen;
import io.throughline.contracts.lead.OpportunityTermsEvent.TeamMemberNamed;
import io.throughline.contracts.lead.OpportunityTermsEvent.TeamMemberReleased;
import io.throughline.lead.opportunity.OpportunityCommand.AssignOpportunity;
import io.throughline.lead.opportunity.OpportunityCommand.ChangeOpportunityStage;
import io.throughline.lead.opportunity.OpportunityCommand.LoseOpportunity;
import io.throughline.lead.opportunity.OpportunityCommand.ReopenOpportunity;
import io.throughline.lead.opportunity.OpportunityCommand.WinOpportunity;
import io.throughline.lead.opportunity.PlanCommand.CancelPlanItem;
import io.throughline.lead.opportunity.PlanCommand.ChangePlanItem;
import io.throughline.lead.opportunity.PlanCommand.CompletePlanItem;
import io.throughline.lead.opportunity.PlanCommand.ReopenPlanItem;
import io.throughline.lead.opportunity.TermsCommand.ChangeOpportunityProducts;
import io.throughline.lead.opportunity.TermsCommand.ChooseSalesChannel;
import io.throughline.lead.opportunity.TermsCommand.ChooseTerritory;
import io.throughline.lead.opportunity.TermsCommand.NameTeamMember;
import io.throughline.lead.opportunity.TermsCommand.PlaceOpportunity;
import io.throughline.lead.opportunity.TermsCommand.RecordCompetitor;
import io.throughline.lead.opportunity.TermsCommand.ReleaseTeamMember;
import io.throughline.lead.opportunity.TermsCommand.RemoveCompetitor;
import io.throughline.lead.opportunity.TermsCommand.ReviewOpportunity;
import io.throughline.lead.opportunity.TermsCommand.ReviseForecast;
import io.throughline.platform.message.Command;
import io.throughline.platform.operation.Before;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How what happened to an opportunity is taken back. */
@Component
final class OpportunityCompensations implements Compensations<OpportunityEvent> {

    @Override
    public Class<OpportunityEvent> family() {
        return OpportunityEvent.class;
    }

    @Override
    public Compensation of(OpportunityEvent event) {
        var id = event.opportunityId();
        var outcome = Compensation.touching("outcome");
        return switch (event) {
            case OpportunityOpened unused ->
                Compensation.touching("opportunity").not(UndoRefusal.NO_WAY_BACK);
            case OpportunityAssigned e ->
                Compensation.touching("owner")
                        .by(
                                before -> e.previous().map(previous -> new AssignOpportunity(id, previous)),
                                UndoRefusal.NOTHING_BEFORE);
            case OpportunityMethodFollowed unused ->
                Compensation.touching("stage").not(UndoRefusal.NO_WAY_BACK);
            case OpportunityHandedOver e -> Compensation.touching("owner").not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
            case OpportunityStageChanged e ->
                Compensation.touching("stage").by(new ChangeOpportunityStage(id, e.from()));
            case OpportunityWon unused -> outcome.by(new ReopenOpportunity(id, Compensation.REASON));
            case OpportunityLost unused -> outcome.by(new ReopenOpportunity(id, Compensation.REASON));
            case OpportunityWinExplained unused -> Compensation.touching("why").not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
            case OpportunityLossCoded unused -> Compensation.touching("why").not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
            case OpportunityReopened e -> outcome.by(before -> closing(e, before), UndoRefusal.NOTHING_BEFORE);
            case OpportunityTermsEvent e -> terms(e);
            case OpportunityPlanEvent e -> plan(e);
        };
    }

    private static Optional<Command> closing(OpportunityReopened event, Before before) {
        var id = event.opportunityId();
        if (event.wonValue().isPresent()) {
            return event.wonValue().map(value -> new WinOpportunity(id, value, Optional.empty()));
        }
        var coded = before.last(OpportunityLossCoded.class);
        return before.last(OpportunityLost.class)
                .map(lost -> new LoseOpportunity(
                        id,
                        lost.reason(),
                        coded.map(one -> one.reason().id()),
                        coded.flatMap(OpportunityLossCoded::wonBy)));
    }

    private static Compensation terms(OpportunityTermsEvent event) {
        var id = event.opportunityId();
        return switch (event) {
            case OpportunityForecastRevised e -> {
                var from = e.from();
                yield Compensation.touching("forecast")
                        .by(new ReviseForecast(id, from.value(), from.close(), from.category()));
            }
            case OpportunityReviewed unused ->
                Compensation.touching("review")
                        .by(
                                before -> before.last(OpportunityReviewed.class)
                                        .map(last -> new ReviewOpportunity(id, last.approved(), last.note())),
                                UndoRefusal.NOTHING_BEFORE);
            case OpportunityProductsChanged e ->
                Compensation.touching("products").by(new ChangeOpportunityProducts(id, e.previous()));
            case CompetitorRecorded e ->
                Compensation.touching("competitor " + e.name())
                        .by(before -> Optional.of(competitor(e, before)), UndoRefusal.NO_WAY_BACK);
            case CompetitorRemoved e ->
                Compensation.touching("competitor " + e.name())
                        .by(
                                before -> before.last(
                                                CompetitorRecorded.class,
                                                one -> one.name().equals(e.name()))
                                        .map(OpportunityCompensations::recorded),
                                UndoRefusal.NOTHING_BEFORE);
            case TeamMemberNamed e ->
                Compensation.touching("team " + e.member())
                        .by(e.previous()
                                .<Command>map(role -> new NameTeamMember(id, e.member(), role))
                                .orElseGet(() -> new ReleaseTeamMember(id, e.member())));
            case TeamMemberReleased e ->
                Compensation.touching("team " + e.member()).by(new NameTeamMember(id, e.member(), e.role()));
            case SalesChannelChosen e ->
                Compensation.touching("channel")
                        .by(
                                before -> e.previous().map(previous -> new ChooseSalesChannel(id, previous)),
                                UndoRefusal.NOTHING_BEFORE);
            case OpportunityPlaced unused ->
                Compensation.touching("place").by(before -> Optional.of(place(event, before)), UndoRefusal.NO_WAY_BACK);
        };
    }

    /** As he was described before; out of the race if he was not in it. */
    private static Command competitor(CompetitorRecorded event, Before before) {
        return before.last(OpportunityTermsEvent.class, one -> isAbout(one, event.name()))
                .filter(CompetitorRecorded.class::isInstance)
                .<Command>map(last -> recorded((CompetitorRecorded) last))
                .orElseGet(() -> new RemoveCompetitor(event.opportunityId(), event.name()));
    }

    private static boolean isAbout(OpportunityTermsEvent event, String competitor) {
        return (event instanceof CompetitorRecorded recorded && recorded.name().equals(competitor))
                || (event instanceof CompetitorRemoved removed && removed.name().equals(competitor));
    }

    private static RecordCompetitor recorded(CompetitorRecorded event) {
        return new RecordCompetitor(
                event.opportunityId(),
                event.name(),
                event.account(),
                event.strengths(),
                event.weaknesses(),
                event.price());
    }

    private static Command place(OpportunityTermsEvent event, Before before) {
        var id = event.opportunityId();
        var last = before.last(OpportunityPlaced.class);
        return last.filter(OpportunityPlaced::byHand)
                .flatMap(OpportunityPlaced::territory)
                .<Command>map(territory -> new ChooseTerritory(id, territory))
                .orElseGet(() -> new PlaceOpportunity(
                        id, last.flatMap(OpportunityPlaced::region), last.flatMap(OpportunityPlaced::industry)));
    }

    private static Compensation plan(OpportunityPlanEvent event) {
        var id = event.opportunityId();
        var item = event.planItemId();
        var touching = Compensation.touching("plan item " + item);
        return switch (event) {
            case PlanItemPlanned unused ->
                touching.by(
                        before -> Optional.of(before.last(
                                        PlanItemPlanned.class,
                                        one -> one.planItemId().equals(item))
                                .<Command>map(OpportunityCompensations::planned)
                                .orElseGet(() -> new CancelPlanItem(id, item, Compensation.REASON))),
                        UndoRefusal.NO_WAY_BACK);
            case PlanItemNoted unused -> Compensation.touching("notes").not(UndoRefusal.NO_WAY_BACK);
            case PlanItemDone unused -> touching.by(new ReopenPlanItem(id, item));
            case PlanItemCancelled unused -> touching.by(new ReopenPlanItem(id, item));
            case PlanItemReopened unused -> touching.by(before -> ended(event, before), UndoRefusal.NOTHING_BEFORE);
            case PlanItemOverdue unused -> Compensation.touching("notes").not(UndoRefusal.NOTHING_DONE);
        };
    }

    private static ChangePlanItem planned(PlanItemPlanned event) {
        return new ChangePlanItem(
                event.opportunityId(),
                event.planItemId(),
                event.title(),
                event.stage(),
                event.due(),
                event.responsible());
    }

    private static Optional<Command> ended(OpportunityPlanEvent reopened, Before before) {
        return before.last(
                        OpportunityPlanEvent.class,
                        one -> one.planItemId().equals(reopened.planItemId())
                                && (one instanceof PlanItemDone || one instanceof PlanItemCancelled))
                .map(last -> last instanceof PlanItemDone done
                        ? new CompletePlanItem(done.opportunityId(), done.planItemId(), done.result())
                        : new CancelPlanItem(
                                last.opportunityId(), last.planItemId(), ((PlanItemCancelled) last).reason()));
    }
}
