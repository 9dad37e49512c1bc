package io.throughline.platform.projection;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** What projections need to know of the log's end. */
final class LogHead {

    private final Supplier<EventStore> events;

    LogHead(Supplier<EventStore> events) {
        this.events = events;
    }

    /** The last position; 0 when the log is empty. */
    long position() {
        @Nullable TrackingToken head = events.get().createHeadToken();
        return head == null ? 0 : head.position().orElse(0);
    }

    /** When the first event after a position was recorded. */
    Optional<Instant> recordedAfter(long position) {
        @Nullable TrackingToken from = position == 0 ? null : new GlobalSequenceTrackingToken(position);
        try (var stream = events.get().openStream(from)) {
            return stream.hasNextAvailable()
                    ? Optional.of(stream.nextAvailable().getTimestamp())
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
