package io.throughline.platform.log;

import io.throughline.platform.test.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** Logs without a house around them, and events for them. */
final class LogBench {

    static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private LogBench() {}

    static void migrate(TestDatabase database) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.username(), database.password())
                .locations("classpath:db/migration/platform")
                .load()
                .migrate();
    }

    static DataSource connections(TestDatabase database) {
        var source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.username());
        source.setPassword(database.password());
        return source;
    }

    static EventLog open(TestDatabase database) {
        return new EventLog(database.dataSource(), connections(database), 256);
    }

    static EventLogStorageEngine engine(EventLog log) {
        var events = new EventSerializer(EventNames.scan("io.throughline.platform.log.shelf"), List.of());
        return new EventLogStorageEngine(
                log, Clock.systemUTC(), 200, (EventLogStorageEngine.Builder) EventLogStorageEngine.builder()
                        .eventSerializer(events)
                        .snapshotSerializer(StateJson.serializer(new Fingerprints(), List.of())));
    }

    static PromptEventStore store(EventLog log) {
        return new PromptEventStore(log, EmbeddedEventStore.builder().storageEngine(engine(log)));
    }

    static Connection connect(TestDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    static StoredEvent event(UUID aggregate, long seq) {
        byte[] payload = ("{\"shelfId\":\"" + aggregate + "\",\"customerId\":\"" + aggregate + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        return new StoredEvent(
                0, UUID.randomUUID(), "Shelf", aggregate, seq, aggregate, NOW, "shelf.emptied", 1, payload, null);
    }
}
