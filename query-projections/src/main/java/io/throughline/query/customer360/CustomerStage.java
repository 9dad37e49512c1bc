package io.throughline.query.customer360;

/** How far a customer has come. */
public enum CustomerStage {
    /** Showed interest, has no account yet (潜在客户). */
    PROSPECT,
    /** Has an account (客户). */
    CUSTOMER
}
