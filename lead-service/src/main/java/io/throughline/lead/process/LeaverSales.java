package io.throughline.lead.process;

import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.staff.StaffEvent.StaffHandoverCalled;
import io.throughline.lead.lead.LeadCommand.AssignLead;
import io.throughline.lead.opportunity.OpportunityCommand.AssignOpportunity;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.process.ProcessCommands;
import io.throughline.platform.responsibility.Responsibilities;
import io.throughline.platform.responsibility.ResponsibilityKind;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A leaver's open leads and opportunities go to his successor (P5, A13). */
@Component
@ProcessingGroup(LeaverSales.NAME)
class LeaverSales {

    static final String NAME = "lead.leaver";

    /** So much of one kind is handed over at a call; what is left then is called for again. */
    private static final int AT_ONCE = 1_000;

    private final ProcessCommands commands;
    private final Responsibilities responsibilities;

    LeaverSales(ProcessCommands commands, Responsibilities responsibilities) {
        this.commands = commands;
        this.responsibilities = responsibilities;
    }

    @EventHandler
    void on(StaffHandoverCalled event, Recorded<?> recorded) {
        for (var lead : responsibilities.of(event.staffId(), ResponsibilityKind.LEAD, AT_ONCE)) {
            var assigning = new AssignLead(new LeadId(lead.recordId()), event.successor());
            commands.send(recorded, NAME, lead.recordId().toString(), assigning);
        }
        for (var opportunity : responsibilities.of(event.staffId(), ResponsibilityKind.OPPORTUNITY, AT_ONCE)) {
            var assigning = new AssignOpportunity(new OpportunityId(opportunity.recordId()), event.successor());
            commands.send(recorded, NAME, opportunity.recordId().toString(), assigning);
        }
    }
}
