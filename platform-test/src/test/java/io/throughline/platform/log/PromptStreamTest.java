package io.throughline.platform.log;

import static io.throughline.platform.log.LogBench.NOW;
import static io.throughline.platform.log.LogBench.PATIENCE;
import static io.throughline.platform.log.LogBench.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader of the log's stream gets. */
@EmbeddedPostgres
class PromptStreamTest {

    private final TestDatabase database = TestDatabase.create();
    private EventLog log;
    private TrackingEventStream stream;

    @BeforeEach
    void open() {
        LogBench.migrate(database);
        log = LogBench.open(database);
        stream = LogBench.store(log).openStream(null);
    }

    @AfterEach
    void close() {
        stream.close();
        log.close();
    }

    @Test
    void skipsWhatItsReaderCannotUseButForTheLast() throws InterruptedException {
        append(emptied(), emptied(), emptied());
        var first = stream.nextAvailable();
        stream.skipMessagesWithPayloadTypeOf(first);
        assertThat(rest()).containsExactly(3L);
        append(emptied(), emptied(), built(), emptied(), emptied());
        assertThat(rest()).containsExactly(6L, 8L);
    }

    private List<Long> rest() throws InterruptedException {
        List<Long> positions = new ArrayList<>();
        while (positions.isEmpty() || positions.getLast() < log.knownHead()) {
            assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
            positions.add(position(stream.nextAvailable()));
        }
        return positions;
    }

    private void append(StoredEvent... events) {
        log.append(List.of(events), List.of(), NOW, PATIENCE);
    }

    private static StoredEvent emptied() {
        return event(UUID.randomUUID(), 0);
    }

    private static StoredEvent built() {
        var shelf = UUID.randomUUID();
        byte[] payload = ("{\"shelfId\":\"" + shelf + "\",\"customerId\":\"" + shelf + "\",\"label\":\"a\"}")
                .getBytes(StandardCharsets.UTF_8);
        return new StoredEvent(0, UUID.randomUUID(), "Shelf", shelf, 0, shelf, NOW, "shelf.built", 1, payload, null);
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }
}
