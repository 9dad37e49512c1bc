package io.throughline.lead.process;

import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.LeadEvent.PlannedOpportunity;
import io.throughline.lead.opportunity.OpportunityCommand.OpenOpportunity;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.process.ProcessCommands;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A lead was converted with an opportunity in mind: open it, once, for whoever owns the account. */
@Component
@ProcessingGroup(OpportunityOpening.NAME)
class OpportunityOpening {

    static final String NAME = "opportunity.opening";

    private final ProcessCommands commands;

    OpportunityOpening(ProcessCommands commands) {
        this.commands = commands;
    }

    /** An opportunity that exists already is left as it is. */
    @EventHandler
    void on(LeadConverted event, Recorded<?> recorded) {
        event.opportunity().ifPresent(plan -> commands.send(recorded, NAME, opening(event, plan)));
    }

    private static OpenOpportunity opening(LeadConverted event, PlannedOpportunity plan) {
        return new OpenOpportunity(
                plan.opportunityId(),
                event.customerId(),
                plan.title(),
                Optional.empty(),
                plan.expectedValue(),
                Optional.of(event.leadId()),
                Optional.of(event.owner()),
                Optional.empty());
    }
}
