package io.throughline.platform.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The deadlines that run, in PostgreSQL. */
final class DeadlineTable {

    private static final String RUNNING =
            "select key, since, tries from deadline where name = :name and since <= :since";

    private final JdbcClient jdbc;

    /**
     * One that runs.
     *
     * @param tries how often it was acted on without being ended by that
     */
    record Running(String key, Instant since, int tries) {}

    DeadlineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes over changes of deadlines of one kind, in their order. One that starts again at the same moment is not acted on
     * again for that, unless it ended in between.
     */
    void apply(String name, List<DeadlineChange> changes) {
        Set<String> ended = new TreeSet<>();
        SortedMap<String, Instant> started = new TreeMap<>();
        for (var change : changes) {
            switch (change) {
                case DeadlineChange.Start start -> started.put(start.key(), start.since());
                case DeadlineChange.End end -> {
                    ended.add(end.key());
                    started.remove(end.key());
                }
            }
        }
        if (!ended.isEmpty()) end(name, ended);
        if (!started.isEmpty()) start(name, started);
    }

    private void end(String name, Set<String> keys) {
        jdbc.sql("delete from deadline where name = ? and key = any (?)")
                .params(name, keys.toArray(String[]::new))
                .update();
    }

    private void start(String name, SortedMap<String, Instant> started) {
        jdbc.sql("""
                insert into deadline (name, key, since) select ?, * from unnest(?, ?::timestamptz[])
                on conflict (name, key) do update set since = excluded.since, tried_at = null, tries = 0
                where deadline.since <> excluded.since""")
                .params(
                        name,
                        started.keySet().toArray(String[]::new),
                        started.values().stream().map(Instant::toString).toArray(String[]::new))
                .update();
    }

    /**
     * Those that started by that moment, the oldest first: first those that nobody has acted on, then those that were acted
     * on in vain and not since that other moment.
     */
    List<Running> due(String name, Instant since, Instant triedBefore, int most) {
        var due = new ArrayList<>(jdbc.sql(RUNNING + " and tried_at is null order by since limit :most")
                .param("name", name)
                .param("since", utc(since))
                .param("most", most)
                .query(DeadlineTable::running)
                .list());
        due.addAll(jdbc.sql(RUNNING + " and tried_at <= :before order by tried_at limit :most")
                .param("name", name)
                .param("since", utc(since))
                .param("before", utc(triedBefore))
                .param("most", most)
                .query(DeadlineTable::running)
                .list());
        return due;
    }

    /** Notes that it was acted on, unless it ended or started again by that. */
    void tried(String name, Running deadline, Instant at) {
        jdbc.sql("update deadline set tried_at = :at, tries = tries + 1"
                        + " where name = :name and key = :key and since = :since and tries = :tries")
                .param("at", utc(at))
                .param("name", name)
                .param("key", deadline.key())
                .param("since", utc(deadline.since()))
                .param("tries", deadline.tries())
                .update();
    }

    /** How many run. */
    long count(String name) {
        return jdbc.sql("select count(*) from deadline where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    private static Running running(ResultSet row, int number) throws SQLException {
        return new Running(
                row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getInt(3));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
