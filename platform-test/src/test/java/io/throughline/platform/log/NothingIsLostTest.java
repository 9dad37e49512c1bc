package io.throughline.platform.log;

import static io.throughline.platform.log.LogBench.NOW;
import static io.throughline.platform.log.LogBench.PATIENCE;
import static io.throughline.platform.log.LogBench.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.log.shelf.ShelfRefusal;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.common.AxonException;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** No committed event is skipped, doubled or reordered, whatever happens (R2); the stock engine shows what could happen. */
@EmbeddedPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingIsLostTest {

    private static final int WRITERS = 64;
    private static final int APPENDS = 120;
    private static final int SHELVES = 40;

    private TestDatabase database;

    @BeforeAll
    void open(TestDatabase given) {
        database = given;
        LogBench.migrate(database);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aSlowTransactionOfAnotherProcessHidesNothingFromAReader() throws Exception {
        try (var log = LogBench.open(database);
                Connection slow = LogBench.connect(database);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            EventStorageEngine engine = LogBench.engine(log);
            @Nullable TrackingToken token = engine.createHeadToken();
            slow.setAutoCommit(false);
            var slowShelf = UUID.randomUUID();
            insertSlowly(slow, slowShelf);
            var fastShelf = UUID.randomUUID();
            Future<Long> fast =
                    threads.submit(() -> log.append(List.of(event(fastShelf, 0)), List.of(), NOW, PATIENCE));
            assertThat(engine.readEvents(token, false)).isEmpty();
            slow.commit();
            fast.get();
            assertThat(engine.readEvents(token, false).map(e -> ((DomainEventMessage<?>) e).getAggregateIdentifier()))
                    .containsExactly(slowShelf.toString(), fastShelf.toString());
        }
    }

    private static void insertSlowly(Connection slow, UUID shelf) throws SQLException {
        try (Statement lock = slow.createStatement()) {
            lock.execute(AppendStatement.TAKE_LOCK);
        }
        new AppendStatement(List.of(new PendingAppend(List.of(event(shelf, 0)), List.of(), NOW)), List.of())
                .run(slow, true, () -> {});
    }

    @Test
    void theStockEngineLosesTheEventOfASlowTransaction() throws Exception {
        var json = StateJson.serializer(new AnnotationRevisionResolver(), List.of());
        var stock = JdbcEventStorageEngine.builder()
                .connectionProvider(() -> LogBench.connect(database))
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(json)
                .snapshotSerializer(json)
                .persistenceExceptionResolver(new SQLStateResolver())
                .gapTimeout(500)
                .build();
        try (Connection slow = LogBench.connect(database);
                Connection fast = LogBench.connect(database)) {
            try (PreparedStatement s =
                    PostgresEventTableFactory.INSTANCE.createDomainEventTable(fast, new EventSchema())) {
                s.execute();
            }
            stockInsert(fast, "before");
            @Nullable TrackingToken token = stock.createHeadToken();
            slow.setAutoCommit(false);
            stockInsert(slow, "slow");
            stockInsert(fast, "fast");
            List<? extends TrackedEventMessage<?>> first =
                    stock.readEvents(token, false).toList();
            slow.commit();
            assertThat(first).hasSize(1);
            assertThat(stock.readEvents(first.getLast().trackingToken(), false))
                    .as("the event of the slow transaction, committed and never delivered")
                    .isEmpty();
        }
    }

    private static void stockInsert(Connection connection, String aggregate) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("insert into DomainEventEntry (eventIdentifier,"
                + " aggregateIdentifier, sequenceNumber, type, timeStamp, payloadType, payload, metaData)"
                + " values (?, ?, 0, 'T', ?, 'java.lang.String', ?, ?)")) {
            s.setString(1, UUID.randomUUID().toString());
            s.setString(2, aggregate);
            s.setString(3, NOW.toString()); // long ago, as for an event whose transaction takes its time
            s.setBytes(4, "\"x\"".getBytes(StandardCharsets.UTF_8));
            s.setBytes(5, "{}".getBytes(StandardCharsets.UTF_8));
            s.executeUpdate();
        }
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void aStormOfWritersInTwoProcessesReachesEveryReaderOnceAndInOrder() throws Exception {
        try (var one = LogBench.open(database);
                var two = LogBench.open(database);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = one.readHead();
            Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
            Set<UUID> refused = ConcurrentHashMap.newKeySet();
            List<UUID> shelves =
                    IntStream.range(0, SHELVES).mapToObj(i -> UUID.randomUUID()).toList();
            List<Future<?>> writers = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                var random = new SplittableRandom(w);
                EventLog log = w % 2 == 0 ? one : two;
                writers.add(threads.submit(() -> write(log, shelves, random, acknowledged, refused)));
            }
            Future<?> disturber = threads.submit(this::disturb);
            List<Future<List<StoredEvent>>> readers = List.of(
                    threads.submit(() -> read(one, start, acknowledged, writers)),
                    threads.submit(() -> read(two, start, acknowledged, writers)));
            for (Future<?> writer : writers) writer.get();
            disturber.get();
            for (Future<List<StoredEvent>> reader : readers) {
                check(reader.get(), start, one.readHead(), acknowledged, refused);
            }
            assertThat(refused).isNotEmpty();
        }
    }

    /** Each appends one to three events to some shelf, now and then with a claim that others want, too. */
    private static @Nullable Void write(
            EventLog log, List<UUID> shelves, SplittableRandom random, Set<UUID> acknowledged, Set<UUID> refused) {
        for (int i = 0; i < APPENDS; i++) {
            UUID shelf = shelves.get(random.nextInt(SHELVES));
            long next = log.lastSequence(shelf) + 1;
            List<StoredEvent> events = new ArrayList<>();
            for (int n = 0; n <= random.nextInt(3); n++) events.add(event(shelf, next + n));
            List<Claim> claims = random.nextInt(4) > 0
                    ? List.of()
                    : List.of(Claim.take(
                            "storm", "key" + random.nextInt(200), shelf.toString(), ShelfRefusal.LABEL_TAKEN));
            List<UUID> ids = events.stream().map(StoredEvent::eventId).toList();
            try {
                log.append(events, claims, NOW, PATIENCE);
                acknowledged.addAll(ids);
            } catch (AxonException e) {
                refused.addAll(ids);
            }
        }
        return null;
    }

    /** A process that dies or dawdles while it holds the lock: what it wrote is rolled back. */
    private @Nullable Void disturb() throws SQLException {
        for (int i = 0; i < 20; i++) {
            try (Connection slow = LogBench.connect(database);
                    Statement s = slow.createStatement()) {
                slow.setAutoCommit(false);
                insertSlowly(slow, UUID.randomUUID());
                s.execute("select pg_sleep(0.02)");
                slow.rollback();
            }
        }
        return null;
    }

    /** Reads through the streams that processors use, and begins anew from the last token again and again. */
    private static List<StoredEvent> read(EventLog log, long start, Set<UUID> acknowledged, List<Future<?>> writers)
            throws Exception {
        PromptEventStore store = LogBench.store(log);
        List<StoredEvent> seen = new ArrayList<>();
        var random = new SplittableRandom(start);
        @Nullable TrackingToken token = start == 0 ? null : new GlobalSequenceTrackingToken(start);
        while (true) {
            boolean last = writers.stream().allMatch(Future::isDone);
            try (var stream = store.openStream(token)) {
                int until = random.nextInt(1, 2_000);
                for (int i = 0; i < until && stream.hasNextAvailable(50, TimeUnit.MILLISECONDS); i++) {
                    TrackedEventMessage<?> message = stream.nextAvailable();
                    token = message.trackingToken();
                    seen.add(entry(message));
                }
            }
            if (last && seen.size() >= acknowledged.size()) return seen;
        }
    }

    private static StoredEvent entry(TrackedEventMessage<?> message) {
        var event = (DomainEventMessage<?>) message;
        return new StoredEvent(
                message.trackingToken().position().orElseThrow(),
                UUID.fromString(event.getIdentifier()),
                event.getType(),
                UUID.fromString(event.getAggregateIdentifier()),
                event.getSequenceNumber(),
                null,
                event.getTimestamp(),
                "",
                1,
                new byte[0],
                null);
    }

    private static void check(
            List<StoredEvent> seen, long start, long head, Set<UUID> acknowledged, Set<UUID> refused) {
        assertThat(seen)
                .extracting(StoredEvent::position)
                .isEqualTo(LongStream.rangeClosed(start + 1, head).boxed().toList());
        Set<UUID> ids = new HashSet<>();
        Map<UUID, Long> sequences = new HashMap<>();
        for (StoredEvent event : seen) {
            assertThat(ids.add(event.eventId())).isTrue();
            long expected = sequences.merge(event.aggregateId(), 0L, (before, zero) -> before + 1);
            assertThat(event.seq()).isEqualTo(expected);
        }
        assertThat(ids).isEqualTo(acknowledged).doesNotContainAnyElementsOf(refused);
    }
}
