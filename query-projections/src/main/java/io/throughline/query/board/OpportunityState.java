package io.throughline.query.board;

/** Where an opportunity stands. */
public enum OpportunityState {
    /** Neither won nor lost (进行中). */
    OPEN,
    /** The customer bought (赢单). */
    WON,
    /** The customer did not buy (输单). */
    LOST
}
