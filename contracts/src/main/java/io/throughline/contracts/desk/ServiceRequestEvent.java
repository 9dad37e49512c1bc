package io.throughline.contracts.desk;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.staff.StaffId;
import java.util.Map;
import java.util.Optional;

/** What happens to a service request: created, assigned, handled, fed back, closed (S2). */
public sealed interface ServiceRequestEvent extends CustomerEvent {

    /** The service request. */
    ServiceRequestId requestId();

    /** A customer asked for something that needs a response (S1). */
    @EventName("service-request.created")
    record ServiceRequestCreated(
            ServiceRequestId requestId,
            CustomerId customerId,
            RequestKind kind,
            Priority priority,
            Channel channel,
            @PersonalData String subject,
            @PersonalData Optional<String> description,
            Optional<String> category,
            Optional<String> reference,
            Map<String, String> attributes)
            implements ServiceRequestEvent {}

    /** A supervisor made somebody, or a group, responsible. At least one of {@code handler} and {@code group} is there. */
    @EventName("service-request.assigned")
    record ServiceRequestAssigned(
            ServiceRequestId requestId, CustomerId customerId, Optional<StaffId> handler, Optional<String> group)
            implements ServiceRequestEvent {}

    /** The handler began to work on it. */
    @EventName("service-request.handling-started")
    record HandlingStarted(ServiceRequestId requestId, CustomerId customerId) implements ServiceRequestEvent {}

    /** The clock stands still, for a named reason. */
    @EventName("service-request.suspended")
    record ServiceRequestSuspended(
            ServiceRequestId requestId,
            CustomerId customerId,
            WaitingFor waitingFor,
            @PersonalData Optional<String> note)
            implements ServiceRequestEvent {}

    /** The clock goes on. */
    @EventName("service-request.resumed")
    record ServiceRequestResumed(ServiceRequestId requestId, CustomerId customerId) implements ServiceRequestEvent {}

    /** The handler told the customer what was done (反馈). */
    @EventName("service-request.feedback-given")
    record FeedbackGiven(
            ServiceRequestId requestId,
            CustomerId customerId,
            @PersonalData String feedback) implements ServiceRequestEvent {}

    /** Somebody asked the customer afterwards whether he is content (回访, S4). */
    @EventName("service-request.followed-up")
    record FollowedUp(
            ServiceRequestId requestId,
            CustomerId customerId,
            Channel channel,
            boolean content,
            @PersonalData String note)
            implements ServiceRequestEvent {}

    /** The request came to its end (归档). */
    @EventName("service-request.closed")
    record ServiceRequestClosed(ServiceRequestId requestId, CustomerId customerId, Optional<String> code)
            implements ServiceRequestEvent {}

    /** A request that had been fed back or closed is open again. */
    @EventName("service-request.reopened")
    record ServiceRequestReopened(
            ServiceRequestId requestId,
            CustomerId customerId,
            @PersonalData String reason) implements ServiceRequestEvent {}

    /** The request followed its customer to his new owner, or to nobody while he lies in a pool (A13). */
    @EventName("service-request.handed-over")
    record ServiceRequestHandedOver(
            ServiceRequestId requestId, CustomerId customerId, Optional<StaffId> from, Optional<StaffId> to)
            implements ServiceRequestEvent {}
}
