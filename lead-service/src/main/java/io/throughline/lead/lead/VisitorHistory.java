package io.throughline.lead.lead;

import io.throughline.contracts.lead.VisitorEvent.VisitorBehaviourRecorded;
import io.throughline.contracts.lead.VisitorId;
import java.time.Instant;
import java.util.List;

/** What an anonymous visitor did, from the log (U5). */
public interface VisitorHistory {

    /**
     * Something he did.
     *
     * @param at when he did it
     */
    record Past(VisitorBehaviourRecorded event, String eventId, Instant at) {}

    /** What he did before the event of that number, oldest first: the latest 200. */
    List<Past> before(VisitorId visitor, long sequence);
}
