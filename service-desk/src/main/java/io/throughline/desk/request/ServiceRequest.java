package io.throughline.desk.request;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.desk.RequestKind;
import io.throughline.contracts.desk.ServiceRequestEvent.FeedbackGiven;
import io.throughline.contracts.desk.ServiceRequestEvent.FollowedUp;
import io.throughline.contracts.desk.ServiceRequestEvent.HandlingStarted;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestAssigned;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestClosed;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestCreated;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestHandedOver;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestReopened;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestResumed;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestSuspended;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.desk.DeskRefusal;
import io.throughline.desk.handover.HandOverServiceRequest;
import io.throughline.desk.request.ServiceRequestCommand.AssignServiceRequest;
import io.throughline.desk.request.ServiceRequestCommand.CloseServiceRequest;
import io.throughline.desk.request.ServiceRequestCommand.CreateServiceRequest;
import io.throughline.desk.request.ServiceRequestCommand.GiveFeedback;
import io.throughline.desk.request.ServiceRequestCommand.RecordFollowUp;
import io.throughline.desk.request.ServiceRequestCommand.ReopenServiceRequest;
import io.throughline.desk.request.ServiceRequestCommand.ResumeServiceRequest;
import io.throughline.desk.request.ServiceRequestCommand.StartHandling;
import io.throughline.desk.request.ServiceRequestCommand.SuspendServiceRequest;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.CustomerEntry;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Refusal;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asked of the service desk (S1, S2). It is created, assigned by a supervisor to somebody or to a group,
 * handled, fed back to the customer and closed; while somebody else must act it is suspended, for a named reason. A
 * complaint is closed only after somebody asked the customer again (003:147). It can be reopened at any time.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
class ServiceRequest {

    @AggregateIdentifier
    private ServiceRequestId id;

    private @Nullable CustomerId customer;
    private @Nullable RequestKind kind;
    private RequestPhase phase = RequestPhase.CREATED;
    private RequestPhase before = RequestPhase.ASSIGNED;
    private Responsible responsible = Responsible.NOBODY;
    private boolean followedUp;
    private boolean justReopened;
    private String waiting = "";
    private String lastTold = "";
    private String lastHeard = "";

    /** For Axon, which reads it from its events. */
    ServiceRequest() {}

    @CommandHandler
    ServiceRequest(CreateServiceRequest command, Caller caller, CustomerDirectory customers) {
        var seen = customers.seeForNew(command.customerId(), caller, DeskRefusal.CUSTOMER_NOT_FOUND);
        apply(new ServiceRequestCreated(
                command.requestId(),
                seen.customerId(),
                command.kind(),
                command.priority(),
                command.channel(),
                command.subject(),
                command.description(),
                command.category(),
                command.reference(),
                command.attributes()));
    }

    @CommandHandler
    void handle(AssignServiceRequest command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        var seen = customerSeenBy(caller, customers, command);
        refuse(command.handler().isEmpty() && command.group().isEmpty(), DeskRefusal.HANDLER_OR_GROUP_MISSING);
        mustNotBeDone();
        if (phase != RequestPhase.CREATED && responsible.isAssignedTo(command.handler(), command.group())) return;
        command.handler().ifPresent(handler -> mustBeAbleToHandle(handler, seen, staff));
        apply(new ServiceRequestAssigned(id, seen.customerId(), command.handler(), command.group()));
    }

    /** Only if it is still with whom the handing over found it. */
    @CommandHandler
    void handle(HandOverServiceRequest command, CustomerDirectory customers) {
        boolean elsewhere = !responsible.handler().equals(command.from());
        if (customer == null || phase == RequestPhase.CLOSED || elsewhere) return;
        if (command.from().equals(command.to())) return;
        apply(new ServiceRequestHandedOver(id, customers.idOf(customer), command.from(), command.to()));
    }

    @CommandHandler
    void handle(StartHandling command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        var seen = customerSeenBy(caller, customers, command);
        mustBeTheHandler(caller, staff);
        mustNotBeDone();
        refuse(phase == RequestPhase.SUSPENDED, DeskRefusal.SERVICE_REQUEST_SUSPENDED);
        if (phase == RequestPhase.ASSIGNED) apply(new HandlingStarted(id, seen.customerId()));
    }

    @CommandHandler
    void handle(SuspendServiceRequest command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        var seen = customerSeenBy(caller, customers, command);
        mustBeTheHandler(caller, staff);
        mustNotBeDone();
        var wanted = Fingerprint.of(id, command.waitingFor(), command.note());
        if (phase == RequestPhase.SUSPENDED && waiting.equals(wanted)) return;
        apply(new ServiceRequestSuspended(id, seen.customerId(), command.waitingFor(), command.note()));
    }

    @CommandHandler
    void handle(ResumeServiceRequest command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        var seen = customerSeenBy(caller, customers, command);
        mustBeTheHandler(caller, staff);
        mustNotBeDone();
        if (phase == RequestPhase.SUSPENDED) apply(new ServiceRequestResumed(id, seen.customerId()));
    }

    @CommandHandler
    void handle(GiveFeedback command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        var seen = customerSeenBy(caller, customers, command);
        mustBeTheHandler(caller, staff);
        refuse(phase == RequestPhase.CLOSED, DeskRefusal.SERVICE_REQUEST_CLOSED);
        refuse(phase == RequestPhase.ASSIGNED, DeskRefusal.HANDLING_NOT_STARTED);
        refuse(phase == RequestPhase.SUSPENDED, DeskRefusal.SERVICE_REQUEST_SUSPENDED);
        if (phase == RequestPhase.FED_BACK && lastTold.equals(Fingerprint.of(id, command.feedback()))) return;
        apply(new FeedbackGiven(id, seen.customerId(), command.feedback()));
    }

    @CommandHandler
    void handle(RecordFollowUp command, Caller caller, CustomerDirectory customers) {
        var seen = customerSeenBy(caller, customers, command);
        refuse(phase != RequestPhase.FED_BACK && phase != RequestPhase.CLOSED, DeskRefusal.FEEDBACK_MISSING);
        if (lastHeard.equals(Fingerprint.of(id, command.channel(), command.content(), command.note()))) return;
        apply(new FollowedUp(id, seen.customerId(), command.channel(), command.content(), command.note()));
    }

    @CommandHandler
    void handle(CloseServiceRequest command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        var seen = customerSeenBy(caller, customers, command);
        refuse(phase == RequestPhase.CREATED, DeskRefusal.FEEDBACK_MISSING);
        mustBeTheHandler(caller, staff);
        if (phase == RequestPhase.CLOSED) return;
        refuse(phase != RequestPhase.FED_BACK, DeskRefusal.FEEDBACK_MISSING);
        refuse(kind == RequestKind.COMPLAINT && !followedUp, DeskRefusal.FOLLOW_UP_MISSING);
        apply(new ServiceRequestClosed(id, seen.customerId(), command.code()));
    }

    @CommandHandler
    void handle(ReopenServiceRequest command, Caller caller, CustomerDirectory customers) {
        var seen = customerSeenBy(caller, customers, command);
        if (justReopened) return;
        refuse(phase != RequestPhase.FED_BACK && phase != RequestPhase.CLOSED, DeskRefusal.SERVICE_REQUEST_OPEN);
        apply(new ServiceRequestReopened(id, seen.customerId(), command.reason()));
    }

    private CustomerEntry customerSeenBy(Caller caller, CustomerDirectory customers, ServiceRequestCommand command) {
        if (customer == null) throw new Refusal(command.notFound());
        return customers.see(customer, caller, command.notFound());
    }

    private void mustBeTheHandler(Caller caller, StaffDirectory staff) {
        refuse(phase == RequestPhase.CREATED, DeskRefusal.NOT_ASSIGNED);
        refuse(!responsible.mayBe(caller, staff), DeskRefusal.NOT_THE_HANDLER);
    }

    private void mustNotBeDone() {
        refuse(phase == RequestPhase.CLOSED, DeskRefusal.SERVICE_REQUEST_CLOSED);
        refuse(phase == RequestPhase.FED_BACK, DeskRefusal.FEEDBACK_GIVEN);
    }

    private static void mustBeAbleToHandle(StaffId handler, CustomerEntry of, StaffDirectory staff) {
        var member = staff.byId(handler).orElseThrow(() -> new Refusal(DeskRefusal.HANDLER_NOT_FOUND));
        refuse(
                !staff.permissionsOf(member).contains(Permission.HANDLE_SERVICE_REQUESTS),
                DeskRefusal.HANDLER_NOT_IN_SERVICE);
        refuse(!of.isWithin(staff.reachOf(member)), DeskRefusal.HANDLER_CANNOT_SEE_CUSTOMER);
    }

    @EventSourcingHandler
    void on(ServiceRequestCreated event) {
        id = event.requestId();
        customer = event.customerId();
        kind = event.kind();
    }

    @EventSourcingHandler
    void on(ServiceRequestAssigned event) {
        responsible = Responsible.of(event.handler(), event.group());
        before = RequestPhase.ASSIGNED;
        if (phase != RequestPhase.SUSPENDED) phase = RequestPhase.ASSIGNED;
        justReopened = false;
    }

    @EventSourcingHandler
    void on(ServiceRequestHandedOver event) {
        responsible = Responsible.of(event.to(), responsible.group());
    }

    @EventSourcingHandler
    void on(HandlingStarted event, MetaData metaData) {
        responsible = responsible.takenBy(Provenance.of(metaData).staff());
        phase = RequestPhase.IN_PROGRESS;
    }

    @EventSourcingHandler
    void on(ServiceRequestSuspended event) {
        if (phase != RequestPhase.SUSPENDED) before = phase;
        phase = RequestPhase.SUSPENDED;
        waiting = Fingerprint.of(id, event.waitingFor(), event.note());
        justReopened = false;
    }

    @EventSourcingHandler
    void on(ServiceRequestResumed event) {
        phase = before;
    }

    @EventSourcingHandler
    void on(FeedbackGiven event) {
        phase = RequestPhase.FED_BACK;
        lastTold = Fingerprint.of(id, event.feedback());
        lastHeard = "";
        followedUp = false;
        justReopened = false;
    }

    @EventSourcingHandler
    void on(FollowedUp event) {
        followedUp = true;
        lastHeard = Fingerprint.of(id, event.channel(), event.content(), event.note());
    }

    @EventSourcingHandler
    void on(ServiceRequestClosed event) {
        phase = RequestPhase.CLOSED;
    }

    @EventSourcingHandler
    void on(ServiceRequestReopened event) {
        phase = RequestPhase.IN_PROGRESS;
        followedUp = false;
        lastHeard = "";
        justReopened = true;
    }
}
