package io.throughline.desk.handover;

import static io.throughline.platform.test.AggregateFixture.NOW;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.SERVICE_AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.AccountEvent.AccountTransferred;
import io.throughline.contracts.desk.Priority;
import io.throughline.contracts.desk.RequestKind;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestAssigned;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestClosed;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestCreated;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestReopened;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.test.SentCommands;
import io.throughline.platform.test.ToldHistory;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which service requests are handed over when a customer changes owners. */
class DeskHandoverTest {

    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final ServiceRequestId OWNERS = new ServiceRequestId(Identifier.named("test", "owner's"));
    private static final ServiceRequestId AGENTS = new ServiceRequestId(Identifier.named("test", "agent's"));
    private static final ServiceRequestId NOBODYS = new ServiceRequestId(Identifier.named("test", "nobody's"));
    private static final Optional<StaffId> LI = Optional.of(LI_NA.id());
    private static final AccountTransferred TO_JOHN =
            new AccountTransferred(CUSTOMER, LI, Optional.of(JOHN.id()), "李娜离职");

    private final ToldHistory history = new ToldHistory();
    private final SentCommands sent = new SentCommands();
    private final DeskHandover process = new DeskHandover(sent, history);

    @Test
    void thoseOfTheOwnerAndNotThoseOfServiceAgentsOrOfNobody() {
        history.that(created(OWNERS), NOW).that(assigned(OWNERS, LI_NA), NOW);
        history.that(created(AGENTS), NOW).that(assigned(AGENTS, SERVICE_AGENT), NOW);
        history.that(created(NOBODYS), NOW).that(TO_JOHN, NOW);

        process.on(TO_JOHN, SentCommands.recorded(TO_JOHN));

        assertThat(sent.commands()).containsExactly(new HandOverServiceRequest(OWNERS, LI, Optional.of(JOHN.id())));
    }

    @Test
    void oneThatIsReopenedWithAnOwnerOfThePast() {
        var reopened = new ServiceRequestReopened(OWNERS, CUSTOMER, "水泵又漏水");
        history.that(created(OWNERS), NOW).that(assigned(OWNERS, LI_NA), NOW);
        history.that(new ServiceRequestClosed(OWNERS, CUSTOMER, Optional.empty()), NOW)
                .that(TO_JOHN, NOW);
        process.on(TO_JOHN, SentCommands.recorded(TO_JOHN));
        assertThat(sent.commands()).isEmpty();

        history.that(reopened, NOW);
        process.on(reopened, SentCommands.recorded(reopened));
        assertThat(sent.commands()).containsExactly(new HandOverServiceRequest(OWNERS, LI, Optional.of(JOHN.id())));
    }

    private static ServiceRequestAssigned assigned(ServiceRequestId id, StaffMember handler) {
        return new ServiceRequestAssigned(id, CUSTOMER, Optional.of(handler.id()), Optional.empty());
    }

    private static ServiceRequestCreated created(ServiceRequestId id) {
        return new ServiceRequestCreated(
                id,
                CUSTOMER,
                RequestKind.CONSULTATION,
                Priority.LOW,
                Channel.WECHAT,
                "什么时候交货",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }
}
