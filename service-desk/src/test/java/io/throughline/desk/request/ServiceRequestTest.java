package io.throughline.desk.request;

import static io.throughline.platform.test.Happened.that;
import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARKETING;
import static io.throughline.platform.test.TestStaff.SERVICE_AGENT;
import static io.throughline.platform.test.TestStaff.SERVICE_SUPERVISOR;
import static io.throughline.platform.test.TestStaff.WANG_FANG;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
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
import io.throughline.contracts.staff.Role;
import io.throughline.desk.DeskRefusal;
import io.throughline.desk.request.ServiceRequestCommand.AssignServiceRequest;
import io.throughline.desk.request.ServiceRequestCommand.CloseServiceRequest;
import io.throughline.desk.request.ServiceRequestCommand.CreateServiceRequest;
import io.throughline.desk.request.ServiceRequestCommand.GiveFeedback;
import io.throughline.desk.request.ServiceRequestCommand.RecordFollowUp;
import io.throughline.desk.request.ServiceRequestCommand.ReopenServiceRequest;
import io.throughline.desk.request.ServiceRequestCommand.ResumeServiceRequest;
import io.throughline.desk.request.ServiceRequestCommand.StartHandling;
import io.throughline.desk.request.ServiceRequestCommand.SuspendServiceRequest;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.identity.StaffTree;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import io.throughline.platform.test.TestStaff;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A service request from its creation to its end. */
class ServiceRequestTest {

    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final ServiceRequestId REQUEST = new ServiceRequestId(Identifier.named("test", "request"));
    private static final StaffMember IN_GROUP = new StaffMember(
            TestStaff.idOf("he.qi"),
            "he.qi",
            "He Qi",
            Set.of(Role.SERVICE_AGENT),
            Optional.of(SERVICE_SUPERVISOR.id()),
            Optional.of("Group 70"));

    private static final ServiceRequestAssigned ASSIGNED =
            new ServiceRequestAssigned(REQUEST, CUSTOMER, Optional.of(SERVICE_AGENT.id()), Optional.empty());
    private static final ServiceRequestAssigned TO_GROUP =
            new ServiceRequestAssigned(REQUEST, CUSTOMER, Optional.empty(), Optional.of("Group 70"));
    private static final HandlingStarted STARTED = new HandlingStarted(REQUEST, CUSTOMER);
    private static final ServiceRequestSuspended SUSPENDED =
            new ServiceRequestSuspended(REQUEST, CUSTOMER, WaitingFor.USER_INFO, Optional.empty());
    private static final ServiceRequestResumed RESUMED = new ServiceRequestResumed(REQUEST, CUSTOMER);
    private static final FeedbackGiven FED_BACK = new FeedbackGiven(REQUEST, CUSTOMER, "exchanged the pump");
    private static final FollowedUp FOLLOWED_UP =
            new FollowedUp(REQUEST, CUSTOMER, Channel.PHONE, true, "runs well, 态度好");
    private static final ServiceRequestClosed CLOSED =
            new ServiceRequestClosed(REQUEST, CUSTOMER, Optional.of("solved"));
    private static final ServiceRequestReopened REOPENED = new ServiceRequestReopened(REQUEST, CUSTOMER, "leaks again");

    private static final StartHandling START = new StartHandling(REQUEST);
    private static final SuspendServiceRequest SUSPEND =
            new SuspendServiceRequest(REQUEST, WaitingFor.USER_INFO, Optional.empty());
    private static final ResumeServiceRequest RESUME = new ResumeServiceRequest(REQUEST);
    private static final GiveFeedback GIVE_FEEDBACK = new GiveFeedback(REQUEST, "exchanged the pump");
    private static final RecordFollowUp FOLLOW_UP = new RecordFollowUp(REQUEST, Channel.PHONE, true, "runs well, 态度好");
    private static final CloseServiceRequest CLOSE = new CloseServiceRequest(REQUEST, Optional.of("solved"));
    private static final ReopenServiceRequest REOPEN = new ReopenServiceRequest(REQUEST, "leaks again");

    private final AggregateFixture<ServiceRequest> requests = AggregateFixture.of(
                    ServiceRequest.class,
                    StaffTree.of(
                            ADMINISTRATOR,
                            WANG_FANG,
                            LI_NA,
                            JOHN,
                            SERVICE_SUPERVISOR,
                            SERVICE_AGENT,
                            IN_GROUP,
                            MARKETING))
            .with(new KnownCustomers().owned(CUSTOMER, LI_NA));

    @Test
    void isCreatedForACustomerWhomTheCallerSees() {
        var create = new CreateServiceRequest(
                REQUEST,
                CUSTOMER,
                RequestKind.COMPLAINT,
                Priority.HIGH,
                Channel.PHONE,
                "pump leaks",
                Optional.empty(),
                Optional.empty(),
                Optional.of("INC-1"),
                Map.of());
        requests.givenNothing()
                .when(create)
                .by(LI_NA)
                .expectEvents(created(RequestKind.COMPLAINT, Optional.of("INC-1")));
        requests.givenNothing().when(create).by(JOHN).expectRefusal(DeskRefusal.CUSTOMER_NOT_FOUND);
        requests.givenNothing().when(create).by(MARKETING).expectRefusal(IdentityRefusal.PERMISSION_MISSING);
    }

    @Test
    void isAssignedBySupervisorsToWhoCanHandleIt() {
        requests.given(created())
                .when(assign(SERVICE_AGENT))
                .by(SERVICE_SUPERVISOR)
                .expectEvents(ASSIGNED);
        requests.given(created())
                .when(assign(LI_NA))
                .by(SERVICE_AGENT)
                .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
        refusesToAssign(TestStaff.AUDITOR, DeskRefusal.HANDLER_NOT_FOUND); // nobody of that id in this staff
        refusesToAssign(MARKETING, DeskRefusal.HANDLER_NOT_IN_SERVICE);
        refusesToAssign(JOHN, DeskRefusal.HANDLER_CANNOT_SEE_CUSTOMER);
        requests.given(created())
                .when(new AssignServiceRequest(REQUEST, Optional.empty(), Optional.empty()))
                .by(SERVICE_SUPERVISOR)
                .expectRefusal(DeskRefusal.HANDLER_OR_GROUP_MISSING);
    }

    @Test
    void isAssignedToSomebodyElseUntilFeedbackWasGiven() {
        requests.given(created(), ASSIGNED)
                .when(assign(SERVICE_AGENT))
                .by(WANG_FANG)
                .expectNothing();
        requests.given(created(), ASSIGNED, STARTED)
                .when(assign(LI_NA))
                .by(WANG_FANG)
                .expectEvents(new ServiceRequestAssigned(REQUEST, CUSTOMER, Optional.of(LI_NA.id()), Optional.empty()));
        requests.given(created(), ASSIGNED, STARTED, FED_BACK)
                .when(assign(LI_NA))
                .by(WANG_FANG)
                .expectRefusal(DeskRefusal.FEEDBACK_GIVEN);
    }

    @Test
    void isHandledByItsHandlerOrWhoStandsAboveHim() {
        requests.given(created(), ASSIGNED).when(START).by(SERVICE_AGENT).expectEvents(STARTED);
        requests.given(created(), ASSIGNED).when(START).by(SERVICE_SUPERVISOR).expectEvents(STARTED);
        requests.given(created(), ASSIGNED).when(START).by(ADMINISTRATOR).expectEvents(STARTED);
        requests.given(created(), ASSIGNED).when(START).by(IN_GROUP).expectRefusal(DeskRefusal.NOT_THE_HANDLER);
        requests.given(created(), ASSIGNED).when(START).by(WANG_FANG).expectRefusal(DeskRefusal.NOT_THE_HANDLER);
        requests.given(created()).when(START).by(SERVICE_AGENT).expectRefusal(DeskRefusal.NOT_ASSIGNED);
    }

    @Test
    void ofAGroupIsHandledByWhoeverOfItBegan() {
        requests.given(created(), TO_GROUP).when(START).by(IN_GROUP).expectEvents(STARTED);
        requests.given(created(), TO_GROUP).when(START).by(SERVICE_SUPERVISOR).expectEvents(STARTED);
        requests.given(created(), TO_GROUP).when(START).by(SERVICE_AGENT).expectRefusal(DeskRefusal.NOT_THE_HANDLER);
        requests.given(that(created()), that(TO_GROUP), that(STARTED).by(IN_GROUP))
                .when(GIVE_FEEDBACK)
                .by(IN_GROUP)
                .expectEvents(FED_BACK);
        requests.given(that(created()), that(TO_GROUP), that(STARTED).by(SERVICE_SUPERVISOR))
                .when(GIVE_FEEDBACK)
                .by(IN_GROUP)
                .expectRefusal(DeskRefusal.NOT_THE_HANDLER);
    }

    @Test
    void isImportedInTheNameOfItsHandler() {
        requests.given(created(), ASSIGNED)
                .when(START)
                .onBehalfOf(SERVICE_AGENT)
                .by(ADMINISTRATOR)
                .expectEvents(STARTED);
    }

    @Test
    void waitsForANamedReason() {
        requests.given(created(), ASSIGNED, STARTED)
                .when(SUSPEND)
                .by(SERVICE_AGENT)
                .expectEvents(SUSPENDED);
        requests.given(created(), ASSIGNED, STARTED, SUSPENDED)
                .when(SUSPEND)
                .by(SERVICE_AGENT)
                .expectNothing();
        requests.given(created(), ASSIGNED, STARTED, SUSPENDED)
                .when(new SuspendServiceRequest(REQUEST, WaitingFor.VENDOR, Optional.empty()))
                .by(SERVICE_AGENT)
                .expectEvents(new ServiceRequestSuspended(REQUEST, CUSTOMER, WaitingFor.VENDOR, Optional.empty()));
        requests.given(created(), ASSIGNED, STARTED, SUSPENDED)
                .when(GIVE_FEEDBACK)
                .by(SERVICE_AGENT)
                .expectRefusal(DeskRefusal.SERVICE_REQUEST_SUSPENDED);
        requests.given(created(), ASSIGNED, STARTED, SUSPENDED)
                .when(RESUME)
                .by(SERVICE_AGENT)
                .expectEvents(RESUMED);
        requests.given(created(), ASSIGNED, STARTED, SUSPENDED, RESUMED)
                .when(GIVE_FEEDBACK)
                .by(SERVICE_AGENT)
                .expectEvents(FED_BACK);
    }

    @Test
    void getsFeedbackOnlyWhenSomebodyWorkedOnIt() {
        requests.given(created(), ASSIGNED)
                .when(GIVE_FEEDBACK)
                .by(SERVICE_AGENT)
                .expectRefusal(DeskRefusal.HANDLING_NOT_STARTED);
        requests.given(created(), ASSIGNED, STARTED, FED_BACK)
                .when(GIVE_FEEDBACK)
                .by(SERVICE_AGENT)
                .expectNothing();
        requests.given(created(), ASSIGNED, STARTED, FED_BACK)
                .when(new GiveFeedback(REQUEST, "and the hose"))
                .by(SERVICE_AGENT)
                .expectEvents(new FeedbackGiven(REQUEST, CUSTOMER, "and the hose"));
    }

    @Test
    void isClosedOnlyAfterFeedback() {
        requests.given(created(), ASSIGNED, STARTED, FED_BACK)
                .when(CLOSE)
                .by(SERVICE_AGENT)
                .expectEvents(CLOSED);
        requests.given(created(), ASSIGNED, STARTED)
                .when(CLOSE)
                .by(SERVICE_AGENT)
                .expectRefusal(DeskRefusal.FEEDBACK_MISSING);
        requests.given(created(), ASSIGNED, STARTED, FED_BACK, CLOSED)
                .when(CLOSE)
                .by(SERVICE_AGENT)
                .expectNothing();
    }

    @Test
    void thatIsAComplaintIsClosedOnlyAfterAFollowUpSinceTheFeedback() {
        var complaint = created(RequestKind.COMPLAINT, Optional.empty());
        requests.given(complaint, ASSIGNED, STARTED, FED_BACK)
                .when(CLOSE)
                .by(SERVICE_AGENT)
                .expectRefusal(DeskRefusal.FOLLOW_UP_MISSING);
        requests.given(complaint, ASSIGNED, STARTED, FED_BACK, FOLLOWED_UP)
                .when(CLOSE)
                .by(SERVICE_AGENT)
                .expectEvents(CLOSED);
        requests.given(complaint, ASSIGNED, STARTED, FED_BACK, FOLLOWED_UP, REOPENED, FED_BACK)
                .when(CLOSE)
                .by(SERVICE_AGENT)
                .expectRefusal(DeskRefusal.FOLLOW_UP_MISSING);
    }

    @Test
    void isFollowedUpAfterFeedbackOnlyAndOnceForEachAnswer() {
        requests.given(created(), ASSIGNED, STARTED)
                .when(FOLLOW_UP)
                .by(LI_NA)
                .expectRefusal(DeskRefusal.FEEDBACK_MISSING);
        requests.given(created(), ASSIGNED, STARTED, FED_BACK)
                .when(FOLLOW_UP)
                .by(LI_NA)
                .expectEvents(FOLLOWED_UP);
        requests.given(created(), ASSIGNED, STARTED, FED_BACK, FOLLOWED_UP)
                .when(FOLLOW_UP)
                .by(LI_NA)
                .expectNothing();
        requests.given(created(), ASSIGNED, STARTED, FED_BACK, CLOSED)
                .when(FOLLOW_UP)
                .by(LI_NA)
                .expectEvents(FOLLOWED_UP);
    }

    @Test
    void isReopenedWithTheHandlerItHad() {
        requests.given(created(), ASSIGNED, STARTED, FED_BACK, CLOSED)
                .when(REOPEN)
                .by(LI_NA)
                .expectEvents(REOPENED);
        requests.given(created(), ASSIGNED, STARTED, FED_BACK, CLOSED, REOPENED)
                .when(REOPEN)
                .by(LI_NA)
                .expectNothing();
        requests.given(created(), ASSIGNED, STARTED)
                .when(REOPEN)
                .by(LI_NA)
                .expectRefusal(DeskRefusal.SERVICE_REQUEST_OPEN);
        requests.given(created(), ASSIGNED, STARTED, FED_BACK, CLOSED, REOPENED)
                .when(GIVE_FEEDBACK)
                .by(SERVICE_AGENT)
                .expectEvents(FED_BACK);
    }

    @Test
    void takesNothingMoreOnceItIsClosed() {
        for (var command : List.of(START, SUSPEND, RESUME, GIVE_FEEDBACK)) {
            requests.given(created(), ASSIGNED, STARTED, FED_BACK, CLOSED)
                    .when(command)
                    .by(SERVICE_AGENT)
                    .expectRefusal(DeskRefusal.SERVICE_REQUEST_CLOSED);
        }
    }

    @Test
    void isHiddenFromThoseWhoDoNotSeeTheCustomer() {
        for (var command : List.of(START, SUSPEND, RESUME, GIVE_FEEDBACK, FOLLOW_UP, CLOSE, REOPEN)) {
            requests.given(created(), ASSIGNED)
                    .when(command)
                    .by(JOHN)
                    .expectRefusal(DeskRefusal.SERVICE_REQUEST_NOT_FOUND);
            requests.givenNothing().when(command).by(JOHN).expectRefusal(DeskRefusal.SERVICE_REQUEST_NOT_FOUND);
        }
    }

    private void refusesToAssign(StaffMember handler, DeskRefusal reason) {
        requests.given(created()).when(assign(handler)).by(SERVICE_SUPERVISOR).expectRefusal(reason);
    }

    private static AssignServiceRequest assign(StaffMember handler) {
        return new AssignServiceRequest(REQUEST, Optional.of(handler.id()), Optional.empty());
    }

    private static ServiceRequestCreated created() {
        return created(RequestKind.CONSULTATION, Optional.empty());
    }

    private static ServiceRequestCreated created(RequestKind kind, Optional<String> reference) {
        return new ServiceRequestCreated(
                REQUEST,
                CUSTOMER,
                kind,
                Priority.HIGH,
                Channel.PHONE,
                "pump leaks",
                Optional.empty(),
                Optional.empty(),
                reference,
                Map.of());
    }
}
