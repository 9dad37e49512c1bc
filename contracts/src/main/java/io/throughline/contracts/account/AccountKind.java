package io.throughline.contracts.account;

/** What kind of party a customer is (A22). */
public enum AccountKind {
    /** A company, an authority, a club (单位客户). */
    ORGANISATION,
    /** A private person (个人客户). */
    PERSON
}
