package io.throughline.contracts.account;

/** The calendar in which a yearly day is counted. */
public enum CalendarKind {
    /** The Gregorian calendar (公历). */
    SOLAR,
    /** The Chinese calendar (农历). */
    LUNAR
}
