package io.throughline.platform.log;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * One row of the log, in the form in which Axon reads it.
 *
 * @param position zero until the row is stored
 * @param customerId the customer whose history it belongs to, if any
 */
record StoredEvent(
        long position,
        UUID eventId,
        @Nullable String aggregateType,
        UUID aggregateId,
        long seq,
        @Nullable UUID customerId,
        Instant recordedAt,
        String name,
        int revision,
        byte[] payload,
        byte @Nullable [] metaData)
        implements DomainEventData<byte[]>, TrackedEventData<byte[]> {

    private static final byte[] NO_METADATA = {};

    @Override
    public String getEventIdentifier() {
        return eventId.toString();
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public @Nullable String getType() {
        return aggregateType;
    }

    @Override
    public String getAggregateIdentifier() {
        return aggregateId.toString();
    }

    @Override
    public long getSequenceNumber() {
        return seq;
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(payload, byte[].class, name, Integer.toString(revision));
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(metaData == null ? NO_METADATA : metaData, byte[].class);
    }
}
