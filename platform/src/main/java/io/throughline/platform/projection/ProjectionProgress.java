package io.throughline.platform.projection;

import io.throughline.platform.message.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.jspecify.annotations.Nullable;

/** How far one projection is, and who waits for it to get further. */
final class ProjectionProgress {

    private final Supplier<Map<Integer, EventTrackerStatus>> segments;
    private final LongSupplier nanoTime;
    private final Map<CompletableFuture<Void>, Long> waiting = new ConcurrentHashMap<>();
    private volatile @Nullable Throwable failure;
    private volatile long known;
    private volatile long rebuiltUntil;
    private volatile Run run;

    /** Since when events come without a pause, and how many. */
    private record Run(long since, long events) {}

    ProjectionProgress(Supplier<Map<Integer, EventTrackerStatus>> segments, LongSupplier nanoTime) {
        this.segments = segments;
        this.nanoTime = nanoTime;
        this.run = new Run(nanoTime.getAsLong(), 0);
    }

    /** Everything up to here is stored: the least of all segments. While they are not all held, what was known before. */
    long position() {
        Map<Integer, EventTrackerStatus> all = segments.get();
        double held = all.values().stream()
                .mapToDouble(status -> 1.0 / (status.getSegment().getMask() + 1.0))
                .sum();
        if (held >= 1) {
            known = all.values().stream()
                    .mapToLong(status -> status.getCurrentPosition().orElse(0))
                    .min()
                    .orElse(0);
        }
        return known;
    }

    /** Done when that position is reached, and what a rebuild took away is back; refused when it is not in time. */
    @SuppressWarnings("CollectionUndefinedEquality") // each waits for itself: identity is meant
    CompletableFuture<Void> reached(long position, Duration patience) {
        if (isReached(position)) return CompletableFuture.completedFuture(null);
        var reached = new CompletableFuture<Void>();
        waiting.put(reached, position);
        var unused = reached.whenComplete((done, failed) -> waiting.remove(reached));
        advanced(); // it may have got there in between
        return reached.orTimeout(patience.toNanos(), TimeUnit.NANOSECONDS)
                .exceptionallyCompose(failed ->
                        CompletableFuture.failedFuture(failed instanceof Refusal ? failed : new Refusal(whyLate())));
    }

    private ProjectionRefusal whyLate() {
        return isRebuilding() ? ProjectionRefusal.REBUILDING : ProjectionRefusal.NOT_CAUGHT_UP;
    }

    /** Whether everything up to that position is stored, and what a rebuild took away. */
    boolean isReached(long wanted) {
        return position() >= Math.max(wanted, rebuiltUntil);
    }

    /** Whether somebody waits. */
    boolean isAwaited() {
        return !waiting.isEmpty();
    }

    /** Wakes those whose position is reached. */
    void advanced() {
        if (waiting.isEmpty()) return;
        long position = position();
        if (position < rebuiltUntil) return;
        waiting.forEach((reached, wanted) -> {
            if (wanted <= position) reached.complete(null);
        });
    }

    /** Sends away all who wait, with a better reason than that it took too long. */
    void refuse(Refusal reason) {
        waiting.keySet().forEach(reached -> reached.completeExceptionally(reason));
    }

    void succeeded(int events) {
        failure = null;
        run = new Run(run.since(), run.events() + events);
    }

    void failed(Throwable cause) {
        failure = cause;
    }

    /** Everything is folded anew; what was there before is there again at this position. */
    void beginsAnew(long until) {
        rebuiltUntil = until;
        known = 0;
        rest();
    }

    /** What is stored about a rebuild, which another process may have begun. */
    void isRebuiltUntil(Optional<Long> until) {
        rebuiltUntil = until.orElse(0L);
    }

    /** Whether a rebuild was begun that nobody has declared to be done. */
    boolean isRebuilding() {
        return rebuiltUntil > 0;
    }

    /** There was nothing to do: the speed is measured anew from here. */
    void rest() {
        run = new Run(nanoTime.getAsLong(), 0);
    }

    /** Events per second since it last had nothing to do. */
    double rate() {
        double seconds = (nanoTime.getAsLong() - run.since()) / 1e9;
        return seconds <= 0 ? 0 : run.events() / seconds;
    }

    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** How far a rebuild is, in percent; empty when there is none. */
    Optional<Integer> replayPercent() {
        long until = rebuiltUntil;
        return until == 0 ? Optional.empty() : Optional.of((int) Math.min(100, 100 * position() / until));
    }

    /** Which of that many segments are not held here now. */
    List<Integer> notHeld(int count) {
        Map<Integer, EventTrackerStatus> held = segments.get();
        return IntStream.range(0, count)
                .filter(id -> !held.containsKey(id))
                .boxed()
                .toList();
    }
}
