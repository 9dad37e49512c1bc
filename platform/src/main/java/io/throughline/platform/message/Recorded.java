package io.throughline.platform.message;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.EventName;
import java.time.Instant;

/**
 * An event as it stands in the log.
 *
 * @param event the fact
 * @param eventId its id
 * @param position its place in the whole log: contiguous, in commit order
 * @param aggregateId the record it belongs to
 * @param sequence its place among the events of that record, from 0
 * @param recordedAt when we learned of it
 * @param provenance who, why and from where
 */
public record Recorded<E extends DomainEvent>(
        E event,
        String eventId,
        long position,
        String aggregateId,
        long sequence,
        Instant recordedAt,
        Provenance provenance) {

    /** By which name events of this type stand in the log; of what is no event, what it is called here. */
    public static String nameOf(Class<?> type) {
        var name = type.getAnnotation(EventName.class);
        return name == null ? type.getSimpleName() : name.value();
    }

    /** By which name it stands in the log. */
    public String name() {
        return nameOf(event.getClass());
    }

    /** When it happened: as told, else when it was recorded. */
    public Instant occurredAt() {
        return provenance.occurredAt().orElse(recordedAt);
    }
}
