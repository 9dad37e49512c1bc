package io.throughline.lead.opportunity;

import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.AUDITOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARKETING;
import static io.throughline.platform.test.TestStaff.SERVICE_AGENT;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityAssigned;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLost;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityStageChanged;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWon;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.lead.SalesStage;
import io.throughline.contracts.order.ProductId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.opportunity.OpportunityCommand.AssignOpportunity;
import io.throughline.lead.opportunity.OpportunityCommand.ChangeOpportunityStage;
import io.throughline.lead.opportunity.OpportunityCommand.LoseOpportunity;
import io.throughline.lead.opportunity.OpportunityCommand.OpenOpportunity;
import io.throughline.lead.opportunity.OpportunityCommand.WinOpportunity;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** An opportunity from the first sight of a chance to the deal won or lost. */
class OpportunityTest {

    private static final OpportunityId CHANCE = new OpportunityId(Identifier.named("test", "opportunity"));
    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final CustomerId FORMER = new CustomerId(Identifier.named("test", "former"));
    private static final CustomerId STRANGER = new CustomerId(Identifier.named("test", "stranger"));
    private static final Money VALUE = Money.of(CurrencyUnit.of("CNY"), 5000);

    private final KnownCustomers customers =
            new KnownCustomers().owned(CUSTOMER, LI_NA).joined(FORMER, CUSTOMER);
    private final AggregateFixture<Opportunity> opportunities =
            AggregateFixture.of(Opportunity.class).with(customers);

    @Test
    void belongsToTheCustomerManagerWhoOpensIt() {
        opportunities
                .givenNothing()
                .when(open(CUSTOMER, Optional.empty()))
                .by(LI_NA)
                .expectEvents(opened(LI_NA));
    }

    @Test
    void belongsToTheCustomersOwnerWhenItIsOpenedBySomebodyWhoDoesNotSell() {
        opportunities
                .givenNothing()
                .when(open(CUSTOMER, Optional.empty()))
                .by(ADMINISTRATOR)
                .expectEvents(opened(LI_NA));
    }

    @Test
    void belongsToWhomAnImportRecordsItFor() {
        opportunities
                .givenNothing()
                .when(open(CUSTOMER, Optional.empty()))
                .onBehalfOf(JOHN)
                .by(ADMINISTRATOR)
                .expectEvents(opened(JOHN));
    }

    @Test
    void belongsToWhomASupervisorNames() {
        opportunities
                .givenNothing()
                .when(open(CUSTOMER, Optional.of(ZHAO_LEI.id())))
                .by(WANG_FANG)
                .expectEvents(opened(ZHAO_LEI));
    }

    @Test
    void belongsToTheCustomerWhomTheProspectTurnedOutToBe() {
        opportunities
                .givenNothing()
                .when(open(FORMER, Optional.empty()))
                .by(LI_NA)
                .expectEvents(opened(LI_NA));
    }

    @Test
    void letsAProcessRepeatWhatTheLogSaysOfACustomerNotHeardOfYet() {
        opportunities
                .givenNothing()
                .when(open(STRANGER, Optional.of(LI_NA.id())))
                .byProcess("opportunity.opening")
                .expectEvents(opened(STRANGER, LI_NA));
    }

    @Test
    void letsOnlySupervisorsNameSomebodyElse() {
        opportunities
                .givenNothing()
                .when(open(CUSTOMER, Optional.of(ZHAO_LEI.id())))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.ONLY_SUPERVISORS_ASSIGN);
    }

    @Test
    void refusesAnOwnerOutsideTheSupervisorsReach() {
        opportunities
                .givenNothing()
                .when(open(CUSTOMER, Optional.of(JOHN.id())))
                .by(WANG_FANG)
                .expectRefusal(LeadRefusal.ASSIGNEE_NOT_FOUND);
    }

    @Test
    void refusesAnOwnerWhoDoesNotSell() {
        opportunities
                .givenNothing()
                .when(open(CUSTOMER, Optional.of(SERVICE_AGENT.id())))
                .by(ADMINISTRATOR)
                .expectRefusal(LeadRefusal.ASSIGNEE_NOT_IN_SALES);
    }

    @Test
    void refusesAnOwnerWhoDoesNotSellThoughHeNamesHimself() {
        opportunities
                .givenNothing()
                .when(open(CUSTOMER, Optional.of(ADMINISTRATOR.id())))
                .by(ADMINISTRATOR)
                .expectRefusal(LeadRefusal.ASSIGNEE_NOT_IN_SALES);
    }

    @Test
    void refusesAChanceWithACustomerWhomTheCallerMayNotSee() {
        opportunities
                .givenNothing()
                .when(open(CUSTOMER, Optional.empty()))
                .by(JOHN)
                .expectRefusal(LeadRefusal.CUSTOMER_NOT_FOUND);
    }

    @Test
    void refusesAChanceWithACustomerWhoIsNotThere() {
        opportunities
                .givenNothing()
                .when(open(STRANGER, Optional.empty()))
                .by(ADMINISTRATOR)
                .expectRefusal(LeadRefusal.CUSTOMER_NOT_FOUND);
    }

    @Test
    void refusesANegativeExpectation() {
        var command = new OpenOpportunity(
                CHANCE,
                CUSTOMER,
                "t",
                Optional.empty(),
                Optional.of(VALUE.negated()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        opportunities.givenNothing().when(command).by(LI_NA).expectRefusal(LeadRefusal.VALUE_NEGATIVE);
    }

    @Test
    void letsOnlySupervisorsAssign() {
        for (var caller : List.of(LI_NA, MARKETING, AUDITOR)) {
            opportunities
                    .given(opened(LI_NA))
                    .when(assignTo(ZHAO_LEI))
                    .by(caller)
                    .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
        }
    }

    @Test
    void remembersWhoHadItBefore() {
        opportunities
                .given(opened(LI_NA))
                .when(assignTo(ZHAO_LEI))
                .by(WANG_FANG)
                .expectEvents(assigned(ZHAO_LEI, LI_NA));
    }

    @Test
    void recordsNothingWhenItIsAssignedToTheSamePersonAgain() {
        opportunities.given(opened(LI_NA)).when(assignTo(LI_NA)).by(WANG_FANG).expectNothing();
    }

    @Test
    void refusesAnAssigneeOutsideTheSupervisorsReach() {
        opportunities
                .given(opened(LI_NA))
                .when(assignTo(JOHN))
                .by(WANG_FANG)
                .expectRefusal(LeadRefusal.ASSIGNEE_NOT_FOUND);
    }

    @Test
    void movesForwardAndBackBetweenTheSteps() {
        opportunities
                .given(opened(LI_NA))
                .when(moveTo(SalesStage.PROPOSAL))
                .by(LI_NA)
                .expectEvents(moved(SalesStage.PROSPECTING, SalesStage.PROPOSAL));
        opportunities
                .given(opened(LI_NA), moved(SalesStage.PROSPECTING, SalesStage.PROPOSAL))
                .when(moveTo(SalesStage.NEEDS))
                .by(LI_NA)
                .expectEvents(moved(SalesStage.PROPOSAL, SalesStage.NEEDS));
    }

    @Test
    void recordsNothingWhenItIsInThatStepAlready() {
        opportunities
                .given(opened(LI_NA))
                .when(moveTo(SalesStage.PROSPECTING))
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void isWonOnceForItsValue() {
        opportunities.given(opened(LI_NA)).when(win(VALUE)).by(LI_NA).expectEvents(won());
        opportunities.given(opened(LI_NA), won()).when(win(VALUE)).by(LI_NA).expectNothing();
        opportunities
                .given(opened(LI_NA), won())
                .when(win(VALUE.plus(1)))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.OPPORTUNITY_CLOSED);
    }

    @Test
    void isWonForNothingButNotForLess() {
        var nothing = Money.zero(VALUE.getCurrencyUnit());
        opportunities
                .given(opened(LI_NA))
                .when(win(nothing))
                .by(LI_NA)
                .expectEvents(new OpportunityWon(CHANCE, CUSTOMER, nothing));
        opportunities
                .given(opened(LI_NA))
                .when(win(VALUE.negated()))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.VALUE_NEGATIVE);
    }

    @Test
    void isLostOnceForAReason() {
        opportunities.given(opened(LI_NA)).when(lose("too dear")).by(LI_NA).expectEvents(lost());
        opportunities
                .given(opened(LI_NA), lost())
                .when(lose("too dear"))
                .by(LI_NA)
                .expectNothing();
        opportunities
                .given(opened(LI_NA), lost())
                .when(lose("too late"))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.OPPORTUNITY_CLOSED);
    }

    @Test
    void refusesEverythingOnceItIsWonOrLost() {
        for (OpportunityEvent end : List.of(won(), lost())) {
            for (var command : List.of(assignTo(ZHAO_LEI), moveTo(SalesStage.TRUST), win(VALUE.plus(1)), lose("x"))) {
                opportunities
                        .given(opened(LI_NA), end)
                        .when(command)
                        .by(WANG_FANG)
                        .expectRefusal(LeadRefusal.OPPORTUNITY_CLOSED);
            }
        }
    }

    @Test
    void hidesItFromAColleagueAsIfItWereNotThere() {
        for (var command : List.of(moveTo(SalesStage.TRUST), win(VALUE), lose("x"))) {
            opportunities.given(opened(LI_NA)).when(command).by(JOHN).expectRefusal(LeadRefusal.OPPORTUNITY_NOT_FOUND);
            opportunities.givenNothing().when(command).by(JOHN).expectRefusal(LeadRefusal.OPPORTUNITY_NOT_FOUND);
        }
    }

    private static OpenOpportunity open(CustomerId customer, Optional<StaffId> owner) {
        return new OpenOpportunity(
                CHANCE,
                customer,
                "年度合同",
                Optional.of(new ProductId(Identifier.named("test", "product"))),
                Optional.of(VALUE),
                Optional.of(new LeadId(Identifier.named("test", "lead"))),
                owner,
                Optional.of("1C1I7A6R"));
    }

    @Test
    void goesOnAsTheCustomerWhomItsProspectTurnedOutToBe() {
        opportunities.given(opened(FORMER, LI_NA)).when(win(VALUE)).by(LI_NA).expectEvents(won());
        opportunities
                .given(opened(FORMER, LI_NA), new OpportunityWon(CHANCE, FORMER, VALUE))
                .when(win(VALUE))
                .by(LI_NA)
                .expectNothing();
        opportunities
                .given(opened(FORMER, LI_NA), new OpportunityLost(CHANCE, FORMER, "too dear"))
                .when(lose("too dear"))
                .by(LI_NA)
                .expectNothing();
    }

    private static OpportunityOpened opened(StaffMember owner) {
        return opened(CUSTOMER, owner);
    }

    private static OpportunityOpened opened(CustomerId customer, StaffMember owner) {
        var asked = open(customer, Optional.of(owner.id()));
        return new OpportunityOpened(
                CHANCE,
                customer,
                asked.title(),
                asked.productId(),
                asked.expectedValue(),
                asked.leadId(),
                asked.owner(),
                asked.reference());
    }

    private static OpportunityAssigned assigned(StaffMember assignee, StaffMember previous) {
        return new OpportunityAssigned(CHANCE, CUSTOMER, assignee.id(), Optional.of(previous.id()));
    }

    private static OpportunityStageChanged moved(SalesStage from, SalesStage to) {
        return new OpportunityStageChanged(CHANCE, CUSTOMER, from, to);
    }

    private static OpportunityWon won() {
        return new OpportunityWon(CHANCE, CUSTOMER, VALUE);
    }

    private static OpportunityLost lost() {
        return new OpportunityLost(CHANCE, CUSTOMER, "too dear");
    }

    private static AssignOpportunity assignTo(StaffMember assignee) {
        return new AssignOpportunity(CHANCE, assignee.id());
    }

    private static ChangeOpportunityStage moveTo(SalesStage stage) {
        return new ChangeOpportunityStage(CHANCE, stage);
    }

    private static WinOpportunity win(Money value) {
        return new WinOpportunity(CHANCE, value);
    }

    private static LoseOpportunity lose(String reason) {
        return new LoseOpportunity(CHANCE, reason);
    }
}
