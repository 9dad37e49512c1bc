package io.throughline.platform.log;

import static org.axonframework.eventsourcing.EventStreamUtils.upcastAndDeserializeDomainEvents;

import io.throughline.contracts.CustomerEvent;
import io.throughline.platform.lookup.JointLookup;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Lets Axon keep its events in an {@link EventLog}. */
final class EventLogStorageEngine extends AbstractEventStorageEngine {

    private static final int PAGE = 2_000;
    private static final int LONG = 50;
    private static final int TOGETHER = 256;

    private final EventLog log;
    private final SnapshotTable snapshots;
    private final Clock clock;
    private final int longFrom;
    private final JointLookup<UUID, List<StoredEvent>> beginnings;

    /** @param snapshotEvery no record with fewer events has a snapshot */
    EventLogStorageEngine(EventLog log, Clock clock, int snapshotEvery, Builder builder) {
        super(builder);
        this.longFrom = Math.min(LONG, snapshotEvery);
        this.beginnings = new JointLookup<>(TOGETHER, aggregates -> log.readBeginnings(aggregates, longFrom));
        this.log = log;
        this.snapshots = new SnapshotTable(log);
        this.clock = clock;
    }

    static Builder builder() {
        return new Builder() {};
    }

    /**
     * Axon calls this while the unit of work prepares its commit, possibly more than once. The events are appended in one
     * go in the commit phase: by then every handler has agreed, and whatever a unit of work publishes is stored as a whole.
     */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        List<StoredEvent> entries =
                events.stream().map(e -> encode(e, serializer)).toList();
        if (CurrentUnitOfWork.isStarted()) {
            append().add(entries);
        } else if (!entries.isEmpty()) {
            log.append(entries, List.of(), clock.instant(), Append.PATIENCE);
        }
    }

    /** What the current unit of work appends when it commits; also without events, for its claims. */
    Append append() {
        return Append.of(CurrentUnitOfWork.get(), log, clock);
    }

    private static StoredEvent encode(EventMessage<?> message, Serializer serializer) {
        DomainEventMessage<?> event = EventUtils.asDomainEventMessage(message);
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        byte[] metaData = event.serializeMetaData(serializer, byte[].class).getData();
        return new StoredEvent(
                0,
                uuid(event.getIdentifier()),
                event.getType(),
                uuid(event.getAggregateIdentifier()),
                event.getSequenceNumber(),
                event.getPayload() instanceof CustomerEvent of ? of.customerId().value() : null,
                event.getTimestamp(),
                payload.getType().getName(),
                Integer.parseInt(payload.getType().getRevision()),
                payload.getData(),
                metaData.length == 0 ? null : metaData);
    }

    /**
     * All events of a record that has so few of them that it cannot have a snapshot, so that nobody has to look for one;
     * nothing if it has more.
     */
    Optional<DomainEventStream> readShort(String aggregateId) {
        List<StoredEvent> events = beginnings.ask(uuid(aggregateId)).orElse(List.of());
        return events.size() == longFrom
                ? Optional.empty()
                : Optional.of(upcastAndDeserializeDomainEvents(events.stream(), getEventSerializer(), upcasterChain));
    }

    /** All events of these names in a customer's history. */
    List<TrackedEventMessage<?>> readCustomer(UUID customerId, Set<String> names) {
        List<TrackedEventMessage<?>> read = new ArrayList<>();
        long position = 0;
        List<StoredEvent> page;
        do {
            page = log.readCustomer(customerId, names, position, PAGE);
            EventUtils.upcastAndDeserializeTrackedEvents(page.stream(), getEventSerializer(), upcasterChain)
                    .forEach(read::add);
            if (!page.isEmpty()) position = page.getLast().position();
        } while (page.size() == PAGE);
        return read;
    }

    static UUID uuid(String identifier) {
        try {
            return UUID.fromString(identifier);
        } catch (IllegalArgumentException e) {
            throw new EventStoreException("The ids of aggregates and events are UUIDs; this is none: " + identifier, e);
        }
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String aggregateId, long firstSeq) {
        return log.readAggregate(uuid(aggregateId), firstSeq).stream();
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken token, boolean mayBlock) {
        var pages = Spliterators.spliteratorUnknownSize(
                new Pages(positionOf(token)), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(pages, false);
    }

    static long positionOf(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElseThrow();
    }

    /** Reads on until the end of the log. */
    private final class Pages implements Iterator<StoredEvent> {
        private long position;
        private Iterator<StoredEvent> page = List.<StoredEvent>of().iterator();

        Pages(long position) {
            this.position = position;
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext()) page = log.readAfter(position, PAGE).iterator();
            return page.hasNext();
        }

        @Override
        public StoredEvent next() {
            StoredEvent event = page.next();
            position = event.position();
            return event;
        }
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return tokenAt(log.readHead());
    }

    /** Times rise with positions, give or take the length of a batch, so the position is found by halving. */
    @Override
    public @Nullable TrackingToken createTokenAt(Instant time) {
        long low = 0;
        long high = log.readHead();
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            List<StoredEvent> at = log.readAfter(middle - 1, 1);
            if (!at.isEmpty() && at.getFirst().recordedAt().isBefore(time)) low = middle;
            else high = middle - 1;
        }
        return tokenAt(low);
    }

    private static @Nullable TrackingToken tokenAt(long position) {
        return position == 0 ? null : new GlobalSequenceTrackingToken(position);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateId) {
        long last = log.lastSequence(uuid(aggregateId));
        return last < 0 ? Optional.empty() : Optional.of(last);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        SerializedObject<byte[]> payload = snapshot.serializePayload(serializer, byte[].class);
        snapshots.store(snapshot, payload);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateId) {
        return snapshots.read(uuid(aggregateId)).stream();
    }

    /** Axon's settings of a storage engine. */
    abstract static class Builder extends AbstractEventStorageEngine.Builder {}
}
