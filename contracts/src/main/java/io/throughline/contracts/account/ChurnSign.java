package io.throughline.contracts.account;

/** What tells that a customer is about to be lost (A15). */
public enum ChurnSign {
    /** He has not ordered for too many days (长期未下单). */
    NO_ORDER,
    /** Nobody was in touch with him, nor he with us, for too many days (长期无联系). */
    SILENCE,
    /** Too many of his complaints are open (未解决投诉过多). */
    COMPLAINTS
}
