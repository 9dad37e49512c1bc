package io.throughline.platform.projection;

import io.throughline.contracts.DomainEvent;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.search.SearchRefusal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.ExecutionResult;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Runs one projection below its event processor. As interceptor it loads what the batch touches: a store that is down
 * there fails the whole batch, which is tried again, and makes no dead letters. As handler it folds: what fails there is
 * the fault of one event, which becomes a dead letter. Before the commit it writes everything.
 */
final class ProjectionHandler<S> implements MessageHandlerInterceptor<EventMessage<?>> {

    private final Projection<S> projection;
    private final DocumentStore store;
    private final EntryWriter entries;
    private final ProjectionProgress progress;
    private final String resource;

    ProjectionHandler(Projection<S> projection, DocumentStore store, EntryWriter entries, ProjectionProgress progress) {
        this.projection = projection;
        this.store = store;
        this.entries = entries;
        this.progress = progress;
        this.resource = "projection:" + projection.name();
    }

    String name() {
        return projection.name();
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        if (unitOfWork.getResource(resource) == null) begin(unitOfWork);
        return chain.proceed();
    }

    @EventHandler
    void on(DomainEvent event, EventMessage<?> message) {
        Recorded<DomainEvent> recorded = RecordedEvents.of(message);
        entries.refuseRejected(recorded.position());
        batch().fold(recorded);
    }

    private void begin(UnitOfWork<? extends EventMessage<?>> unitOfWork) {
        unitOfWork.onRollback(failed -> progress.failed(cause(failed.getExecutionResult())));
        if (!entries.ready()) throw new Refusal(SearchRefusal.SEARCH_UNAVAILABLE);
        var batch = new ProjectionBatch<>(projection, store);
        batch.load(touched(messages(unitOfWork)));
        unitOfWork.resources().put(resource, batch);
        unitOfWork.onPrepareCommit(current -> {
            entries.write(batch.entryChanges());
            store.write(projection.documents(), batch.changes());
        });
        unitOfWork.afterCommit(done -> progress.succeeded(messages(done).size()));
        unitOfWork.onCleanup(done -> progress.advanced());
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
