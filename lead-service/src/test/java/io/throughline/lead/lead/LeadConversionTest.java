package io.throughline.lead.lead;

import static io.throughline.lead.lead.LeadStory.LEAD;
import static io.throughline.lead.lead.LeadStory.PROSPECT;
import static io.throughline.lead.lead.LeadStory.aLead;
import static io.throughline.lead.lead.LeadStory.aLeadAbout;
import static io.throughline.lead.lead.LeadStory.aPrivatePersonsLead;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.LeadEvent.PlannedOpportunity;
import io.throughline.contracts.lead.LeadRejectionReason;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.lead.LeadCommand.ConvertLead;
import io.throughline.lead.rules.FixedRules;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A qualified lead becomes a customer, or turns out to be one. */
class LeadConversionTest {

    private static final CustomerId KNOWN = new CustomerId(Identifier.named("test", "known"));
    private static final CustomerId OTHER = new CustomerId(Identifier.named("test", "other"));
    private static final CustomerId FORMER = new CustomerId(Identifier.named("test", "former"));
    private static final OpportunityId DERIVED = new OpportunityId(Identifier.named("opportunity", LEAD.toString()));
    private static final Optional<Money> VALUE = Optional.of(Money.of(CurrencyUnit.of("CNY"), 12000));

    private final KnownCustomers customers =
            new KnownCustomers().owned(KNOWN, ZHAO_LEI).unowned(PROSPECT);
    private final AggregateFixture<Lead> leads = LeadBench.leads(FixedRules.BUILT_IN, customers, new LeadBench());

    @Test
    void becomesTheAccountOfItsOrganisationAndBelongsToItsAssignee() {
        var lead = qualified(aLead());
        leads.given(lead.events())
                .when(convert())
                .by(LI_NA)
                .expectEvents(lead.conversion(PROSPECT, LI_NA, Optional.empty()))
                .expectOutcome(PROSPECT.toString());
    }

    @Test
    void becomesAPersonsAccountWhenNoOrganisationWasNamed() {
        var lead = qualified(aPrivatePersonsLead());
        leads.given(lead.events())
                .when(convert())
                .by(LI_NA)
                .expectEvents(lead.conversion(PROSPECT, LI_NA, Optional.empty()));
    }

    @Test
    void plansAnOpportunityUnderAnIdThatBelongsToTheLead() {
        var lead = qualified(aLead());
        var plan = new OpportunityPlan(Optional.empty(), "年度合同", VALUE);
        leads.given(lead.events())
                .when(new ConvertLead(LEAD, Optional.empty(), Optional.of(plan)))
                .by(LI_NA)
                .expectEvents(
                        lead.conversion(PROSPECT, LI_NA, Optional.of(new PlannedOpportunity(DERIVED, "年度合同", VALUE))));
    }

    @Test
    void joinsACustomerWhoKeepsHisOwner() {
        var lead = qualified(aLead());
        leads.given(lead.events())
                .when(new ConvertLead(LEAD, Optional.of(KNOWN), Optional.empty()))
                .by(LI_NA)
                .expectEvents(lead.conversion(KNOWN, ZHAO_LEI, Optional.empty()))
                .expectOutcome(KNOWN.toString());
    }

    @Test
    void leavesACustomerWhoWasKnownAtCaptureWithHisOwner() {
        var lead = qualified(aLeadAbout(KNOWN));
        leads.given(lead.events())
                .when(convert())
                .by(LI_NA)
                .expectEvents(lead.conversion(KNOWN, ZHAO_LEI, Optional.empty()));
    }

    @Test
    void joinsTheCustomerWhomTheNamedProspectTurnedOutToBe() {
        customers.joined(FORMER, KNOWN);
        var lead = qualified(aLead());
        leads.given(lead.events())
                .when(new ConvertLead(LEAD, Optional.of(FORMER), Optional.empty()))
                .by(LI_NA)
                .expectEvents(lead.conversion(KNOWN, ZHAO_LEI, Optional.empty()));
    }

    @Test
    void goesToTheCustomerWhomItsProspectTurnedOutToBe() {
        customers.joined(FORMER, KNOWN);
        var lead = qualified(aLeadAbout(FORMER));
        leads.given(lead.events())
                .when(convert())
                .by(LI_NA)
                .expectEvents(lead.conversion(KNOWN, ZHAO_LEI, Optional.empty()))
                .expectOutcome(KNOWN.toString());
    }

    @Test
    void doesNotMakeACustomerWithAnAccountAnotherCustomer() {
        customers.owned(OTHER, LI_NA).joined(FORMER, KNOWN);
        for (var about : List.of(KNOWN, FORMER)) {
            leads.given(qualified(aLeadAbout(about)).events())
                    .when(new ConvertLead(LEAD, Optional.of(OTHER), Optional.empty()))
                    .by(LI_NA)
                    .expectRefusal(LeadRefusal.LEAD_OF_ANOTHER_CUSTOMER);
        }
        var lead = qualified(aLeadAbout(KNOWN));
        leads.given(lead.events())
                .when(new ConvertLead(LEAD, Optional.of(KNOWN), Optional.empty()))
                .by(LI_NA)
                .expectEvents(lead.conversion(KNOWN, ZHAO_LEI, Optional.empty()));
    }

    @Test
    void refusesToJoinACustomerWithoutAnAccount() {
        customers.prospect(OTHER, LI_NA);
        for (var target : List.of(OTHER, PROSPECT)) {
            customers.prospect(PROSPECT, LI_NA);
            leads.given(qualified(aLead()).events())
                    .when(new ConvertLead(LEAD, Optional.of(target), Optional.empty()))
                    .by(LI_NA)
                    .expectRefusal(LeadRefusal.CUSTOMER_WITHOUT_ACCOUNT);
        }
    }

    @Test
    void refusesToJoinACustomerWhomTheCallerMayNotSee() {
        customers.owned(KNOWN, JOHN);
        leads.given(qualified(aLead()).events())
                .when(new ConvertLead(LEAD, Optional.of(KNOWN), Optional.empty()))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.CUSTOMER_NOT_FOUND);
    }

    @Test
    void refusesAnOpportunityOfNegativeValue() {
        var plan = new OpportunityPlan(Optional.empty(), "owing", VALUE.map(Money::negated));
        leads.given(qualified(aLead()).events())
                .when(new ConvertLead(LEAD, Optional.empty(), Optional.of(plan)))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.VALUE_NEGATIVE);
    }

    @Test
    void refusesToConvertALeadThatWasNeverQualified() {
        leads.given(aLead().assignedTo(LI_NA).contacted().events())
                .when(convert())
                .by(LI_NA)
                .expectRefusal(LeadRefusal.LEAD_NOT_QUALIFIED);
    }

    @Test
    void refusesToConvertARejectedLead() {
        leads.given(qualified(aLead()).rejected(LeadRejectionReason.NO_BUDGET).events())
                .when(convert())
                .by(LI_NA)
                .expectRefusal(LeadRefusal.LEAD_CLOSED);
    }

    @Test
    void hidesALeadFromAColleague() {
        leads.given(qualified(aLead()).events()).when(convert()).by(JOHN).expectRefusal(LeadRefusal.LEAD_NOT_FOUND);
    }

    @Test
    void recordsNothingWhenItIsConvertedAgainInTheSameWay() {
        leads.given(qualified(aLead()).converted().events())
                .when(convert())
                .by(WANG_FANG)
                .expectNothing()
                .expectOutcome(PROSPECT.toString());
    }

    @Test
    void refusesToConvertItAgainInAnotherWay() {
        leads.given(qualified(aLead()).converted().events())
                .when(new ConvertLead(LEAD, Optional.of(KNOWN), Optional.empty()))
                .by(WANG_FANG)
                .expectRefusal(LeadRefusal.LEAD_CLOSED);
    }

    private static LeadStory qualified(LeadStory lead) {
        return lead.assignedTo(LI_NA).contacted().qualified();
    }

    private static ConvertLead convert() {
        return new ConvertLead(LEAD, Optional.empty(), Optional.empty());
    }
}
