package io.throughline.platform.operation;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.operation.OperationEvent.OperationStarted;
import io.throughline.contracts.operation.OperationId;
import io.throughline.platform.door.KnownCommands;
import io.throughline.platform.log.RecordHistory;
import io.throughline.platform.message.Accepted;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.CommandCall;
import io.throughline.platform.message.Commands;
import io.throughline.platform.message.Fields;
import io.throughline.platform.message.Outage;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.operation.OperationCommand.UndoCommand;
import io.throughline.platform.operation.OperationQuery.RowState;
import io.throughline.platform.operation.OperationTable.Result;
import io.throughline.platform.operation.OperationTable.Row;
import io.throughline.platform.operation.OperationTable.Stored;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessResourceException;

/** Sends the rows of operations, many at once so that they share commits, and notes what became of each. */
final class OperationRows {

    private static final Logger LOG = LoggerFactory.getLogger(OperationRows.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DOOR = "operation";
    private static final int IN_FLIGHT = 64;
    private static final int TOGETHER = 512;

    private final OperationTable table;
    private final PastOperations operations;
    private final RecordHistory history;
    private final Supplier<KnownCommands> known;
    private final KnownCompensations compensations;
    private final Supplier<Commands> commands;
    private final Semaphore room = new Semaphore(IN_FLIGHT);

    OperationRows(
            OperationTable table,
            PastOperations operations,
            RecordHistory history,
            Supplier<KnownCommands> known,
            KnownCompensations compensations,
            Supplier<Commands> commands) {
        this.table = table;
        this.operations = operations;
        this.history = history;
        this.known = known;
        this.compensations = compensations;
        this.commands = commands;
    }

    /** What the events of an operation name as their source. */
    static String source(OperationId id) {
        return "operation " + id;
    }

    /** Finds what there is to undo, if that is what the operation does and it is not known yet. */
    void find(Stored operation) {
        if (operation.total().isPresent()) return;
        var found = new SourcedCommands(history, compensations)
                .ofSource(sources(operation), after(operation), operation.position());
        table.found(operation.operationId(), found);
    }

    private static Predicate<String> sources(Stored operation) {
        return operation
                .undoes()
                .map(OperationRows::source)
                .<Predicate<String>>map(source -> source::equals)
                .orElseGet(() -> {
                    var file = operation.undoesImport().orElseThrow();
                    return source -> source.startsWith(file + ":");
                });
    }

    private long after(Stored operation) {
        return operation
                .undoes()
                .flatMap(operations::start)
                .map(Recorded::position)
                .orElse(0L);
    }

    /** Sends the next rows; answers with whether there were any. */
    boolean sendSome(Stored operation) {
        var waiting = table.waiting(operation.operationId(), TOGETHER);
        if (waiting.isEmpty()) return false;
        long begun = System.nanoTime();
        var start = operations.start(operation.operationId()).orElseThrow();
        Map<UUID, List<Row>> byRecord = new LinkedHashMap<>();
        waiting.forEach(row -> byRecord.computeIfAbsent(row.target(), unused -> new ArrayList<>())
                .add(row));
        var sent = byRecord.values().stream()
                .map(rows -> sendInOrder(operation, start, rows))
                .toList();
        var results = sent.stream().flatMap(each -> each.join().stream()).toList();
        double seconds = Math.max(1, System.nanoTime() - begun) / 1e9;
        table.results(operation.operationId(), results, results.size() / seconds);
        if (results.size() < waiting.size()) throw new StoreAway();
        return true;
    }

    /** The rows of one record, one after the other: of those that are undone, the later before the earlier. */
    private CompletableFuture<List<Result>> sendInOrder(Stored operation, Recorded<DomainEvent> start, List<Row> rows) {
        room.acquireUninterruptibly();
        var results = new CompletableFuture<List<Result>>();
        Thread.ofVirtual().name("row of " + operation.operationId()).start(() -> {
            try {
                var done = new ArrayList<Result>();
                for (var row : rows) {
                    var result = send(operation, start, row);
                    if (result.isEmpty()) break;
                    done.add(result.get());
                }
                results.complete(done);
            } catch (RuntimeException | Error e) {
                results.completeExceptionally(e);
            } finally {
                room.release();
            }
        });
        return results;
    }

    /** Sends one row; empty when a store was away, so that it has to be sent again. */
    private Optional<Result> send(Stored operation, Recorded<DomainEvent> start, Row row) {
        var provenance = provenance(operation, start, row);
        try {
            var command = command(start.event(), row);
            var accepted = commands.get()
                    .send(command, new CommandCall(provenance, Optional.empty(), operation.preview(), PATIENCE))
                    .join();
            return Optional.of(new Result(
                    row.number(),
                    hasChanged(command, accepted, operation.preview(), provenance)
                            ? RowState.CHANGED
                            : RowState.UNCHANGED,
                    Optional.of(accepted.revision()),
                    Optional.of(accepted.outcome()).filter(outcome -> !outcome.isEmpty()),
                    Optional.empty(),
                    Optional.empty()));
        } catch (RuntimeException e) {
            return failure(operation, row, e instanceof CompletionException && e.getCause() != null ? e.getCause() : e);
        }
    }

    private static Optional<Result> failure(Stored operation, Row row, Throwable thrown) {
        if (Outage.isBehind(thrown)) {
            LOG.warn("Row {} of operation {} is sent again: a store is away", row.number(), operation.operationId());
            return Optional.empty();
        }
        if (thrown instanceof Refusal refusal) {
            return Optional.of(refused(
                    row, RowState.REFUSED, refusal.code().name(), refusal.code().message()));
        }
        LOG.error("Row {} of operation {} cannot be handled", row.number(), operation.operationId(), thrown);
        return Optional.of(refused(
                row,
                RowState.FAILED,
                "INTERNAL",
                "Something went wrong on our side; the log of the process says what."));
    }

    private static Result refused(Row row, RowState state, String code, String message) {
        return new Result(
                row.number(), state, Optional.empty(), Optional.empty(), Optional.of(code), Optional.of(message));
    }

    private Command command(DomainEvent start, Row row) {
        if (row.undoes().isPresent())
            return new UndoCommand(row.target(), row.undoes().get());
        var started = (OperationStarted) start;
        return known.get().named(started.command()).orElseThrow().of(row.target(), new Fields(started.common()));
    }

    /** What was sent already, before this process died, answers without recording anything: then the log knows. */
    private boolean hasChanged(Command command, Accepted accepted, boolean preview, Provenance provenance) {
        if (preview) return !accepted.wouldRecord().isEmpty();
        if (accepted.eventsRecorded() > 0) return true;
        var record = command.partOf().or(() -> uuid(accepted.id()));
        return record.flatMap(id -> history.at(id, accepted.revision()))
                .filter(event -> event.provenance().requestId().equals(provenance.requestId()))
                .isPresent();
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        return text == null || text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
    }

    private static Provenance provenance(Stored operation, Recorded<DomainEvent> start, Row row) {
        var starter = start.provenance();
        var request = Identifier.named("operation", operation.operationId() + "/" + row.number());
        return new Provenance(
                starter.actor(),
                starter.onBehalfOf(),
                DOOR,
                Optional.of(source(operation.operationId())),
                Optional.of(request.toString()),
                Optional.of(operation.operationId().toString()),
                Optional.of(start.eventId()),
                Optional.empty(),
                starter.traceparent());
    }

    /** A store is away: the rows that are left wait. */
    private static final class StoreAway extends TransientDataAccessResourceException {
        StoreAway() {
            super("A store was away while rows were sent");
        }
    }
}
