package io.throughline.contracts.account;

/** Of what value a customer is; he may be of several classes at a time, or of none (A18, A19). */
public enum ValueClass {
    /** He orders for much, or often (价值客户). */
    VALUE,
    /** He orders for very much (金牌客户). */
    GOLD,
    /** He orders for much more than in the period before (价值上升客户). */
    RISING,
    /** He orders for much less than in the period before (价值下降客户). */
    FALLING,
    /** He complains often (问题客户). */
    PROBLEM
}
