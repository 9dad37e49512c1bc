package io.throughline.platform.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The only thread of this process that writes to the log. What arrives while a batch is being committed forms the next
 * batch, so the load decides the batch size and nobody waits for a timer. When the next batch is there already, it is sent
 * before those who waited for the last one are woken: they would take the processors from it.
 */
final class GroupCommitWriter implements AutoCloseable {

    /** How long a batch is tried again while the database cannot be reached; after that the next one fails at once. */
    private static final Duration PERSISTENCE = Duration.ofSeconds(5);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    /** Other processes are told of the first commit at once, and of those that follow so soon together. */
    private static final long ANNOUNCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final DataSource dataSource;
    private final int maxBatch;
    private final LongConsumer onCommit;
    private final LinkedBlockingQueue<PendingAppend> queue = new LinkedBlockingQueue<>();
    private final List<PendingAppend> postponed = new ArrayList<>();
    private final ExecutorService teller = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("event-log-teller").factory());
    private final Thread thread;
    private @Nullable Runnable untold;
    private @Nullable Connection connection;
    private boolean outage;
    private long announcedAt = System.nanoTime() - ANNOUNCE_NANOS;
    private boolean unannounced;
    private volatile int backend;
    private volatile boolean closed;
    private volatile boolean stopped;

    /**
     * @param dataSource gives connections in auto-commit mode, one at a time
     * @param maxBatch at most so many appends share a transaction
     * @param onCommit is told the last position after every commit
     */
    GroupCommitWriter(DataSource dataSource, int maxBatch, LongConsumer onCommit) {
        this.dataSource = dataSource;
        this.maxBatch = maxBatch;
        this.onCommit = onCommit;
        this.thread = Thread.ofPlatform().daemon().name("event-log-writer").start(this::run);
    }

    /**
     * Returns the position when the events are durable. A conflict means that none of them is stored; a
     * {@link LogUnavailableException} may leave the outcome open, and only repeating the same events can settle it.
     */
    long append(List<StoredEvent> events, List<Claim> claims, Instant now, Duration patience) {
        if (closed) throw new LogUnavailableException("The event log is closed", null);
        var append = new PendingAppend(events, claims, now);
        queue.add(append);
        if (stopped) refuseQueued();
        return append.await(patience);
    }

    /** The server process that this writer's announcements come from. */
    int backend() {
        return backend;
    }

    private void run() {
        try {
            while (!closed || !queue.isEmpty() || !postponed.isEmpty()) writeOrFail(nextBatch());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closed = true;
            stopped = true;
            tell();
            teller.shutdown();
            disconnect();
            queue.addAll(postponed);
            refuseQueued();
        }
    }

    /** Nothing ends the only writer: what fails here fails those whose events it was. */
    private void writeOrFail(List<PendingAppend> batch) {
        try {
            write(batch);
        } catch (RuntimeException | Error e) {
            disconnect();
            batch.forEach(append -> append.fail(new EventStoreException("The events could not be stored", e)));
        }
    }

    private void refuseQueued() {
        for (@Nullable PendingAppend left = queue.poll(); left != null; left = queue.poll()) {
            left.fail(new LogUnavailableException("The event log is closed", null));
        }
    }

    /** Two appends that compete for the same key never share a batch: the second one is judged by what the first did. */
    private List<PendingAppend> nextBatch() throws InterruptedException {
        List<PendingAppend> waiting = new ArrayList<>(postponed);
        postponed.clear();
        if (waiting.isEmpty()) waiting.add(next());
        queue.drainTo(waiting, Math.max(0, maxBatch - waiting.size()));
        List<PendingAppend> batch = new ArrayList<>(waiting.size());
        Set<Object> keys = new HashSet<>();
        for (PendingAppend append : waiting) {
            List<Object> wanted = append.keys();
            if (wanted.stream().anyMatch(keys::contains)) {
                postponed.add(append);
                keys.addAll(wanted); // a third one may not overtake the second
            } else if (append.begin()) {
                keys.addAll(wanted);
                batch.add(append);
            }
        }
        return batch;
    }

    private PendingAppend next() throws InterruptedException {
        @Nullable PendingAppend ready = queue.poll();
        if (ready != null) return ready;
        tellNow();
        if (unannounced) {
            @Nullable PendingAppend soon = queue.poll(untilAnnounced(), TimeUnit.NANOSECONDS);
            if (soon != null) return soon;
            announce();
        }
        return queue.take();
    }

    private long untilAnnounced() {
        return announcedAt + ANNOUNCE_NANOS - System.nanoTime();
    }

    /** Those who are not told find out by themselves within a second. */
    private void announce() {
        isAnnounced(true);
        try (Statement s = connection().createStatement()) {
            s.execute(AppendStatement.ANNOUNCE);
        } catch (SQLException e) {
            disconnect();
        }
    }

    private void isAnnounced(boolean now) {
        unannounced = !now;
        if (now) announcedAt = System.nanoTime();
    }

    private void write(List<PendingAppend> batch) {
        if (batch.isEmpty()) return;
        try {
            boolean announced = untilAnnounced() <= 0;
            long head = new AppendStatement(batch, List.of()).run(connection(), announced, this::tell);
            isAnnounced(announced);
            settle(CarefulAppend.positions(batch, head), head);
        } catch (SQLException | RuntimeException e) {
            writeCarefully(batch);
        }
    }

    private void writeCarefully(List<PendingAppend> batch) {
        tell();
        long deadline = System.nanoTime() + (outage ? 0 : PERSISTENCE.toNanos());
        while (true) {
            try {
                var verdict = CarefulAppend.run(connection(), batch);
                verdict.refused().forEach(PendingAppend::fail);
                settle(verdict.stored(), verdict.head());
                return;
            } catch (SQLException | RuntimeException e) {
                boolean broken = isBroken();
                if (broken) disconnect();
                if ((broken || isPassing(e)) && System.nanoTime() < deadline && !closed) {
                    pause();
                    continue;
                }
                giveUp(batch, e, broken);
                return;
            }
        }
    }

    private void giveUp(List<PendingAppend> batch, Exception cause, boolean broken) {
        boolean unavailable = broken || isUnavailable(cause);
        if (unavailable) {
            outage = true;
            batch.forEach(a -> a.fail(new LogUnavailableException("The event log cannot be written", cause)));
        } else if (batch.size() == 1) {
            batch.getFirst().fail(new EventStoreException("The events could not be stored", cause));
        } else {
            batch.forEach(a -> writeCarefully(List.of(a))); // one of them is at fault: find it
        }
    }

    private void settle(Map<PendingAppend, Long> stored, long head) {
        outage = false;
        untold = () -> {
            stored.forEach(PendingAppend::succeed);
            onCommit.accept(head);
        };
    }

    /** Those who wait for the last batch, on another thread: this one has the next batch to send. */
    private void tell() {
        @Nullable Runnable last = untold;
        untold = null;
        if (last != null) teller.execute(last);
    }

    private void tellNow() {
        @Nullable Runnable last = untold;
        untold = null;
        if (last != null) last.run();
    }

    private Connection connection() throws SQLException {
        @Nullable Connection open = connection;
        if (open == null || open.isClosed()) {
            open = dataSource.getConnection();
            backend = open.unwrap(PGConnection.class).getBackendPID();
            connection = open;
        }
        return open;
    }

    private boolean isBroken() {
        @Nullable Connection open = connection;
        try {
            return open == null || !open.isValid(1);
        } catch (SQLException e) {
            return true;
        }
    }

    /** Conflicts of transactions, and a lock that another process holds for long: worth another try. */
    private static boolean isPassing(Exception e) {
        String state = state(e);
        return state.startsWith("40") || state.equals("55P03") || state.startsWith("57P");
    }

    /** Connection lost, out of resources (a full disk too), stopped by the operator, read-only, an error of its system. */
    private static boolean isUnavailable(Exception e) {
        String state = state(e);
        return isPassing(e)
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("58")
                || state.equals("25006");
    }

    private static String state(Exception e) {
        return e instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
    }

    private void disconnect() {
        try {
            if (connection != null) connection.close();
        } catch (SQLException ignored) {
            // it is being given up anyway
        }
        connection = null;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        queue.add(new PendingAppend(List.of(), List.of(), Instant.EPOCH)); // wakes the thread, which sees the flag
        try {
            thread.join(PERSISTENCE.plusSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
