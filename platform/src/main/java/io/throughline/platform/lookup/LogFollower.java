package io.throughline.platform.lookup;

import io.throughline.platform.log.Recordings;
import io.throughline.platform.message.Outage;
import io.throughline.platform.message.PlatformRefusal;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.seal.BrokenSealException;
import io.throughline.platform.seal.SealFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.core.JacksonException;

/**
 * Reads the log for the lookups of this process, in one thread, from where the first of them stands. Every process reads
 * for itself, without a token to compete for: what a request is judged by must be right in each of them within moments,
 * and a token has only one holder. Who must be sure to have seen everything so far waits for the end of the log.
 */
public final class LogFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);
    private static final int MOST_AT_ONCE = 1_000;
    private static final int IDLE_MILLIS = 500;
    private static final int DEEPEST = 20;
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final String name;
    private final Supplier<? extends StreamableMessageSource<TrackedEventMessage<?>>> log;
    private final List<? extends LogReader> readers;
    private final Duration rest;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private int waiting;
    private long position = -1;
    private @Nullable Thread thread;
    private volatile boolean running;
    private volatile @Nullable RuntimeException failure;

    /**
     * @param name what its thread is called
     * @param readers all that it reads for
     * @param rest so long it rests after each look, unless somebody waits: a busy log is not read with each commit
     */
    public LogFollower(
            String name,
            Supplier<? extends StreamableMessageSource<TrackedEventMessage<?>>> log,
            List<? extends LogReader> readers,
            Duration rest) {
        this.name = name;
        this.log = log;
        this.readers = readers;
        this.rest = rest;
    }

    /** Waits until everything is known that was committed before this call; refuses when that takes too long. */
    public void awaitEndOfLog(Duration patience) {
        @Nullable TrackingToken head = log.get().createHeadToken();
        await(head == null ? -1 : head.position().orElse(-1), patience);
    }

    /** The same up to a position that a caller was given; one that the log has not reached was given by nobody. */
    public void awaitToken(long end, Duration patience) {
        if (end > position()) {
            @Nullable TrackingToken head = log.get().createHeadToken();
            boolean given = head != null && end <= head.position().orElse(-1);
            Refusal.refuse(!given, PlatformRefusal.CONSISTENCY_TOKEN_MALFORMED);
        }
        await(end, patience);
    }

    /** Waits until everything is known up to a position; refuses when that takes too long. */
    public void await(long end, Duration patience) {
        long left = patience.toNanos();
        lock.lock();
        waiting++;
        wanted.signal();
        try {
            while (position < end) {
                Refusal.refuse(left <= 0 || !running, PlatformRefusal.LOOKUP_BEHIND);
                left = moved.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(PlatformRefusal.LOOKUP_BEHIND);
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    /** Everything up to here is known to all of them; -1 at the beginning. */
    public long position() {
        lock.lock();
        try {
            return position;
        } finally {
            lock.unlock();
        }
    }

    /** Why they do not follow the log now. */
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name(name).start(this::follow);
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void follow() {
        while (running) {
            try {
                readers.forEach(LogReader::open);
                readFrom(readers.stream().mapToLong(LogReader::position).min().orElse(-1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (!running) return;
                failure = e;
                LOG.warn("The lookups cannot follow the log after position {}; they try again", position(), e);
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
    }

    private void readFrom(long start) throws InterruptedException {
        try (var stream = log.get().openStream(start < 0 ? null : new GlobalSequenceTrackingToken(start))) {
            reached(start);
            while (running) {
                if (!stream.hasNextAvailable(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
                    failure = null;
                    continue;
                }
                List<TrackedEventMessage<?>> batch = new ArrayList<>();
                do batch.add(stream.nextAvailable());
                while (batch.size() < MOST_AT_ONCE && stream.hasNextAvailable());
                long end = positionOf(batch.getLast());
                for (var reader : readers) hand(batch, end, reader);
                reached(end);
                failure = null;
                rest();
            }
        }
    }

    private static void hand(List<TrackedEventMessage<?>> batch, long end, LogReader reader) {
        long known = reader.position();
        if (known >= end) return;
        List<Recorded<?>> events = new ArrayList<>();
        for (var message : batch) {
            if (positionOf(message) > known) read(message, reader).ifPresent(events::add);
        }
        reader.accept(events, end);
    }

    /**
     * The event, if it concerns the lookup. One that was altered is noted, and the lookup does without it. One that a newer
     * program has written is waited for: the newer program reads it.
     */
    private static Optional<Recorded<?>> read(TrackedEventMessage<?> message, LogReader reader) {
        try {
            return reader.concerns(message.getPayloadType()) ? Optional.of(Recordings.of(message)) : Optional.empty();
        } catch (RuntimeException e) {
            String reason = alteration(e).orElseThrow(() -> e);
            reader.doWithout(positionOf(message), Recorded.nameOf(message.getPayloadType()), reason);
            return Optional.empty();
        }
    }

    /** What is wrong with the event itself, without what it says; empty when something else is. */
    private static Optional<String> alteration(RuntimeException thrown) {
        if (Outage.isBehind(thrown)) return Optional.empty();
        Optional<String> found = Optional.empty();
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof SealFailure) return Optional.empty(); // a key that this process does not have
            if (cause instanceof BrokenSealException seal) return Optional.of(String.valueOf(seal.getMessage()));
            if (cause instanceof JacksonException) found = Optional.of("it does not have the form of such an event");
        }
        return found;
    }

    private static long positionOf(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    private void rest() throws InterruptedException {
        long left = rest.toNanos();
        lock.lock();
        try {
            while (waiting == 0 && left > 0) left = wanted.awaitNanos(left);
        } finally {
            lock.unlock();
        }
    }

    private void reached(long end) {
        lock.lock();
        try {
            position = Math.max(position, end);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
