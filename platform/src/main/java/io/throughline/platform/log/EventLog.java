package io.throughline.platform.log;

import io.throughline.platform.lookup.JointLookup;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The event log of this process: appends through one writer, reads by position, and tells readers when it grew. */
final class EventLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);
    private static final int LISTEN_MILLIS = 1_000;
    private static final String HEAD = "head";

    private final DataSource readers;
    private final DataSource direct;
    private final GroupCommitWriter writer;
    private final AtomicLong head = new AtomicLong();
    private final JointLookup<String, Long> heads = new JointLookup<>(256, keys -> Map.of(HEAD, query(Rows::head)));
    private final Set<Runnable> watchers = new CopyOnWriteArraySet<>();
    private final Thread listener;
    private volatile boolean others;
    private volatile boolean closed;

    /**
     * The writer has connections of its own, so that waiting for a reader never delays it.
     *
     * @param readers pooled connections
     * @param direct unpooled connections: one for the writer, one that listens to other processes
     * @param maxBatch at most so many commands share a commit
     */
    EventLog(DataSource readers, DataSource direct, int maxBatch) {
        this.readers = readers;
        this.direct = direct;
        this.writer = new GroupCommitWriter(direct, maxBatch, this::grewTo);
        this.listener = Thread.ofPlatform().daemon().name("event-log-listener").start(this::listen);
    }

    /** Stores events and claims together; returns the position of the last event (or of the log's end) once durable. */
    long append(List<StoredEvent> events, List<Claim> claims, Instant now, Duration patience) {
        return writer.append(events, claims, now, patience);
    }

    List<StoredEvent> readAfter(long position, int limit) {
        return query(c -> Rows.after(c, position, limit));
    }

    List<StoredEvent> readAggregate(UUID aggregateId, long firstSeq) {
        return query(c -> Rows.ofAggregate(c, aggregateId, firstSeq));
    }

    /** The first events of each of these aggregates. */
    Map<UUID, List<StoredEvent>> readBeginnings(Set<UUID> aggregates, int limit) {
        return query(c -> Rows.beginnings(c, aggregates, limit)).stream()
                .collect(Collectors.groupingBy(StoredEvent::aggregateId));
    }

    List<StoredEvent> readCustomer(UUID customerId, long after, int limit) {
        return query(c -> Rows.ofCustomer(c, customerId, after, limit));
    }

    List<StoredEvent> readCustomer(UUID customerId, Set<String> names, long after, int limit) {
        return query(c -> Rows.ofCustomer(c, customerId, names, after, limit));
    }

    /** Those of the claims of these keys that have not lapsed. */
    List<HeldClaim> claims(String kind, List<String> keys, Instant now) {
        return query(c -> Rows.claims(c, kind, keys, now));
    }

    /** The number of the last event of an aggregate; -1 when there is none. */
    long lastSequence(UUID aggregateId) {
        return query(c -> Rows.lastSequence(c, aggregateId));
    }

    Optional<HeldClaim> claim(String kind, String key) {
        return query(c -> Rows.claim(c, kind, key));
    }

    /** The last position in the database. */
    long readHead() {
        return heads.ask(HEAD).orElseThrow();
    }

    /** The last position this process has heard of, without asking the database. */
    long knownHead() {
        return head.get();
    }

    /** Whether another process has been heard to write, so that what this one remembers may be old. */
    boolean hasOtherWriters() {
        return others;
    }

    /** Has something run, quickly and without blocking, whenever the log has grown. */
    void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    void unwatch(Runnable watcher) {
        watchers.remove(watcher);
    }

    private void grewTo(long position) {
        long before = head.getAndAccumulate(position, Math::max);
        if (position <= before) return;
        for (Runnable watcher : watchers) {
            try {
                watcher.run();
            } catch (RuntimeException | Error e) {
                LOG.warn("A reader of the log could not be woken; it finds the events at its next check", e);
            }
        }
    }

    private void listen() {
        while (!closed) {
            try (Connection c = direct.getConnection();
                    Statement s = c.createStatement()) {
                s.execute("listen " + AppendStatement.CHANNEL);
                catchUp(Rows.head(c));
                listen(c);
            } catch (SQLException | RuntimeException e) {
                LOG.debug("The log's announcements cannot be heard; trying again", e);
                pause();
            }
        }
    }

    /** What was written while nobody listened may have come from anybody. */
    private void catchUp(long end) {
        if (end > head.get() && head.get() > 0) others = true;
        grewTo(end);
    }

    private void listen(Connection c) throws SQLException {
        PGConnection announcements = c.unwrap(PGConnection.class);
        while (!closed) {
            PGNotification @Nullable [] heard = announcements.getNotifications(LISTEN_MILLIS);
            if (heard == null) {
                grewTo(Rows.head(c)); // a connection that died in silence fails here; who wrote, the announcement says
                continue;
            }
            for (PGNotification n : heard) {
                if (n.getPID() != writer.backend()) others = true;
                grewTo(Long.parseLong(n.getParameter()));
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(LISTEN_MILLIS);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** A question to the database. */
    interface Query<T> {
        T run(Connection connection) throws SQLException;
    }

    <T> T query(Query<T> query) {
        try (Connection connection = readers.getConnection()) {
            return query.run(connection);
        } catch (SQLException e) {
            throw new LogUnavailableException("The event log cannot be read", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        writer.close();
        listener.interrupt();
    }
}
