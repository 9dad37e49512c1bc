package io.throughline.query.timeline;

/** What an entry is about. */
public enum TimelineKind {
    /** A lead (线索). */
    LEAD,
    /** An opportunity (商机). */
    OPPORTUNITY,
    /** The account itself: opened, contacts, owner (客户). */
    ACCOUNT,
    /** A touch that was written down (联系记录). */
    INTERACTION,
    /** A quote (报价). */
    QUOTE,
    /** An order (订单). */
    ORDER,
    /** A service request (服务请求). */
    REQUEST,
    /** Consent, and what was sent to the customer (营销触达). */
    OUTREACH,
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
    /** A file (文档). */
    DOCUMENT,
    /** A reservation (预定). */
    RESERVATION
}
