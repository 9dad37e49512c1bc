package io.throughline.query.timeline;

import io.throughline.platform.message.Provenance;
import java.util.Optional;

/** Why and from where an entry came. */
public record Origin(
        String actor,
        String door,
        Optional<String> source,
        Optional<String> correlationId,
        Optional<String> causationId) {

    /** What an event's provenance says of it. */
    public static Origin of(Provenance provenance) {
        return new Origin(
                provenance.actor(),
                provenance.door(),
                provenance.source(),
                provenance.correlationId(),
                provenance.causationId());
    }
}
