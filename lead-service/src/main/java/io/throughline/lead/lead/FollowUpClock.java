package io.throughline.lead.lead;

import io.throughline.platform.message.Provenance;
import java.time.Instant;

/**
 * From when on a lead waits (U3): from when something happened. What comes from a file happened long ago to people who
 * could not know of this clock, and what a process did reaches people only now: for these it runs from when we learned of
 * it. So an import sets off nothing by itself, and nobody is reminded thrice in one moment.
 */
public interface FollowUpClock {

    /** The start of the clock for an event. */
    static Instant since(Provenance provenance, Instant recordedAt) {
        boolean fromNow = provenance.source().isPresent() || provenance.door().equals("process");
        return fromNow ? recordedAt : provenance.occurredAt().orElse(recordedAt);
    }
}
