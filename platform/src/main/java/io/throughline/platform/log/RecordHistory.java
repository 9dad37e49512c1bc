package io.throughline.platform.log;

import io.throughline.contracts.DomainEvent;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Recorded;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Reads parts of the log as they are asked for, page by page: for what must know a record's past without loading all of it. */
public final class RecordHistory {

    private static final int PAGE = 200;
    private static final int LONG_PAGE = 2_000;

    private final EventLog log;
    private final Serializer events;
    private final EventUpcaster upcasters;
    private final EventNames names;

    RecordHistory(EventLog log, Serializer events, EventUpcaster upcasters, EventNames names) {
        this.log = log;
        this.events = events;
        this.upcasters = upcasters;
        this.names = names;
    }

    /** The event at a revision of a record. */
    public Optional<Recorded<DomainEvent>> at(UUID recordId, long revision) {
        return decoded(log.query(c -> Rows.ofAggregate(c, recordId, revision, 1))).stream()
                .filter(event -> event.sequence() == revision)
                .findFirst();
    }

    /** The events of a record from a revision on, at most 200. */
    public List<Recorded<DomainEvent>> from(UUID recordId, long revision) {
        return decoded(log.query(c -> Rows.ofAggregate(c, recordId, revision, PAGE)));
    }

    /** The last event of a record before a revision that fits. */
    public Optional<Recorded<DomainEvent>> lastBefore(
            UUID recordId, long revision, Predicate<Recorded<DomainEvent>> fits) {
        for (long end = revision; end > 0; end -= PAGE) {
            long first = Math.max(0, end - PAGE);
            int most = (int) (end - first);
            var found = decoded(log.query(c -> Rows.ofAggregate(c, recordId, first, most))).reversed().stream()
                    .filter(fits)
                    .findFirst();
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** The number of the last event of a record; -1 when there is none. */
    public long lastRevision(UUID recordId) {
        return log.lastSequence(recordId);
    }

    /** The events of a customer after a position, at most 200. */
    public List<Recorded<DomainEvent>> ofCustomer(UUID customerId, long after) {
        return decoded(log.readCustomer(customerId, after, PAGE));
    }

    /**
     * Where an event stands, and who, why and from where, without what it says.
     *
     * @param type its class; {@code Object} for an event of another program
     */
    public record Place(Class<?> type, UUID aggregateId, long sequence, long position, Provenance provenance) {

        /** Whether it follows that one immediately and was recorded by the same command. */
        public boolean isOfTheCommandOf(Place before) {
            return aggregateId.equals(before.aggregateId)
                    && position == before.position + 1
                    && provenance.equals(before.provenance);
        }
    }

    /** Visits every event after a position up to another, without reading what it says. */
    public void scan(long after, long until, Consumer<Place> visitor) {
        for (long position = after; position < until; ) {
            var page = log.readAfter(position, LONG_PAGE);
            if (page.isEmpty()) return;
            for (var event : page) {
                if (event.position() <= until) visitor.accept(place(event));
            }
            position = page.getLast().position();
        }
    }

    private Place place(StoredEvent event) {
        byte[] metaData = event.getMetaData().getData();
        return new Place(
                names.typeOf(event.name()).<Class<?>>map(type -> type).orElse(Object.class),
                event.aggregateId(),
                event.seq(),
                event.position(),
                Provenance.of(MetaDataCodec.decode(metaData)));
    }

    /** What this program cannot name is somebody else's, and left out. */
    private List<Recorded<DomainEvent>> decoded(List<StoredEvent> stored) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(stored.stream(), events, upcasters)
                .asStream()
                .filter(message -> DomainEvent.class.isAssignableFrom(message.getPayloadType()))
                .<Recorded<DomainEvent>>map(Recordings::of)
                .toList();
    }
}
