package io.throughline.contracts.account;

/** Why an account was taken from its owner (features §4). */
public enum RecycleReason {
    /** Nobody was in touch for too long (长期未跟进). */
    NO_FOLLOW_UP,
    /** Nothing was ordered for too long (长期未成交). */
    NO_DEAL
}
