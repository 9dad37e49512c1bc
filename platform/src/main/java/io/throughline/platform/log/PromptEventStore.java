package io.throughline.platform.log;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;

/** An event store whose streams are woken when the log grows, so that no processor has to poll. */
final class PromptEventStore extends EmbeddedEventStore {

    /** Heals a lost announcement. */
    private static final long RECHECK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int PAGE = 1_000;

    private final EventLog log;
    private final RecentEvents recent = new RecentEvents();
    private final ReentrantLock reading = new ReentrantLock();

    PromptEventStore(EventLog log, Builder builder) {
        super(builder);
        this.log = log;
    }

    /** The log wakes the readers once per batch; waking them once per command as well would only cost time. */
    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {}

    /** The events that the current unit of work will record, in their order. */
    List<DomainEventMessage<?>> planned() {
        List<DomainEventMessage<?>> planned = new ArrayList<>();
        for (EventMessage<?> event : queuedMessages()) {
            if (event instanceof DomainEventMessage<?> domainEvent) planned.add(domainEvent);
        }
        return planned;
    }

    @Override
    public DomainEventStream readEvents(String aggregateId) {
        Optional<DomainEventStream> stored = ((EventLogStorageEngine) storageEngine()).readShort(aggregateId);
        if (stored.isEmpty()) return super.readEvents(aggregateId);
        var staged = DomainEventStream.of(stagedDomainEventMessages(aggregateId));
        return DomainEventStream.concat(stored.get(), staged);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new PromptStream(token);
    }

    /** What follows a position; near the end of the log one reader reads for all that are there. */
    private Iterator<? extends TrackedEventMessage<?>> following(long position, @Nullable TrackingToken token) {
        if (!RecentEvents.isNear(position, log.knownHead())) {
            return storageEngine().readEvents(token, false).iterator();
        }
        List<TrackedEventMessage<?>> known = recent.after(position);
        if (!known.isEmpty()) return known.iterator();
        reading.lock();
        try {
            known = recent.after(position);
            if (!known.isEmpty()) return known.iterator();
            List<? extends TrackedEventMessage<?>> read = storageEngine()
                    .readEvents(token, false)
                    .takeWhile(e -> EventLogStorageEngine.positionOf(e.trackingToken()) <= position + PAGE)
                    .toList();
            recent.add(position, read);
            return read.iterator();
        } finally {
            reading.unlock();
        }
    }

    private final class PromptStream implements TrackingEventStream {
        private final Runnable watcher = this::wake;

        /** Rung by the log's writer, who must never wait for a reader: so it is no monitor that a reader holds. */
        private final Semaphore bell = new Semaphore(0);

        private Iterator<? extends TrackedEventMessage<?>> page =
                List.<TrackedEventMessage<?>>of().iterator();
        private final Pace pace = new Pace(System::nanoTime);
        private final Set<Class<?>> unwanted = new HashSet<>();
        private @Nullable TrackedEventMessage<?> peeked;
        private @Nullable TrackingToken token;
        private long position;
        private long checkedAt = System.nanoTime() - RECHECK_NANOS;
        private volatile @Nullable Runnable onAvailable;

        PromptStream(@Nullable TrackingToken token) {
            this.token = token;
            this.position = EventLogStorageEngine.positionOf(token);
            log.watch(watcher);
        }

        private void wake() {
            @Nullable Runnable callback = onAvailable;
            if (callback != null) callback.run();
            if (bell.availablePermits() == 0) bell.release();
        }

        @Override
        public synchronized Optional<TrackedEventMessage<?>> peek() {
            return Optional.ofNullable(next());
        }

        @Override
        public synchronized boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            long deadline = System.nanoTime() + unit.toNanos(timeout);
            while (next() == null) {
                long left = Math.min(deadline - System.nanoTime(), RECHECK_NANOS);
                if (left <= 0) return false;
                bell.tryAcquire(left, TimeUnit.NANOSECONDS);
            }
            return true;
        }

        @Override
        public synchronized TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            while (true) {
                @Nullable TrackedEventMessage<?> next = next();
                if (next != null) {
                    peeked = null;
                    return next;
                }
                bell.tryAcquire(RECHECK_NANOS, TimeUnit.NANOSECONDS);
            }
        }

        /** The next event, which stays the next until it is taken; null at the end of the log. */
        private @Nullable TrackedEventMessage<?> next() {
            if (peeked != null) return peeked;
            if (!page.hasNext() && mayHaveGrown() && mayLook()) {
                if (System.nanoTime() - checkedAt > RECHECK_NANOS) recent.forgetOld();
                checkedAt = System.nanoTime();
                page = following(position, token);
            }
            if (!page.hasNext()) return null;
            TrackedEventMessage<?> next = page.next();
            pace.took();
            while (page.hasNext() && unwanted.contains(next.getPayloadType())) {
                next = page.next();
                pace.took();
            }
            peeked = next;
            token = next.trackingToken();
            position = EventLogStorageEngine.positionOf(token);
            return next;
        }

        /** But for the last that is there: it brings its reader's position to the end of the log. */
        @Override
        public synchronized void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
            unwanted.add(ignored.getPayloadType());
        }

        private boolean mayHaveGrown() {
            return position < log.knownHead() || System.nanoTime() - checkedAt > RECHECK_NANOS;
        }

        /** An event processor that keeps up takes what comes in a short while in one go; who waits in here gets it at once. */
        private boolean mayLook() {
            if (onAvailable == null || log.knownHead() - position > PAGE / 2) return true;
            long wait = pace.waitNanos();
            if (wait > 0) {
                CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS, Runnable::run)
                        .execute(watcher);
            }
            return wait == 0;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            onAvailable = callback;
            return true;
        }

        @Override
        public void close() {
            log.unwatch(watcher);
        }
    }
}
