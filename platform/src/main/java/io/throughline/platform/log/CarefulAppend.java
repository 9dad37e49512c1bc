package io.throughline.platform.log;

import io.throughline.platform.log.AppendStatement.GivenBack;
import io.throughline.platform.log.PendingAppend.ClaimKey;
import io.throughline.platform.log.PendingAppend.EventKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Stores what does not conflict, after the plain statement has failed. Under the lock the log itself tells which appends are
 * stored already (the commit went through, only its answer was lost), which ones conflict, and which claims give way.
 */
final class CarefulAppend {

    /**
     * What became of a batch.
     *
     * @param stored the position of each append that is stored
     * @param refused why the others are not
     * @param head the last position of the log
     */
    record Verdict(Map<PendingAppend, Long> stored, Map<PendingAppend, RuntimeException> refused, long head) {}

    private record StoredAt(UUID eventId, long position) {}

    private final List<PendingAppend> batch;
    private final Map<EventKey, StoredAt> events = new HashMap<>();
    private final Map<ClaimKey, HeldClaim> claims = new HashMap<>();

    private CarefulAppend(List<PendingAppend> batch) {
        this.batch = batch;
    }

    static Verdict run(Connection connection, List<PendingAppend> batch) throws SQLException {
        connection.setAutoCommit(false);
        try {
            try (Statement s = connection.createStatement()) {
                s.execute(AppendStatement.TAKE_LOCK);
            }
            var append = new CarefulAppend(batch);
            append.look(connection);
            Verdict verdict = append.store(connection);
            connection.commit();
            return verdict;
        } catch (SQLException | RuntimeException e) {
            rollBack(connection, e);
            throw e;
        } finally {
            if (!connection.isClosed()) connection.setAutoCommit(true);
        }
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private void look(Connection connection) throws SQLException {
        List<StoredEvent> wanted =
                batch.stream().flatMap(a -> a.events.stream()).toList();
        try (PreparedStatement s = connection.prepareStatement("select aggregate_id, seq, event_id, position from event"
                + " join unnest(?::uuid[], ?::int8[]) as wanted(aggregate_id, seq) using (aggregate_id, seq)")) {
            s.setObject(1, UuidArray.of(wanted, StoredEvent::aggregateId));
            s.setArray(2, Rows.numbers(connection, wanted, StoredEvent::seq));
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    events.put(
                            new EventKey(r.getObject(1, UUID.class), r.getLong(2)),
                            new StoredAt(r.getObject(3, UUID.class), r.getLong(4)));
                }
            }
        }
        List<Claim> asked = batch.stream().flatMap(a -> a.claims.stream()).toList();
        if (!asked.isEmpty()) lookAtClaims(connection, asked);
    }

    private void lookAtClaims(Connection connection, List<Claim> asked) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("select kind, key, owner, until, position from claim"
                + " join unnest(?::text[], ?::text[]) as wanted(kind, key) using (kind, key)")) {
            s.setArray(1, Rows.texts(connection, asked, Claim::kind));
            s.setArray(2, Rows.texts(connection, asked, Claim::key));
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    HeldClaim held = Rows.claim(r);
                    claims.put(new ClaimKey(held.kind(), held.key()), held);
                }
            }
        }
    }

    private Verdict store(Connection connection) throws SQLException {
        Map<PendingAppend, Long> stored = new LinkedHashMap<>();
        Map<PendingAppend, RuntimeException> refused = new LinkedHashMap<>();
        List<PendingAppend> fresh = new ArrayList<>();
        List<GivenBack> superseded = new ArrayList<>();
        for (PendingAppend append : batch) {
            long position = storedAt(append);
            RuntimeException conflict = position > 0 ? null : conflict(append);
            if (position > 0) {
                stored.put(append, position);
            } else if (conflict != null) {
                refused.put(append, conflict);
            } else {
                fresh.add(append);
                superseded.addAll(superseded(append));
            }
        }
        long head = fresh.isEmpty()
                ? Rows.head(connection)
                : new AppendStatement(fresh, superseded).run(connection, true, () -> {});
        stored.putAll(positions(fresh, head));
        return new Verdict(stored, refused, head);
    }

    /** The position of each append of a batch that was stored as a whole, and ended the log. */
    static Map<PendingAppend, Long> positions(List<PendingAppend> batch, long head) {
        long position = head - batch.stream().mapToInt(a -> a.events.size()).sum();
        Map<PendingAppend, Long> positions = new LinkedHashMap<>();
        for (PendingAppend append : batch) {
            position += append.events.size();
            positions.put(append, position);
        }
        return positions;
    }

    /** The position of the append's last event if the log has all of them; else 0. */
    private long storedAt(PendingAppend append) {
        long last = 0;
        for (StoredEvent event : append.events) {
            StoredAt at = events.get(new EventKey(event.aggregateId(), event.seq()));
            if (at == null || !at.eventId().equals(event.eventId())) return 0;
            last = Math.max(last, at.position());
        }
        return last;
    }

    private @Nullable RuntimeException conflict(PendingAppend append) {
        for (Claim claim : append.claims) {
            HeldClaim held = claims.get(new ClaimKey(claim.kind(), claim.key()));
            if (claim.action() == Claim.Action.TAKE && held != null && !held.givesWayTo(claim, append.now)) {
                return new ClaimTakenException(claim, held.owner());
            }
        }
        for (StoredEvent event : append.events) {
            if (!events.containsKey(new EventKey(event.aggregateId(), event.seq()))) continue;
            return event.seq() == 0
                    ? new AggregateStreamCreationException("Aggregate " + event.aggregateId() + " exists already")
                    : new ConcurrencyException(
                            "Aggregate " + event.aggregateId() + " has an event " + event.seq() + " already");
        }
        return null;
    }

    private List<GivenBack> superseded(PendingAppend append) {
        List<GivenBack> superseded = new ArrayList<>();
        for (Claim claim : append.claims) {
            HeldClaim held = claims.get(new ClaimKey(claim.kind(), claim.key()));
            if (claim.action() == Claim.Action.TAKE && held != null) {
                superseded.add(new GivenBack(held.kind(), held.key(), held.owner()));
            }
        }
        return superseded;
    }
}
