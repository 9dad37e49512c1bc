package io.throughline.marketing.process;

import io.throughline.contracts.desk.RequestKind;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestClosed;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestCreated;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestReopened;
import io.throughline.marketing.outreach.OutreachUpkeep.HoldOutreach;
import io.throughline.marketing.outreach.OutreachUpkeep.HoldOutreachAgain;
import io.throughline.marketing.outreach.OutreachUpkeep.ReleaseOutreach;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.process.ProcessCommands;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Holds all outreach to a customer back while he has an open complaint (U11). Only the outreach itself remembers which
 * requests were complaints; one that never held anything back, or a customer who was never written to, answers that
 * there is nothing to do.
 */
@Component
@ProcessingGroup(ComplaintHold.NAME)
class ComplaintHold {

    static final String NAME = "marketing.complaint-hold";

    private final ProcessCommands commands;

    ComplaintHold(ProcessCommands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ServiceRequestCreated event, Recorded<?> cause) {
        if (event.kind() != RequestKind.COMPLAINT) return;
        commands.send(cause, NAME, new HoldOutreach(event.customerId(), event.requestId()));
    }

    @EventHandler
    void on(ServiceRequestReopened event, Recorded<?> cause) {
        commands.send(cause, NAME, new HoldOutreachAgain(event.customerId(), event.requestId()));
    }

    @EventHandler
    void on(ServiceRequestClosed event, Recorded<?> cause) {
        commands.send(cause, NAME, new ReleaseOutreach(event.customerId(), event.requestId()));
    }
}
