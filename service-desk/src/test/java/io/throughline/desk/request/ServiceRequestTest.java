package io.throughline.desk.request;

import static io.throughline.desk.request.RequestStory.ASSIGNED;
import static io.throughline.desk.request.RequestStory.CLOSE;
import static io.throughline.desk.request.RequestStory.CUSTOMER;
import static io.throughline.desk.request.RequestStory.FED_BACK;
import static io.throughline.desk.request.RequestStory.FOLLOW_UP;
import static io.throughline.desk.request.RequestStory.GIVE_FEEDBACK;
import static io.throughline.desk.request.RequestStory.IN_GROUP;
import static io.throughline.desk.request.RequestStory.REOPEN;
import static io.throughline.desk.request.RequestStory.REQUEST;
import static io.throughline.desk.request.RequestStory.RESUME;
import static io.throughline.desk.request.RequestStory.RESUMED;
import static io.throughline.desk.request.RequestStory.START;
import static io.throughline.desk.request.RequestStory.STARTED;
import static io.throughline.desk.request.RequestStory.SUSPEND;
import static io.throughline.desk.request.RequestStory.SUSPENDED;
import static io.throughline.desk.request.RequestStory.TO_GROUP;
import static io.throughline.desk.request.RequestStory.created;
import static io.throughline.desk.request.RequestStory.requests;
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
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestAssigned;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestHandedOver;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestSuspended;
import io.throughline.contracts.desk.WaitingFor;
import io.throughline.desk.DeskRefusal;
import io.throughline.desk.handover.HandOverServiceRequest;
import io.throughline.desk.request.ServiceRequestCommand.AssignServiceRequest;
import io.throughline.desk.request.ServiceRequestCommand.CreateServiceRequest;
import io.throughline.desk.request.ServiceRequestCommand.SuspendServiceRequest;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import io.throughline.platform.test.TestStaff;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A service request from its creation until somebody works on it. */
class ServiceRequestTest {

    private final AggregateFixture<ServiceRequest> requests = requests();

    @Test
    void followsItsCustomerWhenItsHandlerIsTheOwnerThatLostHim() {
        var one = new ServiceRequestAssigned(REQUEST, CUSTOMER, Optional.of(LI_NA.id()), Optional.empty());
        var toJohn = new HandOverServiceRequest(REQUEST, Optional.of(LI_NA.id()), Optional.of(JOHN.id()));
        requests.given(created(), one)
                .when(toJohn)
                .byProcess("service-request.handover")
                .expectEvents(new ServiceRequestHandedOver(REQUEST, CUSTOMER, toJohn.from(), toJohn.to()));
        requests.given(created(), ASSIGNED)
                .when(toJohn)
                .byProcess("service-request.handover")
                .expectNothing();
    }

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
    void goesOnAsTheCustomerWhomItsProspectTurnedOutToBe() {
        var former = new CustomerId(Identifier.named("test", "former"));
        var joined = requests(new KnownCustomers().owned(CUSTOMER, LI_NA).joined(former, CUSTOMER));
        var assigned = new ServiceRequestAssigned(REQUEST, former, Optional.of(SERVICE_AGENT.id()), Optional.empty());
        joined.given(created(former, RequestKind.CONSULTATION, Optional.empty()), assigned)
                .when(START)
                .by(SERVICE_AGENT)
                .expectEvents(STARTED);
        joined.givenNothing()
                .when(new CreateServiceRequest(
                        REQUEST,
                        former,
                        RequestKind.COMPLAINT,
                        Priority.HIGH,
                        Channel.PHONE,
                        "pump leaks",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("INC-1"),
                        Map.of()))
                .by(LI_NA)
                .expectEvents(created(RequestKind.COMPLAINT, Optional.of("INC-1")));
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
        var again = new AssignServiceRequest(REQUEST, Optional.empty(), TO_GROUP.group());
        requests.given(that(created()), that(TO_GROUP), that(STARTED).by(IN_GROUP))
                .when(again)
                .by(SERVICE_SUPERVISOR)
                .expectEvents(TO_GROUP);
        requests.given(created(), TO_GROUP).when(again).by(SERVICE_SUPERVISOR).expectNothing();
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
        var noted = Optional.of("asked again");
        requests.given(created(), ASSIGNED, STARTED, SUSPENDED)
                .when(new SuspendServiceRequest(REQUEST, SUSPENDED.waitingFor(), noted))
                .by(SERVICE_AGENT)
                .expectEvents(new ServiceRequestSuspended(REQUEST, CUSTOMER, SUSPENDED.waitingFor(), noted));
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
}
