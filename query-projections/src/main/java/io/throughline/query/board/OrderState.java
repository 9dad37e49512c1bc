package io.throughline.query.board;

/** Where an order stands. */
public enum OrderState {
    /** Waits for approval (待审批). */
    SUBMITTED,
    /** Agreed to; payment may be open (已批准). */
    APPROVED,
    /** Not agreed to (已驳回). */
    REJECTED,
    /** Paid in full (已付清). */
    PAID
}
