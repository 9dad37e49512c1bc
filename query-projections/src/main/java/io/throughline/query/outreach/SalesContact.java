package io.throughline.query.outreach;

import io.throughline.contracts.EventName;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.time.Instant;

/** A time at which sales was in touch with a customer. */
public record SalesContact(String eventId, String event, Who by, Instant at) {

    static SalesContact of(Recorded<?> recorded) {
        var type = recorded.event().getClass();
        var name = type.getAnnotation(EventName.class);
        return new SalesContact(
                recorded.eventId(),
                name == null ? type.getSimpleName() : name.value(),
                Who.of(recorded.provenance().author()),
                recorded.occurredAt());
    }
}
