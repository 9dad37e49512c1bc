package io.throughline.query.board;

/** Where a quote stands on the day of the question. */
public enum QuoteState {
    /** Its first day is still to come (未生效). */
    UPCOMING,
    /** The offer stands (有效); the form in which it is stored. */
    CURRENT,
    /** Its last day has passed (已过期). */
    EXPIRED,
    /** A newer one took its place (已被替代). */
    SUPERSEDED,
    /** The customer took it (已接受). */
    ACCEPTED,
    /** It was taken back (已撤回). */
    WITHDRAWN
}
