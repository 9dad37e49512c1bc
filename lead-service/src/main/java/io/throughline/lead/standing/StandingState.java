package io.throughline.lead.standing;

/** Who has a lead, or how it ended. */
enum StandingState {
    /** Nobody is responsible, and it is not in the pool yet. */
    WAITING,
    /** In the public pool. */
    POOL,
    /** Somebody is responsible. */
    OWNED,
    CONVERTED,
    REJECTED,
    WITHDRAWN
}
