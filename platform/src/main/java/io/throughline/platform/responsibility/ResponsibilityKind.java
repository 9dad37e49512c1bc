package io.throughline.platform.responsibility;

/** What somebody may answer for. */
public enum ResponsibilityKind {
    /** An account that he owns. */
    ACCOUNT,
    /** A lead that was neither converted nor rejected. */
    LEAD,
    /** An opportunity that was neither won nor lost. */
    OPPORTUNITY,
    /** A service request that still needs an answer. */
    SERVICE_REQUEST
}
