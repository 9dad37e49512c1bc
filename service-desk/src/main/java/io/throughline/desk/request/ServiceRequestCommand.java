package io.throughline.desk.request;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.desk.Priority;
import io.throughline.contracts.desk.RequestKind;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.desk.WaitingFor;
import io.throughline.contracts.staff.StaffId;
import io.throughline.desk.DeskRefusal;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.NewId;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done to a service request; the contract's comments say who may and what is refused. */
public sealed interface ServiceRequestCommand extends Command {

    /** The service request. */
    ServiceRequestId requestId();

    @Override
    default RefusalCode notFound() {
        return DeskRefusal.SERVICE_REQUEST_NOT_FOUND;
    }

    /** Write down what a customer asks for (S1, S2). */
    @Requires(Permission.CREATE_SERVICE_REQUESTS)
    record CreateServiceRequest(
            @TargetAggregateIdentifier @NewId ServiceRequestId requestId,
            @NotNull CustomerId customerId,
            @NotNull RequestKind kind,
            @NotNull Priority priority,
            @NotNull Channel channel,
            @NotBlank @Size(max = 200) String subject,
            Optional<@NotBlank @Size(max = 10_000) String> description,
            Optional<@NotBlank @Size(max = 100) String> category,
            Optional<@NotBlank @Size(max = 100) String> reference,
            @Size(max = 50) Map<@NotBlank @Size(max = 100) String, @Size(max = 500) String> attributes)
            implements ServiceRequestCommand {}

    /** Make somebody, or a group, responsible (S2). */
    @Requires(Permission.ASSIGN_SERVICE_REQUESTS)
    record AssignServiceRequest(
            @TargetAggregateIdentifier @NotNull ServiceRequestId requestId,
            Optional<StaffId> handler,
            Optional<@NotBlank @Size(max = 100) String> group)
            implements ServiceRequestCommand {}

    /** Begin to work on it. */
    @Requires(Permission.HANDLE_SERVICE_REQUESTS)
    record StartHandling(@TargetAggregateIdentifier @NotNull ServiceRequestId requestId)
            implements ServiceRequestCommand {}

    /** Wait for somebody else; the clock stands still. */
    @Requires(Permission.HANDLE_SERVICE_REQUESTS)
    record SuspendServiceRequest(
            @TargetAggregateIdentifier @NotNull ServiceRequestId requestId,
            @NotNull WaitingFor waitingFor,
            Optional<@NotBlank @Size(max = 1000) String> note)
            implements ServiceRequestCommand {}

    /** Go on. */
    @Requires(Permission.HANDLE_SERVICE_REQUESTS)
    record ResumeServiceRequest(
            @TargetAggregateIdentifier @NotNull ServiceRequestId requestId) implements ServiceRequestCommand {}

    /** Tell the customer what was done (反馈). */
    @Requires(Permission.HANDLE_SERVICE_REQUESTS)
    record GiveFeedback(
            @TargetAggregateIdentifier @NotNull ServiceRequestId requestId,
            @NotBlank @Size(max = 10_000) String feedback)
            implements ServiceRequestCommand {}

    /** Write down what the customer says of it afterwards (回访, S4). */
    @Requires(Permission.HANDLE_SERVICE_REQUESTS)
    record RecordFollowUp(
            @TargetAggregateIdentifier @NotNull ServiceRequestId requestId,
            @NotNull Channel channel,
            boolean content,
            @NotBlank @Size(max = 4000) String note)
            implements ServiceRequestCommand {}

    /** Bring it to its end (归档). */
    @Requires(Permission.HANDLE_SERVICE_REQUESTS)
    record CloseServiceRequest(
            @TargetAggregateIdentifier @NotNull ServiceRequestId requestId,
            Optional<@NotBlank @Size(max = 100) String> code)
            implements ServiceRequestCommand {}

    /** Open it again. */
    @Requires(Permission.CREATE_SERVICE_REQUESTS)
    record ReopenServiceRequest(
            @TargetAggregateIdentifier @NotNull ServiceRequestId requestId,
            @NotBlank @Size(max = 1000) String reason) implements ServiceRequestCommand {}
}
