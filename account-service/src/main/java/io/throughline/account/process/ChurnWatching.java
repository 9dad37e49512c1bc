package io.throughline.account.process;

import io.throughline.account.trade.ChurnUpkeep.NoteOrder;
import io.throughline.account.trade.ChurnUpkeep.WatchForChurn;
import io.throughline.contracts.desk.RequestKind;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestClosed;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestCreated;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestReopened;
import io.throughline.contracts.order.OrderEvent.OrderApproved;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.process.ProcessCommands;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * What tells at once that a customer is about to be lost, or is not: complaints that open and close, and orders. What only
 * the passing of time tells, the clock looks after (A15).
 */
@Component
@ProcessingGroup(ChurnWatching.NAME)
class ChurnWatching {

    static final String NAME = "account.churn-watching";

    private final ProcessCommands commands;

    ChurnWatching(ProcessCommands commands) {
        this.commands = commands;
    }

    /** Of one who was never warned of there is nothing to note, which is answered as if there were no such record. */
    @EventHandler
    void on(OrderApproved event, Recorded<?> recorded) {
        commands.send(recorded, NAME, new NoteOrder(event.customerId(), event.orderId()));
    }

    @EventHandler
    void on(ServiceRequestCreated event, Recorded<?> recorded) {
        if (event.kind() != RequestKind.COMPLAINT) return;
        commands.send(recorded, NAME, new WatchForChurn(event.customerId()));
    }

    @EventHandler
    void on(ServiceRequestReopened event, Recorded<?> recorded) {
        commands.send(recorded, NAME, new WatchForChurn(event.customerId()));
    }

    @EventHandler
    void on(ServiceRequestClosed event, Recorded<?> recorded) {
        commands.send(recorded, NAME, new WatchForChurn(event.customerId()));
    }
}
