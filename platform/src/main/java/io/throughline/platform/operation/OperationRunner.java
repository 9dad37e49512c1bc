package io.throughline.platform.operation;

import io.throughline.contracts.Identifier;
import io.throughline.platform.message.CommandCall;
import io.throughline.platform.message.Commands;
import io.throughline.platform.message.Outage;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.operation.OperationTable.Stored;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the operations of this process's service. Of several processes of one service each holds those it runs for a short
 * time, again and again; of one that dies, another takes them over, and what was sent twice has one effect.
 */
final class OperationRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OperationRunner.class);
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_MILLIS = 500;
    private static final int AT_ONCE = 4;

    private final OwnService service;
    private final OperationTable table;
    private final OperationRows rows;
    private final Supplier<Commands> commands;
    private final Clock clock;
    private final UUID me = Identifier.random();
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    OperationRunner(
            OwnService service, OperationTable table, OperationRows rows, Supplier<Commands> commands, Clock clock) {
        this.service = service;
        this.table = table;
        this.rows = rows;
        this.commands = commands;
        this.clock = clock;
    }

    /** There may be something to run. */
    void wake() {
        if (bell.availablePermits() == 0) bell.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("operations").start(this::look);
    }

    /** What is being sent is finished; the rest is left for the next start, or for another process. */
    @Override
    public void stop() {
        running = false;
        wake();
        try {
            if (thread != null) thread.join(LEASE);
            if (free.tryAcquire(AT_ONCE, LEASE.toMillis(), TimeUnit.MILLISECONDS)) {
                table.release(me, Optional.empty());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look() {
        while (running) {
            try {
                table.renew(me, clock.instant(), LEASE);
                while (running && takeOne()) {}
                if (bell.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) bell.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (running) LOG.warn("Operations cannot be looked for; this is tried again", e);
                pause();
            }
        }
    }

    private boolean takeOne() {
        if (!free.tryAcquire()) return false;
        Optional<Stored> taken = Optional.empty();
        try {
            taken = table.take(service.name(), me, clock.instant(), LEASE);
        } finally {
            if (taken.isEmpty()) free.release();
        }
        taken.ifPresent(operation ->
                Thread.ofVirtual().name("operation " + operation.operationId()).start(() -> run(operation)));
        return taken.isPresent();
    }

    private void run(Stored operation) {
        try {
            rows.find(operation);
            while (running && table.isRunning(operation.operationId())) {
                if (!rows.sendSome(operation)) {
                    finish(operation);
                    break;
                }
            }
        } catch (RuntimeException e) {
            if (Outage.isBehind(e))
                LOG.warn("Operation {} goes on when the stores are back", operation.operationId(), e);
            else LOG.error("Operation {} cannot go on; this is tried again", operation.operationId(), e);
            pause();
        } finally {
            release(operation);
            free.release();
        }
    }

    private void finish(Stored operation) {
        var counts = table.counts(operation.operationId());
        var finish = new FinishOperation(
                operation.operationId(), counts.changed(), counts.unchanged(), counts.refused(), counts.failed());
        var of = Provenance.ofProcess("operation");
        commands.get()
                .send(finish, new CommandCall(of, Optional.empty(), false, PATIENCE))
                .join();
        // else it would be taken once more before the table is told
        table.end(operation.operationId(), OperationQuery.OperationState.FINISHED, clock.instant());
    }

    private void release(Stored operation) {
        try {
            table.release(me, Optional.of(operation.operationId()));
        } catch (RuntimeException e) {
            LOG.debug("The lease of operation {} lapses by itself", operation.operationId(), e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
