package io.throughline.platform.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stores a batch in one round trip and, on a connection in auto-commit mode, one transaction: the lock that makes the
 * writers of all processes take turns, the claims given back, the claims taken, the events, the announcement. They are
 * separate statements of one text: each takes its own snapshot and so sees everything committed before the lock was granted.
 */
final class AppendStatement {

    /** The name of the channel on which the log's growth is announced. */
    static final String CHANNEL = "throughline_log";

    private static final long LOCK = 0x7468_726f_7567_686cL;
    static final String TAKE_LOCK = "select pg_advisory_xact_lock(" + LOCK + ");";
    private static final String HEAD = "(select coalesce(max(position), 0) as position from event) head, ";
    private static final String GIVE_BACK =
            "delete from claim using unnest(?::text[], ?::text[], ?::text[]) as back(kind, key, owner)"
                    + " where claim.kind = back.kind and claim.key = back.key and claim.owner = back.owner;";
    private static final String TAKE = "insert into claim (kind, key, owner, until, position)"
            + " select c.kind, c.key, c.owner, timestamptz 'epoch' + c.micros * interval '1 microsecond', head.position + c.n"
            + " from " + HEAD + "unnest(?::text[], ?::text[], ?::text[], ?::int8[], ?::int8[])"
            + " as c(kind, key, owner, micros, n);";
    private static final String INSERT = "insert into event (" + Rows.COLUMNS + ")"
            + " select head.position + e.n, e.event_id, e.aggregate_type, e.aggregate_id, e.seq, e.customer_id,"
            + " timestamptz 'epoch' + e.micros * interval '1 microsecond', e.name, e.revision, e.payload, e.metadata"
            + " from " + HEAD + "unnest(?::uuid[], ?::text[], ?::uuid[], ?::int8[], ?::uuid[], ?::int8[], ?::text[],"
            + " ?::int8[], ?::bytea[], ?::bytea[]) with ordinality"
            + " as e(event_id, aggregate_type, aggregate_id, seq, customer_id, micros, name, revision, payload, metadata, n);";

    /** Wakes the server process of everybody who listens, which costs more than to read the log a little later. */
    static final String ANNOUNCE =
            "select pg_notify('" + CHANNEL + "', max(position)::text), coalesce(max(position), 0) from event";

    private static final String TELL_HEAD = "select null, coalesce(max(position), 0) from event";

    private record Taken(Claim claim, long n) {}

    /** A claim to be removed if that owner holds it. */
    record GivenBack(String kind, String key, String owner) {}

    private final List<StoredEvent> events = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();
    private final List<GivenBack> givenBack;

    /** @param superseded claims that give way to those of the batch */
    AppendStatement(List<PendingAppend> batch, List<GivenBack> superseded) {
        givenBack = new ArrayList<>(superseded);
        for (PendingAppend append : batch) {
            events.addAll(append.events);
            for (Claim claim : append.claims) {
                switch (claim.action()) {
                    case TAKE -> taken.add(new Taken(claim, events.size()));
                    case RELEASE -> givenBack.add(new GivenBack(claim.kind(), claim.key(), claim.owner()));
                }
            }
        }
    }

    /**
     * Runs it, and gives the last position of the log afterwards.
     *
     * @param announced whether other processes are told of it
     * @param meanwhile done when the statement is about to be sent
     */
    long run(Connection connection, boolean announced, Runnable meanwhile) throws SQLException {
        String text = TAKE_LOCK
                + (givenBack.isEmpty() ? "" : GIVE_BACK)
                + (taken.isEmpty() ? "" : TAKE)
                + (events.isEmpty() ? "" : INSERT)
                + (announced ? ANNOUNCE : TELL_HEAD);
        try (PreparedStatement s = connection.prepareStatement(text)) {
            int p = 1;
            if (!givenBack.isEmpty()) p = bindGivenBack(connection, s, p);
            if (!taken.isEmpty()) p = bindTaken(connection, s, p);
            if (!events.isEmpty()) bindEvents(connection, s, p);
            meanwhile.run();
            return lastPosition(s);
        }
    }

    private int bindGivenBack(Connection c, PreparedStatement s, int p) throws SQLException {
        s.setArray(p++, Rows.texts(c, givenBack, GivenBack::kind));
        s.setArray(p++, Rows.texts(c, givenBack, GivenBack::key));
        s.setArray(p++, Rows.texts(c, givenBack, GivenBack::owner));
        return p;
    }

    private int bindTaken(Connection c, PreparedStatement s, int p) throws SQLException {
        s.setArray(p++, Rows.texts(c, taken, t -> t.claim().kind()));
        s.setArray(p++, Rows.texts(c, taken, t -> t.claim().key()));
        s.setArray(p++, Rows.texts(c, taken, t -> t.claim().owner()));
        s.setArray(p++, Rows.numbers(c, taken, t -> microsUntil(t.claim())));
        s.setArray(p++, Rows.numbers(c, taken, Taken::n));
        return p;
    }

    private static @Nullable Long microsUntil(Claim claim) {
        return claim.until().map(Rows::micros).orElse(null);
    }

    private void bindEvents(Connection c, PreparedStatement s, int first) throws SQLException {
        int p = first;
        s.setObject(p++, UuidArray.of(events, StoredEvent::eventId));
        s.setArray(p++, Rows.texts(c, events, StoredEvent::aggregateType));
        s.setObject(p++, UuidArray.of(events, StoredEvent::aggregateId));
        s.setArray(p++, Rows.numbers(c, events, StoredEvent::seq));
        s.setObject(p++, UuidArray.of(events, StoredEvent::customerId));
        s.setArray(p++, Rows.numbers(c, events, e -> Rows.micros(e.recordedAt())));
        s.setArray(p++, Rows.texts(c, events, StoredEvent::name));
        s.setArray(p++, Rows.numbers(c, events, e -> (long) e.revision()));
        s.setArray(p++, Rows.bytes(c, events, StoredEvent::payload));
        s.setArray(p, Rows.bytes(c, events, StoredEvent::metaData));
    }

    private static long lastPosition(PreparedStatement s) throws SQLException {
        boolean rows = s.execute();
        long position = 0;
        while (rows || s.getUpdateCount() != -1) {
            if (rows) {
                try (ResultSet r = s.getResultSet()) {
                    if (r.next() && r.getMetaData().getColumnCount() == 2) position = r.getLong(2);
                }
            }
            rows = s.getMoreResults();
        }
        return position;
    }
}
