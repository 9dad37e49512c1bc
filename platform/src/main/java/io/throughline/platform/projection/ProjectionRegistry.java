package io.throughline.platform.projection;

import io.throughline.platform.message.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/** The projections of this process. Prepares their collections before Axon starts, and looks after them afterwards. */
final class ProjectionRegistry implements Projections, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRegistry.class);

    /** How often those who wait are looked after whom no batch wakes, such as when an event changes nothing. */
    private static final long AWAITED_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Map<String, RunningProjection<?>> running = new LinkedHashMap<>();
    private final LogHead log;
    private final RunningProjection.Rebuild rebuild;
    private final ProjectionLedger ledger;
    private final Clock clock;
    private final Duration heal;
    private volatile @Nullable Thread keeper;

    ProjectionRegistry(
            List<RunningProjection<?>> projections,
            LogHead log,
            TransactionTemplate transaction,
            ProjectionLedger ledger,
            Clock clock,
            Duration heal) {
        for (RunningProjection<?> each : projections) {
            if (running.put(each.projection().name(), each) != null) {
                throw new IllegalStateException(
                        "two projections are called " + each.projection().name());
            }
        }
        this.log = log;
        this.ledger = ledger;
        this.rebuild = new RunningProjection.Rebuild(transaction, ledger, log::position);
        this.clock = clock;
        this.heal = heal;
    }

    Collection<RunningProjection<?>> running() {
        return running.values();
    }

    @Override
    public List<ProjectionStatus> all() {
        long head = running.isEmpty() ? 0 : log.position();
        return running.values().stream().map(each -> status(each, head)).toList();
    }

    @Override
    public Set<String> names() {
        return Set.copyOf(running.keySet());
    }

    @Override
    public long position(String projection) {
        return named(projection).progress().position();
    }

    @Override
    public CompletableFuture<Void> reached(String projection, long position, Duration patience) {
        var reached = named(projection).reached(position, patience);
        if (!reached.isDone()) LockSupport.unpark(keeper);
        return reached;
    }

    @Override
    public void show(String projection, long position) {
        named(projection).show(position);
    }

    @Override
    public boolean isRebuilding(String projection) {
        return named(projection).progress().isRebuilding();
    }

    @Override
    public void rebuild(String projection) {
        Refusal.refuse(!running.containsKey(projection), ProjectionRefusal.PROJECTION_UNKNOWN);
        LOG.warn("Projection {} is rebuilt from the log, as asked for", projection);
        named(projection).rebuild(rebuild);
    }

    private RunningProjection<?> named(String projection) {
        @Nullable RunningProjection<?> found = running.get(projection);
        if (found == null) throw new IllegalArgumentException("no projection of this process: " + projection);
        return found;
    }

    private ProjectionStatus status(RunningProjection<?> each, long head) {
        ProjectionProgress progress = each.progress();
        long position = progress.position();
        long lag = Math.max(0, head - position);
        return new ProjectionStatus(
                each.projection().name(),
                position,
                head,
                lag,
                lag == 0 ? Duration.ZERO : behind(position),
                each.works(),
                Optional.ofNullable(each.error()),
                progress.replayPercent(),
                estimatedEnd(lag, progress.rate()),
                each.deadLetters());
    }

    private Duration behind(long position) {
        return log.recordedAfter(position)
                .map(recordedAt -> Duration.between(recordedAt, clock.instant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private Optional<Instant> estimatedEnd(long lag, double rate) {
        if (lag == 0 || rate <= 0) return Optional.empty();
        return Optional.of(clock.instant().plusMillis((long) (1_000 * lag / rate)));
    }

    @Override
    public void start() {
        running.values().forEach(RunningProjection::prepare);
        running.forEach(
                (name, each) -> each.progress().isRebuiltUntil(ledger.line(name).rebuiltUntil()));
        keeper = Thread.ofPlatform().daemon().name("projection-keeper").start(this::keep);
    }

    @Override
    public void stop() {
        @Nullable Thread current = keeper;
        if (current != null) current.interrupt();
        keeper = null;
    }

    @Override
    public boolean isRunning() {
        return keeper != null;
    }

    /** Before Axon's processors start, and after they have stopped. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    private void keep() {
        long healed = System.nanoTime();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                boolean awaited = running.values().stream()
                        .anyMatch(each -> each.progress().isAwaited());
                LockSupport.parkNanos(awaited ? AWAITED_NANOS : QUIET_NANOS);
                for (RunningProjection<?> each : running.values()) {
                    each.wake();
                }
                if (System.nanoTime() - healed < heal.toNanos()) continue;
                healed = System.nanoTime();
                lookAfterAll();
            } catch (RuntimeException e) {
                LOG.debug("Looking after the projections failed; trying again", e);
            }
        }
    }

    /** One after the other, so that what is wrong with one keeps no other from being looked after. */
    private void lookAfterAll() {
        running.forEach((name, each) -> {
            try {
                each.notice(rebuild);
                each.heal();
            } catch (RuntimeException e) {
                LOG.debug("Looking after projection {} failed; trying again", name, e);
            }
        });
    }
}
