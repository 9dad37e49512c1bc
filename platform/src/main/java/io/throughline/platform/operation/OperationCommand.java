package io.throughline.platform.operation;

import io.throughline.contracts.operation.OperationId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Fields;
import io.throughline.platform.message.NewId;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done for many records at once, and taken back; the contract's comments say who may and what is refused. */
public sealed interface OperationCommand extends Command {

    @Override
    default RefusalCode notFound() {
        return OperationRefusal.OPERATION_NOT_FOUND;
    }

    /** Send one command for many records. */
    @Requires(Permission.START_OPERATIONS)
    record StartOperation(
            @TargetAggregateIdentifier @NewId OperationId operationId,
            @NotBlank @Size(max = 100) String command,
            Optional<Fields> common,
            @Size(min = 1, max = 20_000) List<UUID> targets,
            boolean preview)
            implements OperationCommand {}

    /** Undo what another operation did. */
    @Requires(Permission.START_OPERATIONS)
    record UndoOperation(
            @TargetAggregateIdentifier @NewId OperationId operationId,
            @NotNull OperationId undoes,
            boolean preview) implements OperationCommand {}

    /** Undo what an import of a file did. */
    @Requires(Permission.IMPORT)
    record UndoImport(
            @TargetAggregateIdentifier @NewId OperationId operationId,
            @NotBlank @Size(max = 200) String file,
            boolean preview)
            implements OperationCommand {}

    /** Send no further row of it. */
    @Requires(Permission.START_OPERATIONS)
    record CancelOperation(
            @TargetAggregateIdentifier @NotNull OperationId operationId) implements OperationCommand {}

    /** Take back what one command did to a record. */
    @Requires(Permission.START_OPERATIONS)
    record UndoCommand(
            @TargetAggregateIdentifier @NotNull UUID recordId,
            @PositiveOrZero long revision) implements OperationCommand {

        @Override
        public RefusalCode notFound() {
            return UndoRefusal.RECORD_NOT_FOUND;
        }
    }
}
