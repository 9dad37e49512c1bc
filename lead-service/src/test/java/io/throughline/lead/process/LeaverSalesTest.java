package io.throughline.lead.process;

import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.staff.StaffEvent.StaffHandoverCalled;
import io.throughline.lead.lead.LeadCommand.AssignLead;
import io.throughline.lead.opportunity.OpportunityCommand.AssignOpportunity;
import io.throughline.platform.responsibility.Responsibility;
import io.throughline.platform.responsibility.ResponsibilityKind;
import io.throughline.platform.test.KnownResponsibilities;
import io.throughline.platform.test.SentCommands;
import org.junit.jupiter.api.Test;

/** The open leads and opportunities of a leaver go to one who stays. */
class LeaverSalesTest {

    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final LeadId LEAD = new LeadId(Identifier.named("test", "lead"));
    private static final OpportunityId OPPORTUNITY = new OpportunityId(Identifier.named("test", "opportunity"));

    @Test
    void handsThemToTheSuccessor() {
        var sent = new SentCommands();
        var held = new KnownResponsibilities()
                .with(ZHAO_LEI.id(), new Responsibility(ResponsibilityKind.ACCOUNT, CUSTOMER.value(), CUSTOMER))
                .with(ZHAO_LEI.id(), new Responsibility(ResponsibilityKind.LEAD, LEAD.value(), CUSTOMER))
                .with(ZHAO_LEI.id(), new Responsibility(ResponsibilityKind.OPPORTUNITY, OPPORTUNITY.value(), CUSTOMER));
        var event = new StaffHandoverCalled(ZHAO_LEI.id(), LI_NA.id(), false, 3);

        new LeaverSales(sent, held).on(event, SentCommands.recorded(event));

        assertThat(sent.commands())
                .containsExactly(new AssignLead(LEAD, LI_NA.id()), new AssignOpportunity(OPPORTUNITY, LI_NA.id()));
    }
}
