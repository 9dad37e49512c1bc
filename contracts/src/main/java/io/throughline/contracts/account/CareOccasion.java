package io.throughline.contracts.account;

/** Why somebody thinks of a customer once a year (A17). */
public enum CareOccasion {
    /** A birthday (生日). */
    BIRTHDAY,
    /** The day of something that the customer looks back on (纪念日). */
    ANNIVERSARY,
    /** A festival of the house's calendar (节日). */
    FESTIVAL
}
