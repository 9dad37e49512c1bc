package io.throughline.platform.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The events and claims of one command, and the thread that waits for the commit that contains them. */
final class PendingAppend {

    /** Identifies what no two appends of one batch may both want. */
    record ClaimKey(String kind, String key) {}

    /** Identifies a place in an aggregate's history. */
    record EventKey(java.util.UUID aggregateId, long seq) {}

    private enum State {
        QUEUED,
        WRITING,
        SETTLED,
        WITHDRAWN
    }

    final List<StoredEvent> events;
    final List<Claim> claims;
    final Instant now;
    private final Thread caller = Thread.currentThread();
    private final AtomicReference<State> state = new AtomicReference<>(State.QUEUED);
    private @Nullable RuntimeException failure;
    private long position;

    /** @param now the moment by which claims lapse */
    PendingAppend(List<StoredEvent> events, List<Claim> claims, Instant now) {
        this.events = events;
        this.claims = net(claims);
        this.now = now;
    }

    /** What several claims of one key amount to: the last one, which takes over from an owner that gave it back before. */
    private static List<Claim> net(List<Claim> claims) {
        if (claims.size() < 2) return List.copyOf(claims);
        Map<ClaimKey, Claim> last = new LinkedHashMap<>();
        for (Claim claim : claims) {
            last.merge(
                    new ClaimKey(claim.kind(), claim.key()),
                    claim,
                    (before, after) -> before.action() == Claim.Action.RELEASE && after.action() == Claim.Action.TAKE
                            ? after.replacing(before.owner())
                            : after);
        }
        return List.copyOf(last.values());
    }

    List<Object> keys() {
        List<Object> keys = new ArrayList<>(events.size() + claims.size());
        for (StoredEvent event : events) keys.add(new EventKey(event.aggregateId(), event.seq()));
        for (Claim claim : claims) keys.add(new ClaimKey(claim.kind(), claim.key()));
        return keys;
    }

    /** The writer takes it into a batch; false if the caller has given up. */
    boolean begin() {
        return state.compareAndSet(State.QUEUED, State.WRITING);
    }

    void succeed(long at) {
        position = at;
        settle();
    }

    void fail(RuntimeException cause) {
        failure = cause;
        settle();
    }

    private void settle() {
        if (state.getAndSet(State.SETTLED) != State.WITHDRAWN) LockSupport.unpark(caller);
    }

    /**
     * Waits, and gives the position of the last event. An interrupt cannot call the events back, so it is kept for the
     * caller and the wait goes on.
     */
    long await(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        while (state.get() != State.SETTLED) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                giveUp();
                break;
            }
            LockSupport.parkNanos(this, left);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) Thread.currentThread().interrupt();
        if (failure != null) throw failure;
        return position;
    }

    private void giveUp() {
        if (state.compareAndSet(State.QUEUED, State.WITHDRAWN)) {
            throw new LogUnavailableException("The events were not stored in time, and will not be", null);
        }
        if (state.get() != State.SETTLED) {
            throw new LogUnavailableException("The events were not stored in time; they may be yet", null);
        }
    }
}
