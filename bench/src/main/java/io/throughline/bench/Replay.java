package io.throughline.bench;

import io.throughline.contracts.DomainEvent;
import io.throughline.platform.projection.Projections;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.postgresql.PGConnection;

/** P2: the whole log read again in its order. */
final class Replay implements Measurement {

    private static final String RAW = "rows of the log copied out in their order";
    private static final String HANDLED = "events read, decoded and handled by an empty handler";
    private static final String RAW_DOCUMENTS = "documents of the same size upserted in bulk";
    private static final String DOCUMENTS = "events folded into the customers' documents";
    private static final String READ_MODEL = "customers";
    private static final int AT_ONCE = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Takes everything and does nothing. */
    static final class Empty {
        private long handled;

        /** Counts. */
        @EventHandler
        void on(DomainEvent event) {
            handled++;
        }
    }

    @Override
    public List<Figure> measure(Laboratory laboratory, Extent extent) throws Exception {
        laboratory.pauseReaders();
        PreparedLeads.write(laboratory, extent.leads() / 2);
        long head = laboratory.head();
        var reading = Comparison.of(
                List.of(new Side(RAW, () -> copy(laboratory, head)), new Side(HANDLED, () -> handle(laboratory, head))),
                extent.rounds(),
                extent.warmUp());
        laboratory.resumeReaders();
        laboratory.reached(READ_MODEL, head, PATIENCE);
        try (Connection connection = laboratory.connect()) {
            var folding = Comparison.of(
                    List.of(
                            new Side(RAW_DOCUMENTS, () -> upsert(laboratory, connection, head)),
                            new Side(DOCUMENTS, () -> fold(laboratory, head))),
                    Math.min(extent.rounds(), 2),
                    extent.warmUp());
            return List.of(
                    Figure.of("P2", reading, HANDLED, RAW, "1/s", "≥ 0.35 ×"),
                    Figure.raw("P2", reading, RAW, "1/s"),
                    Figure.of("P2", folding, DOCUMENTS, RAW_DOCUMENTS, "1/s", "≥ 0.7 ×"),
                    Figure.raw("P2", folding, RAW_DOCUMENTS, "1/s"));
        }
    }

    private static Run copy(Laboratory laboratory, long head) throws Exception {
        try (Connection connection = laboratory.connect()) {
            return laboratory.timed(
                    head,
                    () -> connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut(
                                    "copy (select * from event where position <= " + head
                                            + " order by position) to stdout",
                                    OutputStream.nullOutputStream()));
        }
    }

    private static Run handle(Laboratory laboratory, long head) throws Exception {
        var empty = new Empty();
        var handler = new AnnotationEventHandlerAdapter(empty);
        return laboratory.timed(head, () -> {
            try (var stream = laboratory.part(EventStore.class).openStream(null)) {
                for (long read = 0; read < head && stream.hasNextAvailable(1, TimeUnit.SECONDS); read++) {
                    var event = stream.nextAvailable();
                    handler.handle(event);
                }
            }
            if (empty.handled < head) throw new IllegalStateException("Only " + empty.handled + " of " + head);
        });
    }

    /** As many documents as there are events, each of the size of the one it stands for. */
    private static Run upsert(Laboratory laboratory, Connection connection, long head) throws Exception {
        try (var s = connection.createStatement()) {
            s.execute(
                    "create table if not exists bench_document"
                            + " (id text collate \"C\" primary key, position bigint not null, body jsonb) with (fillfactor = 85)");
            s.execute("truncate bench_document");
        }
        String body = "{\"name\": \"" + "x".repeat(600) + "\"}";
        return laboratory.timed(head, () -> {
            for (long first = 0; first < head; first += AT_ONCE)
                upsert(connection, first, Math.min(head, first + AT_ONCE), body);
        });
    }

    /** Two events make one lead, so every document is written twice. */
    private static void upsert(Connection connection, long first, long end, String body) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("insert into bench_document select 'customer-' || n / 2,"
                + " max(n), ?::jsonb from generate_series(?::int8, ?::int8 - 1) n group by n / 2"
                + " on conflict (id) do update set position = excluded.position, body = excluded.body")) {
            s.setString(1, body);
            s.setLong(2, first);
            s.setLong(3, end);
            s.executeUpdate();
        }
    }

    private static Run fold(Laboratory laboratory, long head) throws Exception {
        return laboratory.timed(head, () -> {
            laboratory.part(Projections.class).rebuild(READ_MODEL);
            laboratory.reached(READ_MODEL, head, PATIENCE);
        });
    }
}
