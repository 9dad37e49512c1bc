package io.throughline.platform.projection;

import io.throughline.contracts.DomainEvent;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Recorded;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Events as the log's readers deliver them, turned into what projections and processes see. */
public final class RecordedEvents {

    private RecordedEvents() {}

    /** The event of a message that came from the log; any other message is an IllegalArgumentException. */
    public static Recorded<DomainEvent> of(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> stored
                && message instanceof TrackedEventMessage<?> tracked
                && message.getPayload() instanceof DomainEvent event)) {
            throw new IllegalArgumentException("not an event from the log: " + message.getPayloadType());
        }
        return new Recorded<>(
                event,
                message.getIdentifier(),
                tracked.trackingToken().position().orElseThrow(),
                stored.getAggregateIdentifier(),
                stored.getSequenceNumber(),
                message.getTimestamp(),
                Provenance.of(message.getMetaData()));
    }
}
