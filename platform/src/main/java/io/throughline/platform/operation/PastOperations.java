package io.throughline.platform.operation;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.operation.OperationEvent.ImportUndoStarted;
import io.throughline.contracts.operation.OperationEvent.OperationCancelled;
import io.throughline.contracts.operation.OperationEvent.OperationFinished;
import io.throughline.contracts.operation.OperationEvent.OperationStarted;
import io.throughline.contracts.operation.OperationEvent.OperationUndoStarted;
import io.throughline.contracts.operation.OperationId;
import io.throughline.platform.log.RecordHistory;
import io.throughline.platform.message.Recorded;
import java.util.Optional;

/** Reads operations from the log itself: a decision must not rest on a table that may be late. */
class PastOperations {

    private final RecordHistory history;

    PastOperations(RecordHistory history) {
        this.history = history;
    }

    Optional<PastOperation> find(OperationId id) {
        return history.at(id.value(), 0)
                .filter(first -> isStart(first.event()))
                .map(first -> new PastOperation(first.provenance().staff(), isPreview(first.event()), hasEnded(id)));
    }

    /** How it was started. */
    Optional<Recorded<DomainEvent>> start(OperationId id) {
        return history.at(id.value(), 0).filter(first -> isStart(first.event()));
    }

    private boolean hasEnded(OperationId id) {
        return history.at(id.value(), history.lastRevision(id.value()))
                .filter(last -> last.event() instanceof OperationFinished || last.event() instanceof OperationCancelled)
                .isPresent();
    }

    private static boolean isStart(DomainEvent event) {
        return event instanceof OperationStarted
                || event instanceof OperationUndoStarted
                || event instanceof ImportUndoStarted;
    }

    private static boolean isPreview(DomainEvent event) {
        return switch (event) {
            case OperationStarted e -> e.preview();
            case OperationUndoStarted e -> e.preview();
            case ImportUndoStarted e -> e.preview();
            default -> false;
        };
    }
}
