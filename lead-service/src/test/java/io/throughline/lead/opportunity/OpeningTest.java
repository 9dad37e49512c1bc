package io.throughline.lead.opportunity;

import static io.throughline.lead.opportunity.OpportunityStory.CHANCE;
import static io.throughline.lead.opportunity.OpportunityStory.CUSTOMER;
import static io.throughline.lead.opportunity.OpportunityStory.FORMER;
import static io.throughline.lead.opportunity.OpportunityStory.STRANGER;
import static io.throughline.lead.opportunity.OpportunityStory.VALUE;
import static io.throughline.lead.opportunity.OpportunityStory.followed;
import static io.throughline.lead.opportunity.OpportunityStory.id;
import static io.throughline.lead.opportunity.OpportunityStory.opened;
import static io.throughline.lead.opportunity.OpportunityStory.revised;
import static io.throughline.lead.rules.TestSalesRules.CALLS;
import static io.throughline.lead.rules.TestSalesRules.territory;
import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.SERVICE_AGENT;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.Forecast;
import io.throughline.contracts.lead.MethodId;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.contracts.lead.OpportunityTermsEvent.OpportunityPlaced;
import io.throughline.contracts.lead.OpportunityTermsEvent.SalesChannelChosen;
import io.throughline.contracts.lead.SalesChannel;
import io.throughline.contracts.lead.SalesMethod;
import io.throughline.contracts.lead.TerritoryId;
import io.throughline.contracts.lead.Wording;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.opportunity.OpportunityCommand.OpenOpportunity;
import io.throughline.lead.rules.TestSalesRules;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.identity.StaffTree;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A chance to sell is written down: whose it is, by which method it is worked, and where it lies. */
class OpeningTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final TestSalesRules WITH_CALLS = TestSalesRules.BUILT_IN.with(CALLS, 3);
    private static final CustomerId POOL = new CustomerId(Identifier.named("test", "pool"));

    private final AggregateFixture<Opportunity> opportunities = OpportunityStory.opportunities(TestSalesRules.BUILT_IN);

    @Test
    void belongsToTheCustomerManagerWhoOpensIt() {
        opportunities
                .givenNothing()
                .when(open(CUSTOMER, Optional.empty()))
                .by(LI_NA)
                .expectEvents(openedBy(LI_NA));
    }

    @Test
    void belongsToTheCustomersOwnerWhenItIsOpenedBySomebodyWhoDoesNotSell() {
        opportunities
                .givenNothing()
                .when(open(CUSTOMER, Optional.empty()))
                .by(ADMINISTRATOR)
                .expectEvents(openedBy(LI_NA));
    }

    @Test
    void belongsToWhomAnImportRecordsItFor() {
        opportunities
                .givenNothing()
                .when(open(CUSTOMER, Optional.empty()))
                .onBehalfOf(JOHN)
                .by(ADMINISTRATOR)
                .expectEvents(openedBy(JOHN));
    }

    @Test
    void belongsToWhomASupervisorNames() {
        opportunities
                .givenNothing()
                .when(open(CUSTOMER, id(ZHAO_LEI)))
                .by(WANG_FANG)
                .expectEvents(openedBy(ZHAO_LEI));
    }

    @Test
    void belongsToTheCustomerWhomTheProspectTurnedOutToBe() {
        opportunities
                .givenNothing()
                .when(open(FORMER, Optional.empty()))
                .by(LI_NA)
                .expectEvents(openedBy(LI_NA));
    }

    @Test
    void letsAProcessRepeatWhatTheLogSaysOfACustomerNotHeardOfYet() {
        opportunities
                .givenNothing()
                .when(open(STRANGER, id(LI_NA)))
                .byProcess("opportunity.opening")
                .expectEvents(opened(STRANGER, Optional.of(LI_NA)));
    }

    @Test
    void letsOnlySupervisorsNameSomebodyElse() {
        refuses(open(CUSTOMER, id(ZHAO_LEI)), LI_NA, LeadRefusal.ONLY_SUPERVISORS_ASSIGN);
    }

    @Test
    void refusesAnOwnerOutsideTheSupervisorsReach() {
        refuses(open(CUSTOMER, id(JOHN)), WANG_FANG, LeadRefusal.ASSIGNEE_NOT_FOUND);
    }

    @Test
    void refusesAnOwnerWhoDoesNotSell() {
        refuses(open(CUSTOMER, id(SERVICE_AGENT)), ADMINISTRATOR, LeadRefusal.ASSIGNEE_NOT_IN_SALES);
    }

    @Test
    void refusesAnOwnerWhoDoesNotSellThoughHeNamesHimself() {
        refuses(open(CUSTOMER, id(ADMINISTRATOR)), ADMINISTRATOR, LeadRefusal.ASSIGNEE_NOT_IN_SALES);
    }

    @Test
    void refusesAChanceWithACustomerWhomTheCallerMayNotSee() {
        refuses(open(CUSTOMER, Optional.empty()), JOHN, LeadRefusal.CUSTOMER_NOT_FOUND);
    }

    @Test
    void refusesAChanceWithACustomerWhoIsNotThere() {
        refuses(open(STRANGER, Optional.empty()), ADMINISTRATOR, LeadRefusal.CUSTOMER_NOT_FOUND);
    }

    @Test
    void refusesANegativeExpectation() {
        refuses(open(CUSTOMER, Optional.of(VALUE.negated()), Optional.empty()), LI_NA, LeadRefusal.VALUE_NEGATIVE);
    }

    @Test
    void followsTheMethodThatIsNamedAsTheRulesHaveIt() {
        OpportunityStory.opportunities(WITH_CALLS)
                .givenNothing()
                .when(open(CUSTOMER, Optional.of(VALUE), Optional.of(CALLS.id())))
                .by(LI_NA)
                .expectEvents(openedBy(LI_NA), followed(CALLS, 3, CALLS.first()));
    }

    @Test
    void followsTheUsualMethodAsTheRulesHaveItWhenNoneIsNamed() {
        OpportunityStory.opportunities(WITH_CALLS)
                .givenNothing()
                .when(open(CUSTOMER, Optional.empty()))
                .by(LI_NA)
                .expectEvents(openedBy(LI_NA), followed(SalesMethod.EIGHT_STEPS, 3, SalesMethod.EIGHT_STEPS.first()));
    }

    @Test
    void followsTheMethodOfItsOwnersDepartment() {
        var caller = new StaffMember(
                LI_NA.id(), LI_NA.login(), LI_NA.name(), LI_NA.roles(), Optional.empty(), Optional.of("电话销售部"));
        AggregateFixture.of(Opportunity.class, StaffTree.of(caller))
                .with(new KnownCustomers().owned(CUSTOMER, caller))
                .with(WITH_CALLS)
                .givenNothing()
                .when(open(CUSTOMER, Optional.empty()))
                .by(caller)
                .expectEvents(openedBy(LI_NA), followed(CALLS, 3, CALLS.first()));
    }

    @Test
    void refusesAMethodThatTheRulesDoNotHave() {
        refuses(open(CUSTOMER, Optional.of(VALUE), Optional.of(CALLS.id())), LI_NA, LeadRefusal.METHOD_UNKNOWN);
    }

    @Test
    void tellsEverythingThatWasSaidAtTheBeginning() {
        opportunities
                .givenNothing()
                .when(lyingIn("北京"))
                .by(LI_NA)
                .expectEvents(
                        openedBy(LI_NA),
                        new SalesChannelChosen(CHANCE, CUSTOMER, SalesChannel.TELEPHONE, Optional.empty()),
                        revised(expecting(Optional.empty()), expecting(Optional.of(JUNE))),
                        placed("北京"));
    }

    @Test
    void goesToWhoeverAnswersForTheTerritoryWhenItWouldBeNobodys() {
        var north = territory("NORTH", "华北", id(ZHAO_LEI), "北京", "天津");
        AggregateFixture.of(Opportunity.class)
                .with(new KnownCustomers().unowned(POOL))
                .with(TestSalesRules.BUILT_IN.with(2, north))
                .givenNothing()
                .when(new OpenOpportunity(
                        CHANCE,
                        POOL,
                        "年度合同",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("天津"),
                        Optional.empty()))
                .by(ADMINISTRATOR)
                .expectEvents(
                        new OpportunityOpened(
                                CHANCE,
                                POOL,
                                "年度合同",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                id(ZHAO_LEI),
                                Optional.empty()),
                        new OpportunityPlaced(
                                CHANCE,
                                POOL,
                                Optional.of("天津"),
                                Optional.empty(),
                                Optional.of(new TerritoryId("NORTH")),
                                Optional.of(new Wording("NORTH", "华北")),
                                false,
                                2));
    }

    private void refuses(OpenOpportunity command, StaffMember caller, LeadRefusal refusal) {
        opportunities.givenNothing().when(command).by(caller).expectRefusal(refusal);
    }

    private static OpportunityOpened openedBy(StaffMember owner) {
        return opened(CUSTOMER, Optional.of(owner));
    }

    private static Forecast expecting(Optional<LocalDate> close) {
        return new Forecast(Optional.of(VALUE), close, Optional.empty());
    }

    private static OpportunityPlaced placed(String region) {
        return new OpportunityPlaced(
                CHANCE, CUSTOMER, Optional.of(region), Optional.empty(), Optional.empty(), Optional.empty(), false, 0);
    }

    private static OpenOpportunity open(CustomerId customer, Optional<StaffId> owner) {
        var like = opened(customer, Optional.empty());
        return new OpenOpportunity(
                CHANCE,
                customer,
                like.title(),
                like.productId(),
                like.expectedValue(),
                like.leadId(),
                owner,
                like.reference());
    }

    private static OpenOpportunity open(CustomerId customer, Optional<Money> value, Optional<MethodId> method) {
        var like = opened(customer, Optional.empty());
        return new OpenOpportunity(
                CHANCE,
                customer,
                like.title(),
                like.productId(),
                value,
                like.leadId(),
                Optional.empty(),
                like.reference(),
                method,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static OpenOpportunity lyingIn(String region) {
        var like = opened(CUSTOMER, Optional.empty());
        return new OpenOpportunity(
                CHANCE,
                CUSTOMER,
                like.title(),
                like.productId(),
                like.expectedValue(),
                like.leadId(),
                Optional.empty(),
                like.reference(),
                Optional.empty(),
                Optional.of(SalesChannel.TELEPHONE),
                Optional.of(JUNE),
                Optional.of(region),
                Optional.empty());
    }
}
