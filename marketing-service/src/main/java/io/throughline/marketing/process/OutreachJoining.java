package io.throughline.marketing.process;

import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.marketing.outreach.OutreachUpkeep.JoinOutreach;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.process.ProcessCommands;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * A prospect turned out to be a customer we know: his word, his complaints and what was sent to him count for the customer
 * from then on. What is asked about the prospect later is decided with the customer anyway.
 */
@Component
@ProcessingGroup(OutreachJoining.NAME)
class OutreachJoining {

    static final String NAME = "marketing.outreach-joining";

    private final ProcessCommands commands;

    OutreachJoining(ProcessCommands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(LeadConverted event, Recorded<?> cause) {
        if (event.prospect().equals(event.customerId())) return;
        commands.send(cause, NAME, new JoinOutreach(event.customerId(), event.prospect()));
    }
}
