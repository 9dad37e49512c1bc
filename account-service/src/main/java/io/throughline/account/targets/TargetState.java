package io.throughline.account.targets;

/** Where a target stands. */
public enum TargetState {
    /** It counts. */
    OPEN,
    /** Its time is over. */
    ENDED,
    /** It was withdrawn. */
    WITHDRAWN
}
