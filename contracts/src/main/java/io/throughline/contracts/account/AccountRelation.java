package io.throughline.contracts.account;

/** How one customer stands to another (L7, A32, A33); branches are told by the parent instead. */
public enum AccountRelation {
    /** They work together (合作伙伴). */
    PARTNER_OF,
    /** He sells to the other (供应商). */
    SUPPLIER_OF,
    /** He sells the other's goods on (分销商). */
    DISTRIBUTOR_OF,
    /** He competes with the other (竞争对手). */
    COMPETITOR_OF,
    /** He has a share in the other (投资方). */
    INVESTOR_IN
}
