package io.throughline.platform.projection;

import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.search.SearchRefusal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** A projection together with its processor in this process. */
final class RunningProjection<S> {

    private final Projection<S> projection;
    private final DocumentStore store;
    private final EntryWriter entries;
    private final Supplier<Configuration> axon;
    private final ProjectionProgress progress;
    private final ProjectionHandler<S> handler;

    RunningProjection(
            Projection<S> projection, DocumentStore store, EntryWriter entries, Supplier<Configuration> axon) {
        this.projection = projection;
        this.store = store;
        this.entries = entries;
        this.axon = axon;
        this.progress = new ProjectionProgress(
                () -> processor().map(StreamingEventProcessor::processingStatus).orElse(Map.of()), System::nanoTime);
        this.handler = new ProjectionHandler<>(projection, store, entries, progress);
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
        if (progress.position() < position && !entries.ready())
            return CompletableFuture.failedFuture(searchIsMissing());
        return progress.reached(position, patience);
    }

    /** Wakes those whose position is reached, and those who wait for a search that is gone. */
    void wake() {
        if (!progress.isAwaited()) return;
        progress.advanced();
        if (!entries.ready()) progress.refuse(searchIsMissing());
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
        processor()
                .filter(StreamingEventProcessor::isRunning)
                .ifPresent(processor -> progress.notHeld(projection.segments()).forEach(processor::claimSegment));
    }

    /** Documents and token go back together; the index is emptied first, because it has no transaction. */
    void rebuild(TransactionTemplate transaction) {
        StreamingEventProcessor processor = processor().orElseThrow();
        processor.shutDown();
        try {
            entries.clear();
            transaction.executeWithoutResult(status -> {
                store.clear(projection.documents());
                processor.resetTokens();
            });
            progress.restarted();
        } finally {
            processor.start();
        }
    }

    @Nullable
    String error() {
        return progress.failure()
                .map(failure -> failure.getClass().getSimpleName() + ": " + failure.getMessage())
                .orElse(null);
    }
}
