package io.throughline.lead.handover;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.account.OwnerChanged;
import io.throughline.contracts.lead.LeadEvent.LeadReopened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityReopened;
import io.throughline.platform.history.CustomerHistory;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.process.ProcessCommands;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * A customer has another owner: his open leads and opportunities go with him, whichever way it came about. An opportunity
 * that was opened for an owner who is it no longer follows at once. What is due is read from the log at that moment, so
 * nothing is missed that was recorded before, and what was done already is not done again.
 */
@Component
@ProcessingGroup(SalesHandover.NAME)
class SalesHandover {

    static final String NAME = "lead.handover";

    private final ProcessCommands commands;
    private final CustomerHistory history;

    SalesHandover(ProcessCommands commands, CustomerHistory history) {
        this.commands = commands;
        this.history = history;
    }

    @EventHandler
    void on(OwnerChanged event, Recorded<?> recorded) {
        handOver(event, recorded);
    }

    @EventHandler
    void on(OpportunityOpened event, Recorded<?> recorded) {
        handOver(event, recorded);
    }

    /** It is open again with whoever had it, and he may have lost the customer since. */
    @EventHandler
    void on(OpportunityReopened event, Recorded<?> recorded) {
        handOver(event, recorded);
    }

    /** The same for a lead. */
    @EventHandler
    void on(LeadReopened event, Recorded<?> recorded) {
        handOver(event, recorded);
    }

    private void handOver(CustomerEvent event, Recorded<?> recorded) {
        var work = SalesWork.in(history.of(event.customerId(), SalesWork.TOLD_BY));
        for (Command command : work.due()) commands.send(recorded, NAME, command.toString(), command);
    }
}
