package io.throughline.lead.lead;

/** How far a lead has come. */
enum Step {
    NEW,
    POOL,
    ASSIGNED,
    CONTACTED,
    QUALIFIED,
    CONVERTED,
    REJECTED,
    WITHDRAWN;

    boolean isClosed() {
        return this == CONVERTED || this == REJECTED || this == WITHDRAWN;
    }
}
