package io.throughline.contracts.account;

/** What money was spent on (A31). */
public enum ExpenseKind {
    /** Journeys (交通). */
    TRAVEL,
    /** Nights away from home (住宿). */
    LODGING,
    /** Meals with the customer (餐饮招待). */
    MEALS,
    /** Gifts (礼品). */
    GIFT,
    /** Telephone and post (通讯). */
    COMMUNICATION,
    /** Anything else; the note says what (其他). */
    OTHER
}
