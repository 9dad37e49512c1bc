package io.throughline.bench;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.platform.projection.Projections;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** P2, into Elasticsearch: the timeline rebuilt from the log, against its documents sent to the server once more. */
final class TimelineReplay implements Measurement {

    private static final String RAW = "timeline documents sent to the server in bulk";
    private static final String ENTRIES = "events folded into the timeline";
    private static final String READ_MODEL = "timeline";
    private static final String COPY = "bench-timeline";
    private static final int HISTORY = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    @Override
    public boolean withSearch() {
        return true;
    }

    @Override
    public List<Figure> measure(Laboratory laboratory, Extent extent) throws Exception {
        Map<CustomerId, Integer> histories = new LinkedHashMap<>();
        for (int i = 0; i < Math.max(1, extent.entries() / HISTORY); i++) {
            histories.put(new CustomerId(Identifier.random()), HISTORY);
        }
        BusyCustomers.write(laboratory, histories, Clock.systemUTC().instant());
        long head = laboratory.head();
        laboratory.reached(READ_MODEL, head, PATIENCE);
        try (var server = SearchServer.of(laboratory)) {
            server.refresh(SearchServer.TIMELINE);
            List<byte[]> documents = server.documents(SearchServer.TIMELINE);
            long entries = server.count(SearchServer.TIMELINE);
            var c = Comparison.of(
                    List.of(
                            new Side(RAW, () -> copy(laboratory, server, documents, entries)),
                            new Side(ENTRIES, () -> replay(laboratory, head, entries))),
                    Math.min(extent.rounds(), 3),
                    extent.warmUp());
            return List.of(Figure.of("P2", c, ENTRIES, RAW, "1/s", "≥ 0.7 ×"), Figure.raw("P2", c, RAW, "1/s"));
        }
    }

    private static Run copy(Laboratory laboratory, SearchServer server, List<byte[]> documents, long entries)
            throws Exception {
        server.createLike(SearchServer.TIMELINE, COPY);
        try {
            return laboratory.timed(entries, () -> {
                for (byte[] chunk : documents) server.bulk(COPY, chunk);
                server.refresh(COPY);
            });
        } finally {
            server.delete(COPY);
        }
    }

    private static Run replay(Laboratory laboratory, long head, long entries) throws Exception {
        laboratory.part(Projections.class).rebuild(READ_MODEL);
        return laboratory.timed(entries, () -> {
            laboratory.reached(READ_MODEL, head, PATIENCE);
            laboratory.part(Projections.class).show(READ_MODEL, head);
        });
    }
}
