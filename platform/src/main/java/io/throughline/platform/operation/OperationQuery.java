package io.throughline.platform.operation;

import io.throughline.contracts.operation.OperationId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be asked about operations and about undoing. They are known up to the consistency token, as the staff is. */
public sealed interface OperationQuery {

    /** What undoing a command would take back. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({})
    record PreviewUndo(
            @NotNull UUID recordId, @PositiveOrZero long revision)
            implements OperationQuery, Query<PreviewUndo.Response> {

        /** The events of the command, the last first, and what others concluded from them. */
        public record Response(List<UndoPart> parts, List<UndoPart> consequences) {}
    }

    /**
     * One event and what becomes of it.
     *
     * @param commands those that take it back; none if it stays
     * @param code why it stays
     * @param becauseOfRevision the later event that stands in the way, or has taken it back already
     */
    record UndoPart(
            String event,
            UUID recordId,
            long revision,
            List<String> commands,
            Optional<String> code,
            Optional<String> message,
            Optional<Long> becauseOfRevision) {}

    /** How far an operation is. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({})
    record GetOperation(@NotNull OperationId operationId) implements OperationQuery, Query<GetOperation.Response> {

        /** The operation. */
        public record Response(OperationProgress operation) {}
    }

    /** The operations that the caller sees. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({})
    record ListOperations(
            Optional<OperationState> state,
            Optional<@Min(1) @Max(200) Integer> limit,
            Optional<@Size(max = 2_000) String> cursor)
            implements OperationQuery, Query<ListOperations.Response> {

        /** A page of them, the newest first. */
        public record Response(List<OperationProgress> operations, Optional<String> nextCursor) {}
    }

    /** What became of each row of an operation. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({})
    record ListOperationRows(
            @NotNull OperationId operationId,
            List<RowState> state,
            Optional<@Min(1) @Max(1_000) Integer> limit,
            Optional<@Size(max = 2_000) String> cursor)
            implements OperationQuery, Query<ListOperationRows.Response> {

        /** A page of them, in the order in which they are sent. */
        public record Response(List<OperationRow> rows, Optional<String> nextCursor) {}
    }

    /** Where an operation stands. */
    enum OperationState {
        /** Rows are being sent, or will be. */
        RUNNING,
        /** Every row has its result. */
        FINISHED,
        /** Somebody stopped it. */
        CANCELLED
    }

    /** What became of a row. */
    enum RowState {
        /** It was not sent yet. */
        WAITING,
        /** Something was recorded; in a preview: would be. */
        CHANGED,
        /** Nothing had to change. */
        UNCHANGED,
        /** The answer was no. */
        REFUSED,
        /** It could not be handled at all. */
        FAILED,
        /** The operation was cancelled before it was sent. */
        NOT_SENT
    }

    /**
     * An operation and how far it is.
     *
     * @param total unknown until an undo has found what there is to undo
     * @param ratePerSecond how many rows got their result in a second of late
     */
    record OperationProgress(
            OperationId operationId,
            String command,
            Optional<OperationId> undoes,
            Optional<String> undoesImport,
            boolean preview,
            StaffId startedBy,
            Instant startedAt,
            OperationState state,
            Optional<Instant> endedAt,
            Optional<Integer> total,
            int done,
            int changed,
            int unchanged,
            int refused,
            int failed,
            double ratePerSecond,
            Optional<Instant> estimatedEnd) {}

    /**
     * One row.
     *
     * @param undoesRevision when it undoes: the revision of the command that is undone
     * @param revision that of the record afterwards
     */
    record OperationRow(
            int number,
            UUID target,
            Optional<Long> undoesRevision,
            RowState state,
            Optional<Long> revision,
            Optional<String> outcome,
            Optional<String> code,
            Optional<String> message) {}
}
