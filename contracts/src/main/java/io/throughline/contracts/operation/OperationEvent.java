package io.throughline.contracts.operation;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.EventName;
import io.throughline.contracts.PersonalData;
import java.util.List;
import java.util.UUID;

/**
 * What happens to an operation: started, perhaps cancelled, finished. What it does to each record is in the history of that
 * record, whose events name the operation as their source.
 */
public sealed interface OperationEvent extends DomainEvent {

    /** The operation. */
    OperationId operationId();

    /**
     * Somebody wants one command to be sent for many records; which ones, the next events say.
     *
     * @param service the service through whose door it was started, which sends the commands
     * @param command the name of the rpc
     * @param common the fields that are the same for all, as a JSON object; may hold free text
     * @param targets how many records it is
     * @param preview whether the commands are only tried
     */
    @EventName("operation.started")
    record OperationStarted(
            OperationId operationId,
            String service,
            String command,
            @PersonalData(subject = "operationId") String common,
            int targets,
            boolean preview)
            implements OperationEvent {}

    /** The next of its targets, at most 1,000; a long list becomes several of these. */
    @EventName("operation.targets-named")
    record OperationTargetsNamed(OperationId operationId, List<UUID> targets) implements OperationEvent {}

    /** Somebody wants another operation to be undone, command by command, the last one first. */
    @EventName("operation.undo-started")
    record OperationUndoStarted(OperationId operationId, String service, OperationId undoes, boolean preview)
            implements OperationEvent {}

    /**
     * Somebody wants an import to be undone, command by command, the last one first.
     *
     * @param imported what the source of its events begins with: the name of the file
     */
    @EventName("operation.import-undo-started")
    record ImportUndoStarted(OperationId operationId, String service, String imported, boolean preview)
            implements OperationEvent {}

    /** Somebody does not want the rest of it any more; what is done stays. */
    @EventName("operation.cancelled")
    record OperationCancelled(OperationId operationId) implements OperationEvent {}

    /**
     * Every row has its result.
     *
     * @param changed for how many records something was recorded, or would be
     * @param unchanged for how many nothing had to change
     * @param refused for how many the answer was no
     * @param failed how many could not be handled at all
     */
    @EventName("operation.finished")
    record OperationFinished(OperationId operationId, int changed, int unchanged, int refused, int failed)
            implements OperationEvent {}
}
