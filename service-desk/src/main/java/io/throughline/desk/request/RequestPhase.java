package io.throughline.desk.request;

/** How far a service request has come (S2). */
enum RequestPhase {
    /** Nobody is responsible yet (已创建). */
    CREATED,
    /** Somebody, or a group, is responsible (已分配). */
    ASSIGNED,
    /** The handler is at it (处理中). */
    IN_PROGRESS,
    /** Somebody else must act first (已挂起). */
    SUSPENDED,
    /** The customer was told what was done (已反馈). */
    FED_BACK,
    /** At its end (已归档). */
    CLOSED
}
