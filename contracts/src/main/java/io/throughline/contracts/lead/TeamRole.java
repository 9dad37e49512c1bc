package io.throughline.contracts.lead;

/** What somebody beside the owner does for an opportunity. */
public enum TeamRole {
    /** Sells along with the owner (协同销售). */
    SALES,
    /** Designs what is offered (售前). */
    PRESALES,
    /** Answers for what can be done (技术支持). */
    TECHNICAL,
    /** Will deliver it (交付). */
    DELIVERY,
    /** Opens doors at the customer's top (高层支持). */
    SPONSOR
}
