package io.throughline.lead.opportunity;

import static io.throughline.lead.opportunity.OpportunityStory.CHANCE;
import static io.throughline.lead.opportunity.OpportunityStory.CUSTOMER;
import static io.throughline.lead.opportunity.OpportunityStory.anOpportunity;
import static io.throughline.lead.opportunity.OpportunityStory.assigned;
import static io.throughline.platform.test.TestStaff.AUDITOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARKETING;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;

import io.throughline.contracts.lead.OpportunityEvent.OpportunityHandedOver;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.handover.HandOverOpportunity;
import io.throughline.lead.opportunity.OpportunityCommand.AssignOpportunity;
import io.throughline.lead.rules.TestSalesRules;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.test.AggregateFixture;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Only supervisors make somebody responsible for an opportunity (L9). */
class AssignmentTest {

    private final AggregateFixture<Opportunity> opportunities = OpportunityStory.opportunities(TestSalesRules.BUILT_IN);

    @Test
    void letsOnlySupervisorsAssign() {
        for (var caller : List.of(LI_NA, MARKETING, AUDITOR)) {
            opportunities
                    .given(anOpportunity().events())
                    .when(assignTo(ZHAO_LEI))
                    .by(caller)
                    .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
        }
    }

    @Test
    void remembersWhoHadItBefore() {
        opportunities
                .given(anOpportunity().events())
                .when(assignTo(ZHAO_LEI))
                .by(WANG_FANG)
                .expectEvents(assigned(ZHAO_LEI, Optional.of(LI_NA)));
    }

    @Test
    void followsItsCustomerUnlessSomebodyElseHasItByThen() {
        var toJohn = new HandOverOpportunity(CHANCE, Optional.of(LI_NA.id()), Optional.of(JOHN.id()));
        var late = new HandOverOpportunity(CHANCE, Optional.of(ZHAO_LEI.id()), Optional.of(JOHN.id()));
        opportunities
                .given(anOpportunity().events())
                .when(toJohn)
                .byProcess("lead.handover")
                .expectEvents(new OpportunityHandedOver(CHANCE, CUSTOMER, toJohn.from(), toJohn.to()));
        opportunities
                .given(anOpportunity().events())
                .when(late)
                .byProcess("lead.handover")
                .expectNothing();
    }

    @Test
    void recordsNothingWhenItIsAssignedToTheSamePersonAgain() {
        opportunities
                .given(anOpportunity().events())
                .when(assignTo(LI_NA))
                .by(WANG_FANG)
                .expectNothing();
    }

    @Test
    void refusesAnAssigneeOutsideTheSupervisorsReach() {
        opportunities
                .given(anOpportunity().events())
                .when(assignTo(JOHN))
                .by(WANG_FANG)
                .expectRefusal(LeadRefusal.ASSIGNEE_NOT_FOUND);
    }

    private static AssignOpportunity assignTo(StaffMember assignee) {
        return new AssignOpportunity(CHANCE, assignee.id());
    }
}
