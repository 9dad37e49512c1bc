package io.throughline.platform.projection;

import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.search.SearchRefusal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** A projection together with its processor in this process. */
final class RunningProjection<S> {

    private static final Logger LOG = LoggerFactory.getLogger(RunningProjection.class);

    private final Projection<S> projection;
    private final DocumentStore store;
    private final EntryWriter entries;
    private final Supplier<Configuration> axon;
    private final ProjectionProgress progress;
    private final ProjectionHandler<S> handler;
    private final ReentrantLock beginning = new ReentrantLock();
    private volatile @Nullable PatientLog log;
    private boolean waited;

    /** @param trial parts of the current transaction that may fail without it */
    RunningProjection(
            Projection<S> projection,
            DocumentStore store,
            EntryWriter entries,
            Supplier<Configuration> axon,
            ProjectionLedger ledger,
            TransactionTemplate trial) {
        this.projection = projection;
        this.store = store;
        this.entries = entries;
        this.axon = axon;
        this.progress = new ProjectionProgress(
                () -> processor().map(StreamingEventProcessor::processingStatus).orElse(Map.of()), System::nanoTime);
        this.handler = new ProjectionHandler<>(projection, store, entries, progress, ledger, trial);
    }

    Projection<S> projection() {
        return projection;
    }

    ProjectionProgress progress() {
        return progress;
    }

    ProjectionHandler<S> handler() {
        return handler;
    }

    Optional<StreamingEventProcessor> processor() {
        return axon.get()
                .eventProcessingConfiguration()
                .eventProcessor(projection.name(), StreamingEventProcessor.class);
    }

    /** The log as this projection is to read it. */
    PatientLog read(StreamableMessageSource<TrackedEventMessage<?>> all) {
        var read = new PatientLog(all, entries::ready);
        log = read;
        return read;
    }

    void prepare() {
        store.prepare(projection.documents());
    }

    long deadLetters() {
        return axon.get()
                .eventProcessingConfiguration()
                .deadLetterQueue(projection.name())
                .map(queue -> queue.size())
                .orElse(0L);
    }

    /** Done when that position is stored. What waits for search would only be waited for in vain: refused at once. */
    CompletableFuture<Void> reached(long position, Duration patience) {
        if (!progress.isReached(position) && !entries.reachable())
            return CompletableFuture.failedFuture(searchIsMissing());
        return progress.reached(position, patience);
    }

    /** Wakes those whose position is reached, those who wait for a search that is gone, and itself when it is back. */
    void wake() {
        boolean ready = entries.ready();
        @Nullable PatientLog read = log;
        if (ready && waited && read != null) read.opened();
        waited = !ready;
        if (!progress.isAwaited()) return;
        progress.advanced();
        if (!entries.reachable()) progress.refuse(searchIsMissing());
    }

    private static Refusal searchIsMissing() {
        return new Refusal(SearchRefusal.SEARCH_UNAVAILABLE);
    }

    void show(long position) {
        entries.show(position);
    }

    /** Tries again at once what waits after a failure, so that it catches up soon after the cause is gone. */
    void heal() {
        if (progress.failure().isEmpty() || !entries.ready()) return;
        processor().filter(StreamingEventProcessor::isRunning).ifPresent(this::claimWhatIsFree);
    }

    private void claimWhatIsFree(StreamingEventProcessor processor) {
        for (int segment : progress.notHeld(projection.segments())) {
            var unused = processor.claimSegment(segment); // whoever has it now serves as well
        }
    }

    /**
     * Takes notice of what is stored beside the position: of a rebuild, and of an index that is not the one that the
     * position stands for. Then it begins anew.
     */
    void notice(Rebuild rebuild) {
        if (!beginning.tryLock()) return;
        try {
            ProjectionLedger.Line line = rebuild.ledger().line(name());
            progress.isRebuiltUntil(line.rebuiltUntil());
            if (line.rebuiltUntil().isPresent()) handler.forget();
            if (!processor().map(StreamingEventProcessor::isRunning).orElse(false)) return;
            if (entries.isWhole(line.index())) {
                line.rebuiltUntil().filter(progress::isReached).ifPresent(until -> open(until, rebuild));
                return;
            }
            if (line.index().isEmpty()) LOG.info("Projection {} gets its first search index", name());
            else LOG.warn("The search index of projection {} was lost or replaced: it is filled from the log", name());
            rebuild(rebuild);
        } finally {
            beginning.unlock();
        }
    }

    /** What was rebuilt is read again from here on, in the index too. */
    private void open(long until, Rebuild rebuild) {
        entries.show(until);
        rebuild.ledger().isRebuilt(name());
        progress.isRebuiltUntil(Optional.empty());
    }

    /**
     * Documents, position and what the ledger says go back together. First of all the position: it is refused when another
     * process holds it. The index has no transaction, but if it alone is new, the position does not belong to it.
     */
    void rebuild(Rebuild rebuild) {
        StreamingEventProcessor processor = processor().orElseThrow();
        beginning.lock();
        try {
            processor.shutDown();
            long until = rebuild.head().getAsLong();
            progress.beginsAnew(until);
            rebuild.transaction().executeWithoutResult(status -> {
                processor.resetTokens();
                rebuild.ledger().beginsAnew(name(), until);
                entries.renew();
                store.clear(projection.documents());
            });
            handler.forget();
        } catch (UnableToClaimTokenException e) {
            progress.isRebuiltUntil(rebuild.ledger().line(name()).rebuiltUntil());
            throw new Refusal(ProjectionRefusal.PROJECTION_ELSEWHERE);
        } finally {
            processor.start();
            beginning.unlock();
        }
    }

    /** What a rebuild needs beside the projection. */
    record Rebuild(TransactionTemplate transaction, ProjectionLedger ledger, LongSupplier head) {}

    private String name() {
        return projection.name();
    }

    /** Whether events are folded now, or would be if there were any. */
    boolean works() {
        return processor().map(StreamingEventProcessor::isRunning).orElse(false)
                && progress.failure().isEmpty()
                && entries.ready();
    }

    @Nullable
    String error() {
        if (!entries.ready()) return SearchRefusal.SEARCH_UNAVAILABLE + ": waits for its search index";
        return progress.failure()
                .map(failure -> failure.getClass().getSimpleName() + ": " + failure.getMessage())
                .orElse(null);
    }
}
