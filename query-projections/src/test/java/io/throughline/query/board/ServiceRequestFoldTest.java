package io.throughline.query.board;

import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.SERVICE_AGENT;
import static io.throughline.query.Story.awaitingUser;
import static io.throughline.query.Story.complaint;
import static io.throughline.query.Story.customer;
import static io.throughline.query.Story.request;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.Channel;
import io.throughline.contracts.desk.ServiceRequestEvent;
import io.throughline.contracts.desk.ServiceRequestEvent.FeedbackGiven;
import io.throughline.contracts.desk.ServiceRequestEvent.FollowedUp;
import io.throughline.contracts.desk.ServiceRequestEvent.HandlingStarted;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestAssigned;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestClosed;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestReopened;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestResumed;
import io.throughline.platform.message.Json;
import io.throughline.query.Fold;
import io.throughline.query.History;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** A service request on the board stands where it stands at the desk. */
class ServiceRequestFoldTest {

    private static final ServiceRequestEvent ASSIGNED = new ServiceRequestAssigned(
            request("I1"), customer("Acme"), Optional.of(SERVICE_AGENT.id()), Optional.empty());
    private static final ServiceRequestEvent REASSIGNED =
            new ServiceRequestAssigned(request("I1"), customer("Acme"), Optional.of(LI_NA.id()), Optional.empty());
    private static final ServiceRequestEvent STARTED = new HandlingStarted(request("I1"), customer("Acme"));
    private static final ServiceRequestEvent SUSPENDED = awaitingUser("Acme", "I1");
    private static final ServiceRequestEvent RESUMED = new ServiceRequestResumed(request("I1"), customer("Acme"));
    private static final ServiceRequestEvent FED_BACK = new FeedbackGiven(request("I1"), customer("Acme"), "repaired");
    private static final ServiceRequestEvent FOLLOWED_UP =
            new FollowedUp(request("I1"), customer("Acme"), Channel.PHONE, true, "prints");
    private static final ServiceRequestEvent CLOSED =
            new ServiceRequestClosed(request("I1"), customer("Acme"), Optional.of("done"));
    private static final ServiceRequestEvent REOPENED =
            new ServiceRequestReopened(request("I1"), customer("Acme"), "broken again");

    static Stream<Arguments> histories() {
        return Stream.of(
                Arguments.of(ServiceRequestState.CREATED, List.of()),
                Arguments.of(ServiceRequestState.ASSIGNED, List.of(ASSIGNED)),
                Arguments.of(ServiceRequestState.IN_PROGRESS, List.of(ASSIGNED, STARTED)),
                Arguments.of(ServiceRequestState.ASSIGNED, List.of(ASSIGNED, STARTED, REASSIGNED)),
                Arguments.of(ServiceRequestState.SUSPENDED, List.of(ASSIGNED, STARTED, SUSPENDED)),
                Arguments.of(ServiceRequestState.IN_PROGRESS, List.of(ASSIGNED, STARTED, SUSPENDED, RESUMED)),
                Arguments.of(
                        ServiceRequestState.IN_PROGRESS, List.of(ASSIGNED, STARTED, SUSPENDED, SUSPENDED, RESUMED)),
                Arguments.of(ServiceRequestState.ASSIGNED, List.of(ASSIGNED, SUSPENDED, RESUMED)),
                Arguments.of(ServiceRequestState.SUSPENDED, List.of(ASSIGNED, STARTED, SUSPENDED, REASSIGNED)),
                Arguments.of(ServiceRequestState.ASSIGNED, List.of(ASSIGNED, STARTED, SUSPENDED, REASSIGNED, RESUMED)),
                Arguments.of(ServiceRequestState.FEEDBACK_GIVEN, List.of(ASSIGNED, STARTED, FED_BACK)),
                Arguments.of(ServiceRequestState.FEEDBACK_GIVEN, List.of(ASSIGNED, STARTED, FED_BACK, FOLLOWED_UP)),
                Arguments.of(ServiceRequestState.CLOSED, List.of(ASSIGNED, STARTED, FED_BACK, CLOSED)),
                Arguments.of(ServiceRequestState.IN_PROGRESS, List.of(ASSIGNED, STARTED, FED_BACK, REOPENED)),
                Arguments.of(ServiceRequestState.IN_PROGRESS, List.of(ASSIGNED, STARTED, FED_BACK, CLOSED, REOPENED)));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void standsWhereItsEventsBroughtIt(ServiceRequestState state, List<ServiceRequestEvent> events) {
        var request = after(events);
        assertThat(request.state()).isEqualTo(state);
        assertThat(request.resumesTo().isPresent()).isEqualTo(state == ServiceRequestState.SUSPENDED);
    }

    @Test
    void goesOnAlsoWhenItsDocumentDoesNotTellWhere() {
        var history = history(List.of(ASSIGNED, STARTED, SUSPENDED));
        var stored = (ObjectNode) Json.stored().valueToTree(after(List.of(ASSIGNED, STARTED, SUSPENDED)));
        stored.remove("resumesTo");
        var before = Json.stored().treeToValue(stored, ServiceRequest.class);
        history.then(request("I1"), RESUMED);
        var after = ServiceRequest.after(
                before, (ServiceRequestResumed) RESUMED, history.events().getLast());
        assertThat(requireNonNull(after).state()).isEqualTo(ServiceRequestState.IN_PROGRESS);
    }

    private static ServiceRequest after(List<ServiceRequestEvent> events) {
        var records = Fold.all(new RecordProjection(), Map.of(), history(events).events());
        return requireNonNull(records.get(request("I1").toString()))
                .serviceRequest()
                .orElseThrow();
    }

    private static History history(List<ServiceRequestEvent> events) {
        var history = new History().then(request("I1"), complaint("Acme", "I1"));
        events.forEach(event -> history.then(request("I1"), event));
        return history;
    }
}
