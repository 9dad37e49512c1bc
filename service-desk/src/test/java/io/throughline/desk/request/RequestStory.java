package io.throughline.desk.request;

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
import io.throughline.desk.request.ServiceRequestCommand.CloseServiceRequest;
import io.throughline.desk.request.ServiceRequestCommand.GiveFeedback;
import io.throughline.desk.request.ServiceRequestCommand.RecordFollowUp;
import io.throughline.desk.request.ServiceRequestCommand.ReopenServiceRequest;
import io.throughline.desk.request.ServiceRequestCommand.ResumeServiceRequest;
import io.throughline.desk.request.ServiceRequestCommand.StartHandling;
import io.throughline.desk.request.ServiceRequestCommand.SuspendServiceRequest;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.identity.StaffTree;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import io.throughline.platform.test.TestStaff;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A service request about a leaking pump: what happens to it, and the commands that make it happen. */
final class RequestStory {

    static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    static final ServiceRequestId REQUEST = new ServiceRequestId(Identifier.named("test", "request"));
    static final StaffMember IN_GROUP = new StaffMember(
            TestStaff.idOf("he.qi"),
            "he.qi",
            "He Qi",
            Set.of(Role.SERVICE_AGENT),
            Optional.of(SERVICE_SUPERVISOR.id()),
            Optional.of("Group 70"));

    static final ServiceRequestAssigned ASSIGNED =
            new ServiceRequestAssigned(REQUEST, CUSTOMER, Optional.of(SERVICE_AGENT.id()), Optional.empty());
    static final ServiceRequestAssigned TO_GROUP =
            new ServiceRequestAssigned(REQUEST, CUSTOMER, Optional.empty(), Optional.of("Group 70"));
    static final HandlingStarted STARTED = new HandlingStarted(REQUEST, CUSTOMER);
    static final ServiceRequestSuspended SUSPENDED =
            new ServiceRequestSuspended(REQUEST, CUSTOMER, WaitingFor.USER_INFO, Optional.empty());
    static final ServiceRequestResumed RESUMED = new ServiceRequestResumed(REQUEST, CUSTOMER);
    static final FeedbackGiven FED_BACK = new FeedbackGiven(REQUEST, CUSTOMER, "exchanged the pump");
    static final FollowedUp FOLLOWED_UP = new FollowedUp(REQUEST, CUSTOMER, Channel.PHONE, true, "runs well, 态度好");
    static final ServiceRequestClosed CLOSED = new ServiceRequestClosed(REQUEST, CUSTOMER, Optional.of("solved"));
    static final ServiceRequestReopened REOPENED = new ServiceRequestReopened(REQUEST, CUSTOMER, "leaks again");

    static final StartHandling START = new StartHandling(REQUEST);
    static final SuspendServiceRequest SUSPEND =
            new SuspendServiceRequest(REQUEST, WaitingFor.USER_INFO, Optional.empty());
    static final ResumeServiceRequest RESUME = new ResumeServiceRequest(REQUEST);
    static final GiveFeedback GIVE_FEEDBACK = new GiveFeedback(REQUEST, "exchanged the pump");
    static final RecordFollowUp FOLLOW_UP = new RecordFollowUp(REQUEST, Channel.PHONE, true, "runs well, 态度好");
    static final CloseServiceRequest CLOSE = new CloseServiceRequest(REQUEST, Optional.of("solved"));
    static final ReopenServiceRequest REOPEN = new ReopenServiceRequest(REQUEST, "leaks again");

    private RequestStory() {}

    static AggregateFixture<ServiceRequest> requests() {
        return requests(new KnownCustomers().owned(CUSTOMER, LI_NA));
    }

    static AggregateFixture<ServiceRequest> requests(KnownCustomers customers) {
        return AggregateFixture.of(
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
                .with(customers);
    }

    static ServiceRequestCreated created() {
        return created(RequestKind.CONSULTATION, Optional.empty());
    }

    static ServiceRequestCreated created(RequestKind kind, Optional<String> reference) {
        return created(CUSTOMER, kind, reference);
    }

    static ServiceRequestCreated created(CustomerId customer, RequestKind kind, Optional<String> reference) {
        return new ServiceRequestCreated(
                REQUEST,
                customer,
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
