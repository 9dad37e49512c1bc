package io.throughline.lead.opportunity;

import static io.throughline.lead.opportunity.OpportunityStory.CHANCE;
import static io.throughline.lead.opportunity.OpportunityStory.CUSTOMER;
import static io.throughline.lead.opportunity.OpportunityStory.FORMER;
import static io.throughline.lead.opportunity.OpportunityStory.VALUE;
import static io.throughline.lead.opportunity.OpportunityStory.anOpportunity;
import static io.throughline.lead.opportunity.OpportunityStory.loss;
import static io.throughline.lead.opportunity.OpportunityStory.moved;
import static io.throughline.lead.opportunity.OpportunityStory.opened;
import static io.throughline.lead.opportunity.OpportunityStory.reopened;
import static io.throughline.lead.opportunity.PlanStory.ITEM;
import static io.throughline.lead.opportunity.PlanStory.overdue;
import static io.throughline.lead.opportunity.PlanStory.planned;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;

import io.throughline.contracts.lead.LossReasonId;
import io.throughline.contracts.lead.MethodId;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLost;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWinExplained;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWon;
import io.throughline.contracts.lead.SalesChannel;
import io.throughline.contracts.lead.StageId;
import io.throughline.contracts.lead.TeamRole;
import io.throughline.contracts.lead.TerritoryId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.opportunity.OpportunityCommand.AssignOpportunity;
import io.throughline.lead.opportunity.OpportunityCommand.ChangeOpportunityStage;
import io.throughline.lead.opportunity.OpportunityCommand.FollowSalesMethod;
import io.throughline.lead.opportunity.OpportunityCommand.LoseOpportunity;
import io.throughline.lead.opportunity.OpportunityCommand.ReopenOpportunity;
import io.throughline.lead.opportunity.OpportunityCommand.WinOpportunity;
import io.throughline.lead.opportunity.PlanCommand.AddPlanItem;
import io.throughline.lead.opportunity.PlanCommand.CancelPlanItem;
import io.throughline.lead.opportunity.PlanCommand.ChangePlanItem;
import io.throughline.lead.opportunity.PlanCommand.CompletePlanItem;
import io.throughline.lead.opportunity.PlanCommand.NotePlanItem;
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
import io.throughline.lead.rules.TestSalesRules;
import io.throughline.platform.message.Command;
import io.throughline.platform.test.AggregateFixture;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** An opportunity ends won or lost, and nothing changes it after that but being opened again. */
class ClosingTest {

    private static final Set<Class<?>> SUPERVISORS =
            Set.of(AssignOpportunity.class, ChooseTerritory.class, ReviewOpportunity.class);

    private final AggregateFixture<Opportunity> opportunities = OpportunityStory.opportunities(TestSalesRules.BUILT_IN);

    @Test
    void isWonOnceForItsValue() {
        var won = new OpportunityWon(CHANCE, CUSTOMER, VALUE);
        opportunities.given(anOpportunity().events()).when(win(VALUE)).by(LI_NA).expectEvents(won);
        opportunities
                .given(anOpportunity().won().events())
                .when(win(VALUE))
                .by(LI_NA)
                .expectNothing();
        opportunities
                .given(anOpportunity().won().events())
                .when(win(VALUE.plus(1)))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.OPPORTUNITY_CLOSED);
    }

    @Test
    void isWonForAReasonWhereOneIsSaid() {
        var command = new WinOpportunity(CHANCE, VALUE, Optional.of("服务好"));
        var won = new OpportunityWon(CHANCE, CUSTOMER, VALUE);
        var why = new OpportunityWinExplained(CHANCE, CUSTOMER, "服务好");
        opportunities.given(anOpportunity().events()).when(command).by(LI_NA).expectEvents(won, why);
        opportunities
                .given(anOpportunity().won().with(why).events())
                .when(command)
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void isWonForNothingButNotForLess() {
        var nothing = Money.zero(VALUE.getCurrencyUnit());
        opportunities
                .given(anOpportunity().events())
                .when(win(nothing))
                .by(LI_NA)
                .expectEvents(new OpportunityWon(CHANCE, CUSTOMER, nothing));
        opportunities
                .given(anOpportunity().events())
                .when(win(VALUE.negated()))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.VALUE_NEGATIVE);
    }

    @Test
    void isLostOnceForAReason() {
        opportunities
                .given(anOpportunity().events())
                .when(lose("too dear"))
                .by(LI_NA)
                .expectEvents(loss());
        opportunities
                .given(anOpportunity().lost().events())
                .when(lose("too dear"))
                .by(LI_NA)
                .expectNothing();
        opportunities
                .given(anOpportunity().lost().events())
                .when(lose("too late"))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.OPPORTUNITY_CLOSED);
    }

    @Test
    void isFiledUnderAReasonOfTheHousesListWithTheCompetitorWhoWon() {
        var price = new LossReasonId("PRICE");
        var command = new LoseOpportunity(CHANCE, "too dear", Optional.of(price), Optional.of("鼎新软件"));
        opportunities
                .given(anOpportunity().competitor("鼎新软件").events())
                .when(command)
                .by(LI_NA)
                .expectEvents(loss(price, Optional.of("鼎新软件")));
        opportunities
                .given(anOpportunity().events())
                .when(command)
                .by(LI_NA)
                .expectRefusal(LeadRefusal.COMPETITOR_NOT_RECORDED);
    }

    @Test
    void refusesAReasonThatTheHouseDoesNotList() {
        var command =
                new LoseOpportunity(CHANCE, "too dear", Optional.of(new LossReasonId("WEATHER")), Optional.empty());
        opportunities
                .given(anOpportunity().events())
                .when(command)
                .by(LI_NA)
                .expectRefusal(LeadRefusal.LOSS_REASON_UNKNOWN);
    }

    @Test
    void readsALossFromBeforeThereWasAList() {
        opportunities
                .given(anOpportunity()
                        .with(new OpportunityLost(CHANCE, CUSTOMER, "too dear"))
                        .events())
                .when(lose("too dear"))
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void standsWhereItStoodOnceItIsOpenedAgain() {
        opportunities
                .given(anOpportunity().movedTo("PROPOSAL").lost().events())
                .when(reopen())
                .by(LI_NA)
                .expectEvents(reopened(Optional.empty()));
        opportunities
                .given(anOpportunity().movedTo("PROPOSAL").lost().reopened().events())
                .when(new ChangeOpportunityStage(CHANCE, new StageId("COMMITMENT")))
                .by(LI_NA)
                .expectEvents(moved("PROPOSAL", "COMMITMENT"));
    }

    @Test
    void saysWhatItHadBeenWonForWhenItIsOpenedAgain() {
        opportunities
                .given(anOpportunity().won().events())
                .when(reopen())
                .by(LI_NA)
                .expectEvents(reopened(Optional.of(VALUE)));
        opportunities
                .given(anOpportunity().won().reopened().events())
                .when(win(VALUE))
                .by(LI_NA)
                .expectEvents(new OpportunityWon(CHANCE, CUSTOMER, VALUE));
    }

    @Test
    void recordsNothingWhenWhatIsOpenIsOpenedAgain() {
        opportunities.given(anOpportunity().events()).when(reopen()).by(LI_NA).expectNothing();
    }

    @Test
    void tellsWhatBecameOverdueWhileItWasClosed() {
        opportunities
                .given(anOpportunity().with(planned("NEEDS")).lost().events())
                .when(reopen())
                .by(LI_NA)
                .expectEvents(reopened(Optional.empty()), overdue());
    }

    @Test
    void refusesEverythingElseOnceItIsWonOrLost() {
        for (var closed : List.of(
                anOpportunity().with(planned("NEEDS")).won(),
                anOpportunity().with(planned("NEEDS")).lost())) {
            for (var command : everythingThatChangesIt()) {
                opportunities
                        .given(closed.events())
                        .when(command)
                        .by(WANG_FANG)
                        .expectRefusal(LeadRefusal.OPPORTUNITY_CLOSED);
            }
        }
    }

    @Test
    void hidesItFromAColleagueAsIfItWereNotThere() {
        for (var command : everythingThatChangesIt()) {
            if (SUPERVISORS.contains(command.getClass())) continue;
            opportunities
                    .given(anOpportunity().events())
                    .when(command)
                    .by(JOHN)
                    .expectRefusal(LeadRefusal.OPPORTUNITY_NOT_FOUND);
            opportunities.givenNothing().when(command).by(JOHN).expectRefusal(LeadRefusal.OPPORTUNITY_NOT_FOUND);
        }
        opportunities
                .given(anOpportunity().lost().events())
                .when(reopen())
                .by(JOHN)
                .expectRefusal(LeadRefusal.OPPORTUNITY_NOT_FOUND);
    }

    @Test
    void goesOnAsTheCustomerWhomItsProspectTurnedOutToBe() {
        var opened = opened(FORMER, Optional.of(LI_NA));
        opportunities
                .given(opened)
                .when(win(VALUE))
                .by(LI_NA)
                .expectEvents(new OpportunityWon(CHANCE, CUSTOMER, VALUE));
        opportunities
                .given(opened, new OpportunityWon(CHANCE, FORMER, VALUE))
                .when(win(VALUE))
                .by(LI_NA)
                .expectNothing();
        opportunities
                .given(opened, new OpportunityLost(CHANCE, FORMER, "too dear"))
                .when(lose("too dear"))
                .by(LI_NA)
                .expectNothing();
    }

    /** One of each, but for being opened again. */
    private static List<Command> everythingThatChangesIt() {
        Optional<String> none = Optional.empty();
        return List.of(
                new AssignOpportunity(CHANCE, ZHAO_LEI.id()),
                new ChangeOpportunityStage(CHANCE, new StageId("TRUST")),
                new FollowSalesMethod(CHANCE, new MethodId("EIGHT_STEPS"), Optional.of(new StageId("TRUST"))),
                win(VALUE.plus(1)),
                lose("x"),
                new ReviseForecast(CHANCE, Optional.empty(), Optional.empty(), Optional.empty()),
                new ReviewOpportunity(CHANCE, true, none),
                new ChangeOpportunityProducts(CHANCE, List.of()),
                new RecordCompetitor(CHANCE, "鼎新软件", Optional.empty(), none, none, Optional.empty()),
                new RemoveCompetitor(CHANCE, "鼎新软件"),
                new NameTeamMember(CHANCE, ZHAO_LEI.id(), TeamRole.PRESALES),
                new ReleaseTeamMember(CHANCE, ZHAO_LEI.id()),
                new ChooseSalesChannel(CHANCE, SalesChannel.WEB),
                new PlaceOpportunity(CHANCE, Optional.of("北京"), none),
                new ChooseTerritory(CHANCE, new TerritoryId("NORTH")),
                new AddPlanItem(CHANCE, ITEM, "拜访", Optional.empty(), Optional.empty(), Optional.empty()),
                new ChangePlanItem(CHANCE, ITEM, "拜访", new StageId("NEEDS"), Optional.empty(), Optional.empty()),
                new NotePlanItem(CHANCE, ITEM, "已致电"),
                new CompletePlanItem(CHANCE, ITEM, "已完成"),
                new CancelPlanItem(CHANCE, ITEM, "取消"),
                new ReopenPlanItem(CHANCE, ITEM));
    }

    private static WinOpportunity win(Money value) {
        return new WinOpportunity(CHANCE, value, Optional.empty());
    }

    private static LoseOpportunity lose(String reason) {
        return new LoseOpportunity(CHANCE, reason, Optional.empty(), Optional.empty());
    }

    private static ReopenOpportunity reopen() {
        return new ReopenOpportunity(CHANCE, "客户改变主意");
    }
}
