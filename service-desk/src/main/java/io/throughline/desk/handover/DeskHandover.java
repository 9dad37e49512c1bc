package io.throughline.desk.handover;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.OwnerChanged;
import io.throughline.contracts.desk.ServiceRequestEvent;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestAssigned;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestClosed;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestCreated;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestHandedOver;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestReopened;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.platform.history.CustomerHistory;
import io.throughline.platform.history.OpenWork;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.process.ProcessCommands;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * A customer has another owner: the open service requests that the old one handled go with him. Those of service agents
 * and groups stay where they are. What is due is read from the log at that moment, so nothing is missed that was recorded
 * before, and what was done already is not done again.
 */
@Component
@ProcessingGroup(DeskHandover.NAME)
class DeskHandover {

    static final String NAME = "service-request.handover";

    private static final Set<Class<? extends CustomerEvent>> TOLD_BY =
            Set.of(AccountOpened.class, OwnerChanged.class, ServiceRequestEvent.class);

    private final ProcessCommands commands;
    private final CustomerHistory history;

    DeskHandover(ProcessCommands commands, CustomerHistory history) {
        this.commands = commands;
        this.history = history;
    }

    @EventHandler
    void on(OwnerChanged event, Recorded<?> recorded) {
        handOver(event, recorded);
    }

    /** It is open again with whoever handled it, and he may have lost the customer since. */
    @EventHandler
    void on(ServiceRequestReopened event, Recorded<?> recorded) {
        handOver(event, recorded);
    }

    private void handOver(CustomerEvent event, Recorded<?> recorded) {
        var work = new OpenWork(false);
        for (var each : history.of(event.customerId(), TOLD_BY)) add(each, work);
        work.due().forEach((id, move) -> {
            var command = new HandOverServiceRequest(ServiceRequestId.of(id), move.from(), move.to());
            commands.send(recorded, NAME, command.toString(), command);
        });
    }

    private static void add(Recorded<?> recorded, OpenWork work) {
        switch (recorded.event()) {
            case AccountOpened e -> work.owned(e.owner());
            case OwnerChanged e -> work.owned(e);
            case ServiceRequestCreated e -> work.opened(e.requestId().toString(), Optional.empty());
            case ServiceRequestAssigned e -> work.given(e.requestId().toString(), e.handler());
            case ServiceRequestHandedOver e -> work.handedOver(e.requestId().toString(), e.to());
            case ServiceRequestReopened e -> work.reopened(e.requestId().toString());
            case ServiceRequestClosed e -> work.ended(e.requestId().toString());
            default -> {
                // says nothing of who has the work
            }
        }
    }
}
