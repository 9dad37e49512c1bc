package io.throughline.platform.operation;

import io.throughline.contracts.operation.OperationId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.document.Cursor;
import io.throughline.platform.document.DocumentRefusal;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.operation.OperationQuery.GetOperation;
import io.throughline.platform.operation.OperationQuery.ListOperationRows;
import io.throughline.platform.operation.OperationQuery.ListOperations;
import io.throughline.platform.operation.OperationQuery.OperationProgress;
import io.throughline.platform.operation.OperationQuery.OperationState;
import io.throughline.platform.operation.OperationQuery.RowState;
import io.throughline.platform.operation.OperationTable.Stored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what is asked about operations. */
class OperationQuestions {

    private static final int OPERATIONS = 50;
    private static final int ROWS = 100;
    private static final Duration LONGEST = Duration.ofDays(365);

    private final OperationTable table;
    private final Clock clock;

    OperationQuestions(OperationTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @QueryHandler
    GetOperation.Response handle(GetOperation query, Caller caller) {
        return new GetOperation.Response(progress(seen(query.operationId(), caller)));
    }

    @QueryHandler
    ListOperations.Response handle(ListOperations query, Caller caller) {
        var question = "operations " + query.state();
        int limit = query.limit().orElse(OPERATIONS);
        long before = number(query.cursor(), question).orElse(Long.MAX_VALUE);
        var found = table.newest(query.state(), starters(caller), before, limit);
        return new ListOperations.Response(
                found.stream().map(this::progress).toList(),
                found.size() < limit
                        ? Optional.empty()
                        : Optional.of(Cursor.of(
                                question, List.of(Long.toString(found.getLast().position())))));
    }

    @QueryHandler
    ListOperationRows.Response handle(ListOperationRows query, Caller caller) {
        seen(query.operationId(), caller);
        var question = "rows " + query.operationId() + query.state();
        int limit = query.limit().orElse(ROWS);
        var states = query.state().isEmpty() ? List.of(RowState.values()) : query.state();
        int after = number(query.cursor(), question).orElse(0L).intValue();
        var rows = table.rows(query.operationId(), states, after, limit);
        return new ListOperationRows.Response(
                rows,
                rows.size() < limit
                        ? Optional.empty()
                        : Optional.of(Cursor.of(
                                question,
                                List.of(Integer.toString(rows.getLast().number())))));
    }

    private Stored seen(OperationId id, Caller caller) {
        return table.find(id)
                .filter(operation -> PastOperation.isSeen(operation.startedBy(), caller))
                .orElseThrow(() -> new Refusal(OperationRefusal.OPERATION_NOT_FOUND));
    }

    /** Whose operations he sees; empty when he sees all. */
    private static Optional<List<UUID>> starters(Caller caller) {
        if (caller.reach().everything()) return Optional.empty();
        return Optional.of(Stream.concat(caller.author().stream(), caller.reach().owners().stream())
                .map(StaffId::value)
                .distinct()
                .toList());
    }

    private static Optional<Long> number(Optional<String> cursor, String question) {
        return cursor.map(text -> {
            try {
                return Long.valueOf(Cursor.read(text, question, DocumentRefusal.CURSOR_INVALID)
                        .getFirst());
            } catch (NumberFormatException | java.util.NoSuchElementException e) {
                throw new Refusal(DocumentRefusal.CURSOR_INVALID);
            }
        });
    }

    private OperationProgress progress(Stored operation) {
        var counts = table.counts(operation.operationId());
        var running = operation.state() == OperationState.RUNNING;
        return new OperationProgress(
                operation.operationId(),
                operation.command(),
                operation.undoes(),
                operation.undoesImport(),
                operation.preview(),
                operation.startedBy(),
                operation.startedAt(),
                operation.state(),
                operation.endedAt(),
                operation.total(),
                counts.done(),
                counts.changed(),
                counts.unchanged(),
                counts.refused(),
                counts.failed(),
                Math.round(operation.rate() * 10) / 10.0,
                running
                        ? operation.total().flatMap(total -> end(total - counts.done(), operation.rate()))
                        : Optional.empty());
    }

    private Optional<Instant> end(int left, double rate) {
        if (rate <= 0) return Optional.empty();
        double seconds = left / rate;
        return seconds > LONGEST.toSeconds()
                ? Optional.empty()
                : Optional.of(clock.instant().plusMillis(Math.round(seconds * 1_000)));
    }
}
