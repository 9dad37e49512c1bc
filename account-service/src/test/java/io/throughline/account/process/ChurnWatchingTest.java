package io.throughline.account.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.trade.ChurnUpkeep.NoteOrder;
import io.throughline.account.trade.ChurnUpkeep.WatchForChurn;
import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.desk.Priority;
import io.throughline.contracts.desk.RequestKind;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestClosed;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestCreated;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestReopened;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.order.OrderEvent.OrderApproved;
import io.throughline.contracts.order.OrderId;
import io.throughline.platform.test.SentCommands;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Complaints and orders are looked at when they happen; questions and suggestions tell of no loss. */
class ChurnWatchingTest {

    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final OrderId ORDER = new OrderId(Identifier.named("test", "order"));
    private static final ServiceRequestId REQUEST = new ServiceRequestId(Identifier.named("test", "request"));

    private final SentCommands sent = new SentCommands();
    private final ChurnWatching process = new ChurnWatching(sent);

    @Test
    void notesOrders() {
        var event = new OrderApproved(ORDER, CUSTOMER);
        process.on(event, SentCommands.recorded(event));

        assertThat(sent.commands()).containsExactly(new NoteOrder(CUSTOMER, ORDER));
    }

    @Test
    void looksWhenAComplaintOpens() {
        created(RequestKind.SUGGESTION);
        created(RequestKind.CONSULTATION);
        assertThat(sent.commands()).isEmpty();

        created(RequestKind.COMPLAINT);
        assertThat(sent.commands()).containsExactly(new WatchForChurn(CUSTOMER));
    }

    @Test
    void looksWhenARequestIsClosedOrOpensAgain() {
        var closed = new ServiceRequestClosed(REQUEST, CUSTOMER, Optional.empty());
        process.on(closed, SentCommands.recorded(closed));
        var reopened = new ServiceRequestReopened(REQUEST, CUSTOMER, "又漏水");
        process.on(reopened, SentCommands.recorded(reopened));

        assertThat(sent.commands()).containsExactly(new WatchForChurn(CUSTOMER), new WatchForChurn(CUSTOMER));
    }

    private void created(RequestKind kind) {
        var event = new ServiceRequestCreated(
                REQUEST,
                CUSTOMER,
                kind,
                Priority.MODERATE,
                Channel.PHONE,
                "水泵",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
        process.on(event, SentCommands.recorded(event));
    }
}
