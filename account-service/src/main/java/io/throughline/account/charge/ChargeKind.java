package io.throughline.account.charge;

/** What was taken on for a customer. */
public enum ChargeKind {
    /** A promise (承诺). */
    PROMISE,
    /** An appointment (预约). */
    APPOINTMENT,
    /** A visit (拜访). */
    VISIT,
    /** A yearly occasion (客户关怀). */
    CARE,
    /** A reservation (预定). */
    RESERVATION
}
