package io.throughline.account.interaction;

import io.throughline.contracts.account.InteractionEvent.InteractionRecorded;
import io.throughline.contracts.account.InteractionId;
import io.throughline.platform.message.Provenance;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads a touch's few events from the log itself: a decision must not rest on a view that may be late. */
@Component
final class LoggedInteractions implements Interactions {

    private final EventStore log;

    LoggedInteractions(EventStore log) {
        this.log = log;
    }

    @Override
    public Optional<TakenPlace> find(InteractionId id) {
        return log.readEvents(id.toString(), 0)
                .asStream()
                .limit(1) // it begins every touch; what else has the id may have any number of events
                .filter(event -> event.getPayload() instanceof InteractionRecorded)
                .<TakenPlace>map(LoggedInteractions::takenPlace)
                .findFirst();
    }

    private static TakenPlace takenPlace(DomainEventMessage<?> event) {
        var touch = (InteractionRecorded) event.getPayload();
        var at = Provenance.of(event.getMetaData()).occurredAt().orElse(event.getTimestamp());
        return new TakenPlace(touch.interactionId(), touch.customerId(), at, event.getTimestamp());
    }
}
