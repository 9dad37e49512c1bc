package io.throughline.platform.operation;

import io.throughline.contracts.operation.OperationEvent;
import io.throughline.contracts.operation.OperationEvent.ImportUndoStarted;
import io.throughline.contracts.operation.OperationEvent.OperationCancelled;
import io.throughline.contracts.operation.OperationEvent.OperationFinished;
import io.throughline.contracts.operation.OperationEvent.OperationStarted;
import io.throughline.contracts.operation.OperationEvent.OperationTargetsNamed;
import io.throughline.contracts.operation.OperationEvent.OperationUndoStarted;
import io.throughline.contracts.operation.OperationId;
import io.throughline.platform.lookup.LookupPosition;
import io.throughline.platform.lookup.StoredReader;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.operation.OperationQuery.OperationState;
import io.throughline.platform.operation.OperationTable.Stored;
import java.util.List;
import java.util.Optional;

/** Keeps the table of operations as the log says, and wakes whoever runs them. */
final class OperationReader extends StoredReader {

    private static final String UNDO = OperationCommand.UndoCommand.class.getSimpleName();

    private final OperationTable table;
    private final Runnable wake;

    /** @param wake called when there may be something to run */
    OperationReader(OperationTable table, LookupPosition stored, Runnable wake) {
        super(stored);
        this.table = table;
        this.wake = wake;
    }

    @Override
    public boolean concerns(Class<?> event) {
        return OperationEvent.class.isAssignableFrom(event);
    }

    @Override
    public void accept(List<Recorded<?>> events, long end) {
        super.accept(events, end);
        if (!events.isEmpty()) wake.run();
    }

    @Override
    protected Optional<Runnable> changes(List<Recorded<?>> events) {
        return Optional.of(() -> events.forEach(this::take));
    }

    private void take(Recorded<?> recorded) {
        switch ((OperationEvent) recorded.event()) {
            case OperationStarted e ->
                start(
                        recorded,
                        e.operationId(),
                        e.service(),
                        e.command(),
                        Optional.empty(),
                        Optional.empty(),
                        e.preview(),
                        Optional.of(e.targets()));
            case OperationTargetsNamed e -> table.name(e.operationId(), table.named(e.operationId()), e.targets());
            case OperationUndoStarted e ->
                start(
                        recorded,
                        e.operationId(),
                        e.service(),
                        UNDO,
                        Optional.of(e.undoes()),
                        Optional.empty(),
                        e.preview(),
                        Optional.empty());
            case ImportUndoStarted e ->
                start(
                        recorded,
                        e.operationId(),
                        e.service(),
                        UNDO,
                        Optional.empty(),
                        Optional.of(e.imported()),
                        e.preview(),
                        Optional.empty());
            case OperationCancelled e -> table.end(e.operationId(), OperationState.CANCELLED, recorded.recordedAt());
            case OperationFinished e -> table.end(e.operationId(), OperationState.FINISHED, recorded.recordedAt());
        }
    }

    /** Only staff start operations; one that a process started would have nobody to be sent in the name of. */
    private void start(
            Recorded<?> recorded,
            OperationId id,
            String service,
            String command,
            Optional<OperationId> undoes,
            Optional<String> undoesImport,
            boolean preview,
            Optional<Integer> total) {
        recorded.provenance()
                .staff()
                .ifPresent(starter -> table.start(new Stored(
                        id,
                        service,
                        command,
                        undoes,
                        undoesImport,
                        preview,
                        starter,
                        recorded.recordedAt(),
                        recorded.position(),
                        OperationState.RUNNING,
                        Optional.empty(),
                        total,
                        0)));
    }
}
