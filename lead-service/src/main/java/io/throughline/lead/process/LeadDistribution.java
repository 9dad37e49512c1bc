package io.throughline.lead.process;

import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.lead.lead.LeadPoolCommand.DistributeLead;
import io.throughline.lead.rules.LeadRules;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.process.ProcessCommands;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * A lead was captured: where the rules distribute by themselves, somebody is made responsible at once (L16). A lead that no
 * rule fits waits for a supervisor, and its clock runs.
 */
@Component
@ProcessingGroup(LeadDistribution.NAME)
class LeadDistribution {

    static final String NAME = "lead.distribution";

    private final ProcessCommands commands;
    private final LeadRules rules;

    LeadDistribution(ProcessCommands commands, LeadRules rules) {
        this.commands = commands;
        this.rules = rules;
    }

    @EventHandler
    void on(LeadCaptured event, Recorded<?> recorded) {
        if (!rules.distribution().rules().automatic()) return;
        commands.send(recorded, NAME, new DistributeLead(event.leadId()));
    }
}
