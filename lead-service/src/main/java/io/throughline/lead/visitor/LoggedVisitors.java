package io.throughline.lead.visitor;

import io.throughline.contracts.lead.VisitorEvent.VisitorBehaviourRecorded;
import io.throughline.contracts.lead.VisitorId;
import io.throughline.lead.lead.VisitorHistory;
import io.throughline.platform.message.Provenance;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads from the log what a visitor did: that is asked once of each visitor, when he is recognised. */
@Component
class LoggedVisitors implements VisitorHistory {

    private static final int MOST = 200;

    private final Supplier<EventStore> log;

    LoggedVisitors(ObjectProvider<EventStore> log) {
        this.log = log::getObject;
    }

    @Override
    public List<Past> before(VisitorId visitor, long sequence) {
        var latest = new ArrayDeque<Past>();
        log.get()
                .readEvents(visitor.toString(), 0)
                .asStream()
                .filter(message -> message.getSequenceNumber() < sequence)
                .filter(message -> message.getPayload() instanceof VisitorBehaviourRecorded)
                .forEach(message -> {
                    latest.add(past(message));
                    if (latest.size() > MOST) latest.remove();
                });
        return List.copyOf(latest);
    }

    private static Past past(DomainEventMessage<?> message) {
        var at = Provenance.of(message.getMetaData()).occurredAt().orElse(message.getTimestamp());
        return new Past((VisitorBehaviourRecorded) message.getPayload(), message.getIdentifier(), at);
    }
}
