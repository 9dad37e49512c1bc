package io.throughline.lead.lead;

import io.throughline.platform.identity.Caller;
import io.throughline.platform.message.Provenance;
import java.util.Optional;
import org.axonframework.messaging.MetaData;

/** The circumstances of something that is told again because only now it is known of whom (U5). */
final class Retold {

    private Retold() {}

    /** It happened when it happened, and the source names the event that told it first. */
    static MetaData of(VisitorHistory.Past past, Caller caller) {
        var now = caller.provenance();
        return new Provenance(
                        now.actor(),
                        now.onBehalfOf(),
                        now.door(),
                        Optional.of("visitor " + past.event().visitorId() + ", event " + past.eventId()),
                        now.requestId(),
                        now.correlationId(),
                        now.causationId(),
                        Optional.of(past.at()),
                        now.traceparent())
                .toMetaData();
    }
}
