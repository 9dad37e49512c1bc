package io.throughline.contracts.account;

/** How one contact stands to another of the same customer (A7). */
public enum ContactRelation {
    /** He reports to the other: to one at a time, and never in a circle (汇报给). */
    REPORTS_TO,
    /** He assists the other (协助). */
    ASSISTS,
    /** They get on well (关系密切). */
    CLOSE_TO,
    /** They do not get on (关系对立). */
    OPPOSED_TO,
    /** They are relatives (亲属). */
    RELATIVE_OF
}
