package io.throughline.contracts.account;

/** What a customer is to the house, besides its kind; he may be several things at once (A22, A32, A33). */
public enum PartyRole {
    /** Buys for himself (零售客户). */
    RETAIL,
    /** Buys for his business (企业客户). */
    BUSINESS,
    /** Sells our goods on (渠道/分销商). */
    DISTRIBUTOR,
    /** Runs a shop under our name (特许经营者/代销商). */
    FRANCHISEE,
    /** Belongs to our own house (内部客户). */
    INTERNAL,
    /** Works with us (合作伙伴). */
    PARTNER,
    /** Sells to us (供应商). */
    SUPPLIER,
    /** Competes with us (竞争对手). */
    COMPETITOR
}
