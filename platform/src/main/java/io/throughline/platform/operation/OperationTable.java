package io.throughline.platform.operation;

import io.throughline.contracts.operation.OperationId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.operation.OperationQuery.OperationState;
import io.throughline.platform.operation.OperationQuery.RowState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Operations and their rows in PostgreSQL: who runs what, and what became of it. */
final class OperationTable {

    /** An operation as it is stored. */
    record Stored(
            OperationId operationId,
            String service,
            String command,
            Optional<OperationId> undoes,
            Optional<String> undoesImport,
            boolean preview,
            StaffId startedBy,
            Instant startedAt,
            long position,
            OperationState state,
            Optional<Instant> endedAt,
            Optional<Integer> total,
            double rate) {}

    /** A row as it is stored. */
    record Row(int number, UUID target, Optional<Long> undoes) {}

    /** What became of a row. */
    record Result(
            int number,
            RowState state,
            Optional<Long> revision,
            Optional<String> outcome,
            Optional<String> code,
            Optional<String> message) {}

    /** How many rows have come to what. */
    record Counts(int changed, int unchanged, int refused, int failed) {

        int done() {
            return changed + unchanged + refused + failed;
        }
    }

    private static final String SELECT = "select operation_id, service, command, undoes, undoes_import, preview,"
            + " started_by, started_at, position, state, ended_at, total, rate from operation";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    OperationTable(JdbcTemplate batches) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
    }

    /** Notes that it was started, unless that is known. */
    void start(Stored operation) {
        jdbc.sql("insert into operation (operation_id, service, command, undoes, undoes_import, preview, started_by,"
                        + " started_at, position, state, total) values (:id, :service, :command, :undoes, :import,"
                        + " :preview, :by, :at, :position, 'RUNNING', :total) on conflict do nothing")
                .param("id", operation.operationId().value())
                .param("service", operation.service())
                .param("command", operation.command())
                .param("undoes", operation.undoes().map(OperationId::value).orElse(null))
                .param("import", operation.undoesImport().orElse(null))
                .param("preview", operation.preview())
                .param("by", operation.startedBy().value())
                .param("at", utc(operation.startedAt()))
                .param("position", operation.position())
                .param("total", operation.total().orElse(null))
                .update();
    }

    /** Adds targets after those that are there, unless they are. */
    void name(OperationId id, int before, List<UUID> targets) {
        batches.update(connection -> {
            var insert = connection.prepareStatement("insert into operation_row (operation_id, number, target,"
                    + " state) select ?, ? + number, target, 'WAITING' from unnest(?) with ordinality"
                    + " as named(target, number) on conflict do nothing");
            insert.setObject(1, id.value());
            insert.setInt(2, before);
            insert.setArray(3, connection.createArrayOf("uuid", targets.toArray()));
            return insert;
        });
    }

    int named(OperationId id) {
        return jdbc.sql("select count(*) from operation_row where operation_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /** Adds what an undo has found, in this order, and says that this is all of it. */
    void found(OperationId id, List<UndoCommandAt> commands) {
        batches.batchUpdate(
                "insert into operation_row (operation_id, number, target, undoes, state) values (?, ?, ?, ?, 'WAITING')"
                        + " on conflict do nothing",
                commands,
                1_000,
                (insert, command) -> {
                    insert.setObject(1, id.value());
                    insert.setInt(2, command.number());
                    insert.setObject(3, command.recordId());
                    insert.setLong(4, command.revision());
                });
        jdbc.sql("update operation set total = ? where operation_id = ?")
                .params(commands.size(), id.value())
                .update();
    }

    /** A command that is to be undone, and its place among them. */
    record UndoCommandAt(int number, UUID recordId, long revision) {}

    /** Notes that it ended; of a cancelled one the rows that wait are not sent any more. */
    void end(OperationId id, OperationState state, Instant at) {
        jdbc.sql("update operation set state = ?, ended_at = ?, leased_by = null, leased_until = null"
                        + " where operation_id = ?")
                .params(state.name(), utc(at), id.value())
                .update();
        if (state == OperationState.CANCELLED) {
            jdbc.sql("update operation_row set state = 'NOT_SENT' where operation_id = ? and state = 'WAITING'")
                    .param(id.value())
                    .update();
        }
    }

    /** Takes an operation of a service that runs and that nobody holds. */
    Optional<Stored> take(String service, UUID holder, Instant now, Duration lease) {
        return jdbc.sql("update operation set leased_by = :holder, leased_until = :until where operation_id = ("
                        + "select operation_id from operation where state = 'RUNNING' and service = :service"
                        + " and (leased_until is null or leased_until < :now) order by position limit 1"
                        + " for update skip locked) returning operation_id")
                .param("holder", holder)
                .param("until", utc(now.plus(lease)))
                .param("service", service)
                .param("now", utc(now))
                .query((row, number) -> new OperationId(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(this::find);
    }

    /** Goes on holding what it holds. */
    void renew(UUID holder, Instant now, Duration lease) {
        jdbc.sql("update operation set leased_until = ? where leased_by = ?")
                .params(utc(now.plus(lease)), holder)
                .update();
    }

    /** Lets go of one, or of all. */
    void release(UUID holder, Optional<OperationId> id) {
        jdbc.sql("update operation set leased_by = null, leased_until = null where leased_by = :holder"
                        + " and (cast(:id as uuid) is null or operation_id = :id)")
                .param("holder", holder)
                .param("id", id.map(OperationId::value).orElse(null))
                .update();
    }

    boolean isRunning(OperationId id) {
        return find(id).filter(operation -> operation.state() == OperationState.RUNNING)
                .isPresent();
    }

    /** The next rows to send. */
    List<Row> waiting(OperationId id, int most) {
        return jdbc.sql("select number, target, undoes from operation_row where operation_id = ? and state = 'WAITING'"
                        + " order by number limit ?")
                .params(id.value(), most)
                .query((row, number) -> new Row(
                        row.getInt(1), row.getObject(2, UUID.class), Optional.ofNullable(row.getObject(3, Long.class))))
                .list();
    }

    /** Notes what became of rows, and how fast. */
    void results(OperationId id, List<Result> results, double rate) {
        batches.batchUpdate(
                "update operation_row set state = ?, revision = ?, outcome = ?, code = ?, message = ?"
                        + " where operation_id = ? and number = ?",
                results,
                1_000,
                (update, result) -> {
                    update.setString(1, result.state().name());
                    update.setObject(2, result.revision().orElse(null), java.sql.Types.BIGINT);
                    update.setString(3, result.outcome().orElse(null));
                    update.setString(4, result.code().orElse(null));
                    update.setString(5, result.message().orElse(null));
                    update.setObject(6, id.value());
                    update.setInt(7, result.number());
                });
        jdbc.sql("update operation set rate = ? where operation_id = ?")
                .params(rate, id.value())
                .update();
    }

    Optional<Stored> find(OperationId id) {
        return jdbc.sql(SELECT + " where operation_id = ?")
                .param(id.value())
                .query(OperationTable::stored)
                .optional();
    }

    /** The newest before a position, of these starters, or of all. */
    List<Stored> newest(Optional<OperationState> state, Optional<List<UUID>> starters, long before, int most) {
        return jdbc.sql(SELECT + " where position < :before and (cast(:state as text) is null or state = :state)"
                        + " and (:all or started_by = any(:starters)) order by position desc limit :most")
                .param("before", before)
                .param("state", state.map(OperationState::name).orElse(null))
                .param("all", starters.isEmpty())
                .param("starters", starters.orElse(List.of()).toArray(UUID[]::new))
                .param("most", most)
                .query(OperationTable::stored)
                .list();
    }

    Counts counts(OperationId id) {
        return jdbc.sql("select count(*) filter (where state = 'CHANGED'), count(*) filter (where state = 'UNCHANGED'),"
                        + " count(*) filter (where state = 'REFUSED'), count(*) filter (where state = 'FAILED')"
                        + " from operation_row where operation_id = ?")
                .param(id.value())
                .query((row, number) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    /** Rows after a number, in these states. */
    List<OperationQuery.OperationRow> rows(OperationId id, List<RowState> states, int after, int most) {
        return jdbc.sql("select number, target, undoes, state, revision, outcome, code, message from operation_row"
                        + " where operation_id = :id and number > :after and state = any(:states)"
                        + " order by number limit :most")
                .param("id", id.value())
                .param("after", after)
                .param("states", states.stream().map(RowState::name).toArray(String[]::new))
                .param("most", most)
                .query((row, number) -> new OperationQuery.OperationRow(
                        row.getInt(1),
                        row.getObject(2, UUID.class),
                        Optional.ofNullable(row.getObject(3, Long.class)),
                        RowState.valueOf(row.getString(4)),
                        Optional.ofNullable(row.getObject(5, Long.class)),
                        Optional.ofNullable(row.getString(6)),
                        Optional.ofNullable(row.getString(7)),
                        Optional.ofNullable(row.getString(8))))
                .list();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                new OperationId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                Optional.ofNullable(row.getObject(4, UUID.class)).map(OperationId::new),
                Optional.ofNullable(row.getString(5)),
                row.getBoolean(6),
                new StaffId(row.getObject(7, UUID.class)),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getLong(9),
                OperationState.valueOf(row.getString(10)),
                Optional.ofNullable(row.getObject(11, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject(12, Integer.class)),
                row.getDouble(13));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
