package io.throughline.platform.log;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** The newest snapshot of each long aggregate. */
final class SnapshotTable {

    private static final String STORE =
            "insert into snapshot (aggregate_id, event_id, seq, recorded_at, aggregate_type,"
                    + " name, fingerprint, payload) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (aggregate_id) do update set"
                    + " event_id = excluded.event_id, seq = excluded.seq, recorded_at = excluded.recorded_at,"
                    + " name = excluded.name, fingerprint = excluded.fingerprint, payload = excluded.payload"
                    + " where snapshot.seq < excluded.seq or snapshot.fingerprint <> excluded.fingerprint";
    private static final String READ = "select event_id, seq, recorded_at, aggregate_type, name, fingerprint, payload"
            + " from snapshot where aggregate_id = ?";

    private record Row(
            String getEventIdentifier,
            String getAggregateIdentifier,
            String getType,
            long getSequenceNumber,
            Instant getTimestamp,
            SerializedObject<byte[]> getPayload)
            implements DomainEventData<byte[]> {

        private static final byte[] NO_METADATA = "{}".getBytes(StandardCharsets.US_ASCII);

        @Override
        public SerializedObject<byte[]> getMetaData() {
            return new SerializedMetaData<>(NO_METADATA, byte[].class);
        }
    }

    private final EventLog log;

    SnapshotTable(EventLog log) {
        this.log = log;
    }

    void store(DomainEventMessage<?> snapshot, SerializedObject<byte[]> payload) {
        log.query(c -> {
            try (PreparedStatement s = c.prepareStatement(STORE)) {
                s.setObject(1, EventLogStorageEngine.uuid(snapshot.getAggregateIdentifier()));
                s.setObject(2, EventLogStorageEngine.uuid(snapshot.getIdentifier()));
                s.setLong(3, snapshot.getSequenceNumber());
                s.setTimestamp(4, Timestamp.from(snapshot.getTimestamp()));
                s.setString(5, snapshot.getType());
                s.setString(6, payload.getType().getName());
                s.setString(7, payload.getType().getRevision());
                s.setBytes(8, payload.getData());
                return s.executeUpdate();
            }
        });
    }

    Optional<DomainEventData<?>> read(UUID aggregateId) {
        return log.query(c -> {
            try (PreparedStatement s = Rows.prepared(c, READ, aggregateId);
                    ResultSet r = s.executeQuery()) {
                return r.next() ? Optional.of(row(r, aggregateId)) : Optional.empty();
            }
        });
    }

    private static Row row(ResultSet r, UUID aggregateId) throws SQLException {
        return new Row(
                r.getString(1),
                aggregateId.toString(),
                r.getString(4),
                r.getLong(2),
                r.getTimestamp(3).toInstant(),
                new SimpleSerializedObject<>(r.getBytes(7), byte[].class, r.getString(5), r.getString(6)));
    }
}
