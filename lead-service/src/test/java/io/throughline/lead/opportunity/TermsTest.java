package io.throughline.lead.opportunity;

import static io.throughline.lead.opportunity.OpportunityStory.CHANCE;
import static io.throughline.lead.opportunity.OpportunityStory.CUSTOMER;
import static io.throughline.lead.opportunity.OpportunityStory.PUMP;
import static io.throughline.lead.opportunity.OpportunityStory.STRANGER;
import static io.throughline.lead.opportunity.OpportunityStory.VALUE;
import static io.throughline.lead.opportunity.OpportunityStory.anOpportunity;
import static io.throughline.lead.opportunity.OpportunityStory.anOpportunityOfNobody;
import static io.throughline.lead.opportunity.OpportunityStory.assigned;
import static io.throughline.lead.opportunity.OpportunityStory.competing;
import static io.throughline.lead.opportunity.OpportunityStory.id;
import static io.throughline.lead.opportunity.OpportunityStory.interest;
import static io.throughline.lead.opportunity.OpportunityStory.revised;
import static io.throughline.lead.rules.TestSalesRules.territory;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.SERVICE_AGENT;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.Forecast;
import io.throughline.contracts.lead.ForecastCategory;
import io.throughline.contracts.lead.OpportunityTermsEvent.CompetitorRecorded;
import io.throughline.contracts.lead.OpportunityTermsEvent.CompetitorRemoved;
import io.throughline.contracts.lead.OpportunityTermsEvent.OpportunityPlaced;
import io.throughline.contracts.lead.OpportunityTermsEvent.OpportunityProductsChanged;
import io.throughline.contracts.lead.OpportunityTermsEvent.SalesChannelChosen;
import io.throughline.contracts.lead.OpportunityTermsEvent.TeamMemberNamed;
import io.throughline.contracts.lead.OpportunityTermsEvent.TeamMemberReleased;
import io.throughline.contracts.lead.ProductInterest;
import io.throughline.contracts.lead.SalesChannel;
import io.throughline.contracts.lead.TeamRole;
import io.throughline.contracts.lead.Territory;
import io.throughline.contracts.lead.TerritoryId;
import io.throughline.contracts.order.ProductId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.opportunity.TermsCommand.ChangeOpportunityProducts;
import io.throughline.lead.opportunity.TermsCommand.ChooseSalesChannel;
import io.throughline.lead.opportunity.TermsCommand.ChooseTerritory;
import io.throughline.lead.opportunity.TermsCommand.NameTeamMember;
import io.throughline.lead.opportunity.TermsCommand.PlaceOpportunity;
import io.throughline.lead.opportunity.TermsCommand.RecordCompetitor;
import io.throughline.lead.opportunity.TermsCommand.ReleaseTeamMember;
import io.throughline.lead.opportunity.TermsCommand.RemoveCompetitor;
import io.throughline.lead.opportunity.TermsCommand.ReviseForecast;
import io.throughline.lead.rules.TestSalesRules;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.message.Command;
import io.throughline.platform.test.AggregateFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is expected of an opportunity, against whom, with whom and by which way it is worked. */
class TermsTest {

    private static final Territory NORTH = territory("NORTH", "华北", id(ZHAO_LEI), "北京");
    private static final Forecast AT_FIRST = new Forecast(Optional.of(VALUE), Optional.empty(), Optional.empty());
    private static final Forecast JUNE = new Forecast(
            Optional.of(VALUE.plus(1)), Optional.of(LocalDate.of(2026, 6, 30)), Optional.of(ForecastCategory.COMMIT));

    private final AggregateFixture<Opportunity> opportunities =
            OpportunityStory.opportunities(TestSalesRules.BUILT_IN.with(7, NORTH));

    @Test
    void isExpectedToBringMoreOnAnotherDayByBetterJudgement() {
        opportunities
                .given(anOpportunity().events())
                .when(revise(JUNE))
                .by(LI_NA)
                .expectEvents(revised(AT_FIRST, JUNE));
        opportunities
                .given(anOpportunity().with(revised(AT_FIRST, JUNE)).events())
                .when(revise(AT_FIRST))
                .by(LI_NA)
                .expectEvents(revised(JUNE, AT_FIRST));
        opportunities
                .given(anOpportunity().events())
                .when(revise(AT_FIRST))
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void isNeverExpectedToBringLessThanNothing() {
        refuses(
                revise(new Forecast(Optional.of(VALUE.negated()), Optional.empty(), Optional.empty())),
                LeadRefusal.VALUE_NEGATIVE);
    }

    @Test
    void isAboutTheProductsThatAreNamedAndNoOthers() {
        var valve = interest(new ProductId(Identifier.named("test", "valve")), 40);
        var first = interest(PUMP, 1);
        var changed = new OpportunityProductsChanged(CHANCE, CUSTOMER, List.of(valve), List.of(first));
        opportunities
                .given(anOpportunity().events())
                .when(new ChangeOpportunityProducts(CHANCE, List.of(valve)))
                .by(LI_NA)
                .expectEvents(changed);
        opportunities
                .given(anOpportunity().with(changed).events())
                .when(new ChangeOpportunityProducts(CHANCE, List.of(valve)))
                .by(LI_NA)
                .expectNothing();
        opportunities
                .given(anOpportunity().events())
                .when(new ChangeOpportunityProducts(CHANCE, List.of(first)))
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void refusesAProductTwiceAndAPriceBelowNothing() {
        var dear = new ProductInterest(PUMP, BigDecimal.TWO, Optional.of(VALUE.negated()));
        refuses(
                new ChangeOpportunityProducts(CHANCE, List.of(interest(PUMP, 1), interest(PUMP, 2))),
                LeadRefusal.PRODUCT_TWICE);
        refuses(new ChangeOpportunityProducts(CHANCE, List.of(dear)), LeadRefusal.VALUE_NEGATIVE);
    }

    @Test
    void knowsItsCompetitorsByName() {
        opportunities
                .given(anOpportunity().events())
                .when(compete("鼎新软件", "价格低"))
                .by(LI_NA)
                .expectEvents(competing("鼎新软件"));
        opportunities
                .given(anOpportunity().competitor("鼎新软件").events())
                .when(compete("鼎新软件", "价格低"))
                .by(LI_NA)
                .expectNothing();
        opportunities
                .given(anOpportunity().competitor("鼎新软件").events())
                .when(compete("鼎新软件", "交货快"))
                .by(LI_NA)
                .expectEvents(new CompetitorRecorded(
                        CHANCE,
                        CUSTOMER,
                        "鼎新软件",
                        Optional.empty(),
                        Optional.of("交货快"),
                        Optional.empty(),
                        Optional.of(VALUE.minus(100))));
    }

    @Test
    void losesSightOfACompetitorOnce() {
        opportunities
                .given(anOpportunity().competitor("鼎新软件").events())
                .when(new RemoveCompetitor(CHANCE, "鼎新软件"))
                .by(LI_NA)
                .expectEvents(new CompetitorRemoved(CHANCE, CUSTOMER, "鼎新软件"));
        opportunities
                .given(anOpportunity().events())
                .when(new RemoveCompetitor(CHANCE, "鼎新软件"))
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void refusesACompetitorsRecordThatTheCallerMayNotSee() {
        var hidden = new RecordCompetitor(
                CHANCE, "鼎新软件", Optional.of(STRANGER), Optional.empty(), Optional.empty(), Optional.empty());
        refuses(hidden, LeadRefusal.CUSTOMER_NOT_FOUND);
    }

    @Test
    void refusesMoreThanFiftyCompetitorsOrTeamMembers() {
        var full = anOpportunity();
        IntStream.range(0, 50).forEach(number -> full.competitor("对手 " + number));
        IntStream.range(0, 50)
                .mapToObj(number -> new StaffId(Identifier.named("test", "member " + number)))
                .forEach(member ->
                        full.with(new TeamMemberNamed(CHANCE, CUSTOMER, member, TeamRole.SALES, Optional.empty())));
        for (var command : List.of(compete("鼎新软件", "价格低"), name(TeamRole.SALES))) {
            opportunities.given(full.events()).when(command).by(LI_NA).expectRefusal(LeadRefusal.OPPORTUNITY_FULL);
        }
    }

    @Test
    void hasATeamBesideItsOwner() {
        var presales = new TeamMemberNamed(CHANCE, CUSTOMER, SERVICE_AGENT.id(), TeamRole.PRESALES, Optional.empty());
        opportunities
                .given(anOpportunity().events())
                .when(name(TeamRole.PRESALES))
                .by(LI_NA)
                .expectEvents(presales);
        opportunities
                .given(anOpportunity().with(presales).events())
                .when(name(TeamRole.PRESALES))
                .by(LI_NA)
                .expectNothing();
        opportunities
                .given(anOpportunity().with(presales).events())
                .when(name(TeamRole.DELIVERY))
                .by(LI_NA)
                .expectEvents(new TeamMemberNamed(
                        CHANCE, CUSTOMER, SERVICE_AGENT.id(), TeamRole.DELIVERY, Optional.of(TeamRole.PRESALES)));
        opportunities
                .given(anOpportunity().with(presales).events())
                .when(new ReleaseTeamMember(CHANCE, SERVICE_AGENT.id()))
                .by(LI_NA)
                .expectEvents(new TeamMemberReleased(CHANCE, CUSTOMER, SERVICE_AGENT.id(), TeamRole.PRESALES));
        opportunities
                .given(anOpportunity().events())
                .when(new ReleaseTeamMember(CHANCE, SERVICE_AGENT.id()))
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void refusesATeamMemberWhomNobodyKnows() {
        refuses(
                new NameTeamMember(CHANCE, new StaffId(Identifier.named("test", "nobody")), TeamRole.SALES),
                LeadRefusal.TEAM_MEMBER_NOT_FOUND);
    }

    @Test
    void isWorkedByTelephoneOrOnTheWeb() {
        var telephone = new SalesChannelChosen(CHANCE, CUSTOMER, SalesChannel.TELEPHONE, Optional.empty());
        opportunities
                .given(anOpportunity().events())
                .when(new ChooseSalesChannel(CHANCE, SalesChannel.TELEPHONE))
                .by(LI_NA)
                .expectEvents(telephone);
        opportunities
                .given(anOpportunity().with(telephone).events())
                .when(new ChooseSalesChannel(CHANCE, SalesChannel.TELEPHONE))
                .by(LI_NA)
                .expectNothing();
        opportunities
                .given(anOpportunity().with(telephone).events())
                .when(new ChooseSalesChannel(CHANCE, SalesChannel.WEB))
                .by(LI_NA)
                .expectEvents(new SalesChannelChosen(
                        CHANCE, CUSTOMER, SalesChannel.WEB, Optional.of(SalesChannel.TELEPHONE)));
    }

    @Test
    void liesInTheTerritoryThatTheRulesGiveItsRegion() {
        opportunities
                .given(anOpportunity().events())
                .when(place("北京"))
                .by(LI_NA)
                .expectEvents(placed(Optional.of("北京"), Optional.of(NORTH), false));
        opportunities
                .given(anOpportunity()
                        .with(placed(Optional.of("北京"), Optional.of(NORTH), false))
                        .events())
                .when(place("北京"))
                .by(LI_NA)
                .expectNothing();
        opportunities
                .given(anOpportunity().events())
                .when(place("上海"))
                .by(LI_NA)
                .expectEvents(placed(Optional.of("上海"), Optional.empty(), false));
        opportunities
                .given(anOpportunity().events())
                .when(new PlaceOpportunity(CHANCE, Optional.empty(), Optional.empty()))
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void goesToWhoeverAnswersForItsTerritoryWhereItIsNobodys() {
        opportunities
                .given(anOpportunityOfNobody().events())
                .when(place("北京"))
                .by(WANG_FANG)
                .expectEvents(
                        placed(Optional.of("北京"), Optional.of(NORTH), false), assigned(ZHAO_LEI, Optional.empty()));
    }

    @Test
    void isPutIntoATerritoryAgainstTheRulesBySupervisorsOnly() {
        var there = placed(Optional.of("上海"), Optional.empty(), false);
        var command = new ChooseTerritory(CHANCE, new TerritoryId("NORTH"));
        opportunities
                .given(anOpportunity().with(there).events())
                .when(command)
                .by(WANG_FANG)
                .expectEvents(placed(Optional.of("上海"), Optional.of(NORTH), true));
        opportunities
                .given(anOpportunity()
                        .with(placed(Optional.of("上海"), Optional.of(NORTH), true))
                        .events())
                .when(command)
                .by(WANG_FANG)
                .expectNothing();
        opportunities
                .given(anOpportunity().events())
                .when(command)
                .by(LI_NA)
                .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
        opportunities
                .given(anOpportunity().events())
                .when(new ChooseTerritory(CHANCE, new TerritoryId("MOON")))
                .by(WANG_FANG)
                .expectRefusal(LeadRefusal.TERRITORY_UNKNOWN);
    }

    private void refuses(Command command, LeadRefusal refusal) {
        opportunities.given(anOpportunity().events()).when(command).by(LI_NA).expectRefusal(refusal);
    }

    private static ReviseForecast revise(Forecast forecast) {
        return new ReviseForecast(CHANCE, forecast.value(), forecast.close(), forecast.category());
    }

    private static RecordCompetitor compete(String name, String strengths) {
        return new RecordCompetitor(
                CHANCE,
                name,
                Optional.<CustomerId>empty(),
                Optional.of(strengths),
                Optional.empty(),
                Optional.of(VALUE.minus(100)));
    }

    private static NameTeamMember name(TeamRole role) {
        return new NameTeamMember(CHANCE, SERVICE_AGENT.id(), role);
    }

    private static PlaceOpportunity place(String region) {
        return new PlaceOpportunity(CHANCE, Optional.of(region), Optional.empty());
    }

    private static OpportunityPlaced placed(Optional<String> region, Optional<Territory> territory, boolean byHand) {
        return new OpportunityPlaced(
                CHANCE,
                CUSTOMER,
                region,
                Optional.empty(),
                territory.map(Territory::id),
                territory.map(Territory::name),
                byHand,
                7);
    }
}
