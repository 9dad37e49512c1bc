package io.throughline.contracts.account;

/** How content a customer was, as far as he said. */
public enum Mood {
    /** Content (满意). */
    POSITIVE,
    /** Neither (一般). */
    NEUTRAL,
    /** Not content (不满). */
    NEGATIVE
}
