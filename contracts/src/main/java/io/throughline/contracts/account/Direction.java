package io.throughline.contracts.account;

/** Who turned to whom (A20). */
public enum Direction {
    /** The customer to us (来自客户). */
    INBOUND,
    /** We to the customer (发给客户). */
    OUTBOUND
}
