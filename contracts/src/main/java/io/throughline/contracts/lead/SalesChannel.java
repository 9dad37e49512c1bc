package io.throughline.contracts.lead;

/** How an opportunity is worked (L23). */
public enum SalesChannel {
    /** By visits (外勤销售). */
    FIELD,
    /** By telephone (电话销售). */
    TELEPHONE,
    /** On the web (网络销售). */
    WEB,
    /** Through a partner (渠道销售). */
    PARTNER
}
