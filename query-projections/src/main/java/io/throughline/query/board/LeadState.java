package io.throughline.query.board;

/** Where a lead stands. */
public enum LeadState {
    /** Nobody is responsible yet (新线索). */
    CAPTURED,
    /** Somebody is responsible (已分配). */
    ASSIGNED,
    /** We got in touch (已联系). */
    CONTACTED,
    /** Worth pursuing (合格). */
    QUALIFIED,
    /** Not worth pursuing (无效). */
    REJECTED,
    /** Became a customer with an account (已转化). */
    CONVERTED,
    /** Nobody is responsible, and everybody in sales may claim it (公海). */
    POOL,
    /** Captured by mistake (已撤回). */
    WITHDRAWN
}
