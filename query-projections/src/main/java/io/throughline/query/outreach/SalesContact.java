package io.throughline.query.outreach;

import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.time.Instant;

/** A time at which sales was in touch with a customer. */
public record SalesContact(String eventId, String event, Who by, Instant at) {

    static SalesContact of(Recorded<?> recorded) {
        return new SalesContact(
                recorded.eventId(),
                recorded.name(),
                Who.of(recorded.provenance().author()),
                recorded.occurredAt());
    }
}
