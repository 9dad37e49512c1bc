package io.throughline.query.related;

/** What was taken on for a customer. */
public enum RelatedKind {
    /** A promise (承诺). */
    PROMISE,
    /** An appointment (预约). */
    APPOINTMENT,
    /** A visit (拜访). */
    VISIT,
    /** A yearly occasion (客户关怀). */
    CARE,
    /** An expense claim (报销). */
    EXPENSE,
    /** A trial (试用). */
    TRIAL,
    /** A reservation (预定). */
    RESERVATION
}
