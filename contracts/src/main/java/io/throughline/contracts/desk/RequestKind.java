package io.throughline.contracts.desk;

/** What a customer turns to the service desk for (S1). */
public enum RequestKind {
    /** A question (咨询). */
    CONSULTATION,
    /** A suggestion (建议). */
    SUGGESTION,
    /** A complaint (投诉): needs a follow-up visit before it is closed. */
    COMPLAINT
}
