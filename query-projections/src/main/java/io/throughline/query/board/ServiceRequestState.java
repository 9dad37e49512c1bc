package io.throughline.query.board;

/** Where a service request stands. */
public enum ServiceRequestState {
    /** Nobody is responsible yet (新建). */
    CREATED,
    /** Somebody, or a group, is responsible (已分配). */
    ASSIGNED,
    /** Being worked on (处理中). */
    IN_PROGRESS,
    /** Waits for something; the clock stands still (已挂起). */
    SUSPENDED,
    /** The customer was told what was done (已反馈). */
    FEEDBACK_GIVEN,
    /** At its end (已归档). */
    CLOSED
}
