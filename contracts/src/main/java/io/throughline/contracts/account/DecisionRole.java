package io.throughline.contracts.account;

/** What part somebody has in what the customer decides (A7). */
public enum DecisionRole {
    /** Decides (决策者). */
    DECIDER,
    /** Lets the money go (批准者). */
    APPROVER,
    /** Is listened to (影响者). */
    INFLUENCER,
    /** Works with what is bought (使用者). */
    USER,
    /** Lets others through to the deciders, or does not (把关者). */
    GATEKEEPER,
    /** Speaks for us (支持者). */
    CHAMPION
}
