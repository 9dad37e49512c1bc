package io.throughline.order.order;

/** How far an order has come. */
enum OrderState {
    /** Handed in (已提交). */
    SUBMITTED,
    /** Agreed to (已批准). */
    APPROVED,
    /** Turned down, for good (已驳回). */
    REJECTED,
    /** All money is in (已付清). */
    PAID
}
