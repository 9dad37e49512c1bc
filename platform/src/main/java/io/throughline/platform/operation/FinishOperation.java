package io.throughline.platform.operation;

import io.throughline.contracts.operation.OperationId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Every row of an operation has its result; sent by whoever ran it, never through a door. */
@Requires(Permission.START_OPERATIONS)
record FinishOperation(
        @TargetAggregateIdentifier OperationId operationId, int changed, int unchanged, int refused, int failed)
        implements Command {

    @Override
    public RefusalCode notFound() {
        return OperationRefusal.OPERATION_NOT_FOUND;
    }
}
