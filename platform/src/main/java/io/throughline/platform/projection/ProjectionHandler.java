package io.throughline.platform.projection;

import io.throughline.platform.document.Change;
import io.throughline.platform.document.DocumentRejected;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.search.SearchRefusal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.ExecutionResult;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs one projection below its event processor. As interceptor it loads what the batch touches: a store that is down
 * there fails the whole batch, which is tried again, and makes no dead letters. As handler it folds: what fails there is
 * the fault of one event, which becomes a dead letter. Before the commit it writes everything. When the store then rejects
 * what is in a document, the event that put it there is found by trying each document by itself, step by step, and becomes
 * a dead letter at the next try.
 */
final class ProjectionHandler<S> implements MessageHandlerInterceptor<EventMessage<?>>, EventMessageHandler {

    private final Projection<S> projection;
    private final DocumentStore store;
    private final EntryWriter entries;
    private final ProjectionProgress progress;
    private final ProjectionLedger ledger;
    private final TransactionTemplate trial;
    private final String resource;
    private final RememberedStates<S> remembered = new RememberedStates<>();
    private final Map<Long, String> rejected = new ConcurrentHashMap<>();
    private volatile @Nullable ProjectionBatch<S> suspect;

    /** @param trial parts of the current transaction that may fail without it */
    ProjectionHandler(
            Projection<S> projection,
            DocumentStore store,
            EntryWriter entries,
            ProjectionProgress progress,
            ProjectionLedger ledger,
            TransactionTemplate trial) {
        this.projection = projection;
        this.store = store;
        this.entries = entries;
        this.progress = progress;
        this.ledger = ledger;
        this.trial = trial;
        this.resource = "projection:" + projection.name();
    }

    String name() {
        return projection.name();
    }

    void forget() {
        remembered.clear();
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        if (unitOfWork.getResource(resource) == null) begin(unitOfWork);
        return chain.proceed();
    }

    /** Of a batch that changes nothing, nothing is stored: not even the position, which goes on in memory for a while. */
    @Override
    public boolean canHandle(EventMessage<?> message) {
        if (projection instanceof EntryProjection) return true;
        try {
            return !projection.touches(RecordedEvents.of(message)).isEmpty();
        } catch (RuntimeException e) {
            return true; // the handler will fail alike, and make a dead letter of it
        }
    }

    @Override
    public @Nullable Object handle(EventMessage<?> message) {
        Recorded<?> recorded = RecordedEvents.of(message);
        entries.refuseRejected(recorded.position());
        @Nullable String reason = rejected.remove(recorded.position());
        if (reason != null) throw new DocumentRejected(reason);
        if (isDeadLetter(CurrentUnitOfWork.get()) && batch().isPast(recorded)) {
            throw new IllegalStateException("Its documents have gone on without it: only a rebuild can take it in");
        }
        batch().fold(recorded);
        return null;
    }

    @Override
    public Class<?> getTargetType() {
        return projection.getClass();
    }

    private static boolean isDeadLetter(UnitOfWork<?> unitOfWork) {
        return unitOfWork.getResource(DeadLetter.class.getName()) != null;
    }

    private void begin(UnitOfWork<? extends EventMessage<?>> unitOfWork) {
        unitOfWork.onRollback(failed -> progress.failed(cause(failed.getExecutionResult())));
        if (!entries.ready()) throw new Refusal(SearchRefusal.SEARCH_UNAVAILABLE);
        ledger.takeTurn(projection.name(), isDeadLetter(unitOfWork));
        judgeSuspect();
        var batch = new ProjectionBatch<>(projection, store, remembered);
        batch.load(touched(messages(unitOfWork)));
        unitOfWork.resources().put(resource, batch);
        unitOfWork.onPrepareCommit(current -> {
            entries.write(batch.entryChanges());
            write(batch, current);
        });
        unitOfWork.afterCommit(done -> {
            remembered.keep(batch.changes());
            progress.succeeded(messages(done).size());
        });
        unitOfWork.onCleanup(done -> progress.advanced());
    }

    /** A dead letter is written behind a savepoint: the transaction must live on to keep it if it is rejected again. */
    private void write(ProjectionBatch<S> batch, UnitOfWork<?> unitOfWork) {
        if (isDeadLetter(unitOfWork)) {
            trial.executeWithoutResult(status -> store.write(projection.documents(), batch.changes()));
            return;
        }
        try {
            store.write(projection.documents(), batch.changes());
        } catch (DocumentRejected e) {
            suspect = batch;
            throw e;
        }
    }

    /** Finds the events for which the store rejected a batch. */
    private void judgeSuspect() {
        @Nullable ProjectionBatch<S> batch = suspect;
        if (batch == null) return;
        for (Change<S> change : batch.changes()) {
            if (objection(change).isEmpty()) continue;
            for (Change<S> step : batch.steps(change.id())) {
                Optional<String> objection = objection(step);
                if (objection.isEmpty()) continue;
                rejected.put(step.position(), objection.get());
                break;
            }
        }
        suspect = null;
    }

    /** Why the store would reject a document; nothing is stored. */
    private Optional<String> objection(Change<S> change) {
        try {
            trial.executeWithoutResult(status -> {
                store.write(projection.documents(), List.of(change));
                status.setRollbackOnly();
            });
            return Optional.empty();
        } catch (DocumentRejected e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @SuppressWarnings("unchecked") // this class alone puts it there
    private ProjectionBatch<S> batch() {
        @Nullable Object batch = CurrentUnitOfWork.get().resources().get(resource);
        if (batch == null) throw new IllegalStateException("the interceptor of " + name() + " is not registered");
        return (ProjectionBatch<S>) batch;
    }

    private static List<? extends EventMessage<?>> messages(UnitOfWork<?> unitOfWork) {
        if (unitOfWork instanceof BatchingUnitOfWork<?> batching) {
            return batching.getMessages().stream().map(m -> (EventMessage<?>) m).toList();
        }
        return List.of((EventMessage<?>) unitOfWork.getMessage());
    }

    private Set<String> touched(List<? extends EventMessage<?>> messages) {
        Set<String> ids = new LinkedHashSet<>();
        for (EventMessage<?> message : messages) {
            try {
                ids.addAll(projection.touches(RecordedEvents.of(message)));
            } catch (RuntimeException e) {
                // the handler will fail alike, and make a dead letter of this one event
            }
        }
        return ids;
    }

    private static Throwable cause(@Nullable ExecutionResult result) {
        @Nullable Throwable cause = result == null ? null : result.getExceptionResult();
        return cause == null ? new IllegalStateException("rolled back") : cause;
    }

    /** The sequence of an event, also when it cannot be read. */
    static Object sequence(Projection<?> projection, EventMessage<?> message) {
        try {
            Recorded<?> event = RecordedEvents.of(message);
            return projection.sequence(event);
        } catch (RuntimeException e) {
            return message.getIdentifier();
        }
    }
}
