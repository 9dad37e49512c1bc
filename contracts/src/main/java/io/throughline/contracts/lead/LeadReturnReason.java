package io.throughline.contracts.lead;

/** Why a lead went into the public pool. */
public enum LeadReturnReason {
    /** Nobody made anybody responsible in time (无人分配). */
    NOT_ASSIGNED,
    /** Whoever was responsible was not in touch in time, nor after the reminders (无人跟进). */
    NOT_FOLLOWED_UP,
    /** Whoever was responsible, or his supervisor, gave it to the pool (主动退回). */
    GIVEN_BACK
}
