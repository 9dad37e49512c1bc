package io.throughline.desk.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.desk.Priority;
import io.throughline.contracts.desk.RequestKind;
import io.throughline.contracts.desk.ServiceRequestEvent.FeedbackGiven;
import io.throughline.contracts.desk.ServiceRequestEvent.FollowedUp;
import io.throughline.contracts.desk.ServiceRequestEvent.HandlingStarted;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestAssigned;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestClosed;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestCreated;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestReopened;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestResumed;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestSuspended;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.desk.WaitingFor;
import io.throughline.desk.request.ServiceRequestCommand.AssignServiceRequest;
import io.throughline.desk.request.ServiceRequestCommand.CloseServiceRequest;
import io.throughline.desk.request.ServiceRequestCommand.GiveFeedback;
import io.throughline.desk.request.ServiceRequestCommand.RecordFollowUp;
import io.throughline.desk.request.ServiceRequestCommand.ReopenServiceRequest;
import io.throughline.desk.request.ServiceRequestCommand.ResumeServiceRequest;
import io.throughline.desk.request.ServiceRequestCommand.StartHandling;
import io.throughline.desk.request.ServiceRequestCommand.SuspendServiceRequest;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import io.throughline.platform.test.TestStaff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever is asked in whatever order, a complaint moves along the table of features §4 and no other way. */
class RequestPhasesPropertyTest {

    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final ServiceRequestId REQUEST = new ServiceRequestId(Identifier.named("test", "request"));
    private static final String TOLD = "exchanged";

    /** What may be asked: the command, the event that it records, where it may be asked, and where it leads. */
    enum Ask {
        ASSIGN("NAPS", 'A'),
        START("A", 'P'),
        SUSPEND("AP", 'S'),
        RESUME("S", 'P'),
        FEEDBACK("P", 'F'),
        FOLLOW_UP("F", 'U'),
        CLOSE("U", 'C'),
        REOPEN("FUC", 'P');

        private final String from;
        private final char to;

        Ask(String from, char to) {
            this.from = from;
            this.to = to;
        }
    }

    private int assigned;

    @Property(tries = 60)
    void movesAlongTheTable(@ForAll @Size(min = 1, max = 14) List<Ask> asked) {
        var history = new ArrayList<DomainEvent>(List.of(created()));
        char phase = 'N';
        char before = 'A';
        assigned = 0;
        for (var ask : asked) {
            if (ask.from.indexOf(phase) < 0) {
                refusedOrWithoutEffect(history, ask);
                continue;
            }
            var event = expected(ask);
            requests()
                    .given(history)
                    .when(command(ask))
                    .by(TestStaff.ADMINISTRATOR)
                    .expectEvents(event);
            history.add(event);
            char next = ask == Ask.RESUME ? before : ask.to;
            if (ask == Ask.SUSPEND) before = phase;
            if (ask == Ask.ASSIGN) before = 'A';
            phase = ask == Ask.ASSIGN && phase == 'S' ? 'S' : next;
        }
        assertThat(Set.of('N', 'A', 'P', 'S', 'F', 'U', 'C')).contains(phase);
    }

    /** Not along the table nothing is recorded, whether the answer is a refusal or "it is so already". */
    private void refusedOrWithoutEffect(List<DomainEvent> history, Ask ask) {
        var outcome = requests().given(history).when(command(ask)).by(TestStaff.ADMINISTRATOR);
        outcome.expectNoEvents();
        if (ask == Ask.ASSIGN) assigned--; // the next one is the first to that group
    }

    private DomainEvent expected(Ask ask) {
        return switch (ask) {
            case ASSIGN -> new ServiceRequestAssigned(REQUEST, CUSTOMER, Optional.empty(), Optional.of(nextGroup()));
            case START -> new HandlingStarted(REQUEST, CUSTOMER);
            case SUSPEND -> new ServiceRequestSuspended(REQUEST, CUSTOMER, WaitingFor.EVIDENCE, Optional.empty());
            case RESUME -> new ServiceRequestResumed(REQUEST, CUSTOMER);
            case FEEDBACK -> new FeedbackGiven(REQUEST, CUSTOMER, TOLD);
            case FOLLOW_UP -> new FollowedUp(REQUEST, CUSTOMER, Channel.PHONE, true, "fine");
            case CLOSE -> new ServiceRequestClosed(REQUEST, CUSTOMER, Optional.empty());
            case REOPEN -> new ServiceRequestReopened(REQUEST, CUSTOMER, "again");
        };
    }

    private ServiceRequestCommand command(Ask ask) {
        return switch (ask) {
            case ASSIGN -> new AssignServiceRequest(REQUEST, Optional.empty(), Optional.of("group " + ++assigned));
            case START -> new StartHandling(REQUEST);
            case SUSPEND -> new SuspendServiceRequest(REQUEST, WaitingFor.EVIDENCE, Optional.empty());
            case RESUME -> new ResumeServiceRequest(REQUEST);
            case FEEDBACK -> new GiveFeedback(REQUEST, TOLD);
            case FOLLOW_UP -> new RecordFollowUp(REQUEST, Channel.PHONE, true, "fine");
            case CLOSE -> new CloseServiceRequest(REQUEST, Optional.empty());
            case REOPEN -> new ReopenServiceRequest(REQUEST, "again");
        };
    }

    private String nextGroup() {
        return "group " + (assigned + 1);
    }

    private static AggregateFixture<ServiceRequest> requests() {
        return AggregateFixture.of(ServiceRequest.class).with(new KnownCustomers().owned(CUSTOMER, TestStaff.LI_NA));
    }

    private static ServiceRequestCreated created() {
        return new ServiceRequestCreated(
                REQUEST,
                CUSTOMER,
                RequestKind.COMPLAINT,
                Priority.LOW,
                Channel.EMAIL,
                "late",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }
}
