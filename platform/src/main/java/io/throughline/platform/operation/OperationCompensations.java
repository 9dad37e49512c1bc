package io.throughline.platform.operation;

import io.throughline.contracts.operation.OperationEvent;
import io.throughline.contracts.operation.OperationEvent.ImportUndoStarted;
import io.throughline.contracts.operation.OperationEvent.OperationCancelled;
import io.throughline.contracts.operation.OperationEvent.OperationFinished;
import io.throughline.contracts.operation.OperationEvent.OperationStarted;
import io.throughline.contracts.operation.OperationEvent.OperationTargetsNamed;
import io.throughline.contracts.operation.OperationEvent.OperationUndoStarted;
import io.throughline.platform.identity.Permission;

/** An operation is undone by another one, row by row; what is taken back here is only that it goes on. */
final class OperationCompensations implements Compensations<OperationEvent> {

    @Override
    public Class<OperationEvent> family() {
        return OperationEvent.class;
    }

    @Override
    public Compensation of(OperationEvent event) {
        var operation = Compensation.touching("operation");
        return switch (event) {
            case OperationStarted e -> operation.by(new OperationCommand.CancelOperation(e.operationId()));
            case OperationTargetsNamed e -> Compensation.touching().not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
            case OperationUndoStarted e -> operation.by(new OperationCommand.CancelOperation(e.operationId()));
            case ImportUndoStarted e -> operation.by(new OperationCommand.CancelOperation(e.operationId()));
            case OperationCancelled e -> operation.not(UndoRefusal.FINAL);
            case OperationFinished e -> operation.not(UndoRefusal.FINAL);
        };
    }

    @Override
    public Permission sight() {
        return Permission.OPERATE;
    }
}
