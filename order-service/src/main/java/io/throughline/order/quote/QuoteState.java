package io.throughline.order.quote;

/** How far a quote has come; whether an issued one is valid today also depends on its days. */
public enum QuoteState {
    /** Offered (已报价). */
    ISSUED,
    /** The customer took it (已接受). */
    ACCEPTED,
    /** A newer one took its place (已替代). */
    SUPERSEDED,
    /** Taken back (已撤回). */
    WITHDRAWN
}
