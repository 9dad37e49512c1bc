package io.throughline.platform.projection;

import io.throughline.platform.message.Refusal;
import io.throughline.platform.search.IndexState;
import io.throughline.platform.search.SearchRefusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is stored of each projection beside its position: which search index the position stands for, and whether it is
 * being rebuilt. Everything joins the current transaction, so it moves with the position or not at all.
 */
final class ProjectionLedger {

    /**
     * What is stored of one projection.
     *
     * @param index the index as the position knows it; empty when it has none, or none was ever made
     * @param rebuiltUntil where the log ended when the projection was begun anew; empty when it has got there
     */
    record Line(Optional<IndexState> index, Optional<Long> rebuiltUntil) {

        private static final Line NOTHING = new Line(Optional.empty(), Optional.empty());
    }

    private static final int TURNS = 0x7475_726e;

    private final JdbcTemplate jdbc;

    ProjectionLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is stored of it; nothing when it was never rebuilt and has no index. */
    Line line(String projection) {
        return jdbc
                .query(
                        "select index_id, index_written, rebuilt_until from projection where name = ?",
                        (row, n) -> line(row),
                        projection)
                .stream()
                .findFirst()
                .orElse(Line.NOTHING);
    }

    private static Line line(ResultSet row) throws SQLException {
        long written = row.getLong(2);
        return new Line(
                Optional.ofNullable(row.getString(1)).map(id -> new IndexState(id, written)),
                Optional.ofNullable(row.getObject(3, Long.class)));
    }

    /**
     * Keeps the current transaction and one that handles a dead letter apart, so that neither folds on documents which the
     * other is about to change. Batches of several segments go on side by side.
     */
    void takeTurn(String projection, boolean alone) {
        jdbc.query(
                "select pg_advisory_xact_lock" + (alone ? "" : "_shared") + "(?, hashtext(?))",
                row -> {},
                TURNS,
                projection);
    }

    /** The projection begins anew; what it had before is there again when it has reached this position. */
    void beginsAnew(String projection, long until) {
        jdbc.update(
                "insert into projection (name, rebuilt_until) values (?, ?)"
                        + " on conflict (name) do update set rebuilt_until = excluded.rebuilt_until",
                projection,
                until);
    }

    /** The projection has again what it had. */
    void isRebuilt(String projection) {
        jdbc.update("update projection set rebuilt_until = null where name = ?", projection);
    }

    /** From now on the position of the projection, which begins anew, stands for this index. */
    void bind(String projection, IndexState index) {
        jdbc.update(
                "update projection set index_id = ?, index_written = ? where name = ?",
                index.id(),
                index.written(),
                projection);
    }

    /** The position moves on with this write; refused when it went to an index that the position does not stand for. */
    void follow(String projection, IndexState written) {
        int lines = jdbc.update(
                "update projection set index_written = greatest(index_written, ?) where name = ? and index_id = ?",
                written.written(),
                projection,
                written.id());
        if (lines == 0) throw new Refusal(SearchRefusal.SEARCH_UNAVAILABLE);
    }
}
