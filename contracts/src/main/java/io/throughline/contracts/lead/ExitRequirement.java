package io.throughline.contracts.lead;

/** What must be there before an opportunity leaves a step of its sales method forward. */
public enum ExitRequirement {
    /** An item of the development plan for that step is done (L11). */
    PLAN_ITEM_DONE,
    /** A product that the customer is interested in is named. */
    PRODUCT_NAMED,
    /** It is said what the opportunity may be worth. */
    VALUE_EXPECTED,
    /** It is said when the customer will probably decide. */
    CLOSE_EXPECTED,
    /** A supervisor reviewed the application and approved of it last (L16). */
    REVIEWED,
    /** Somebody is responsible (L16). */
    OWNER_ASSIGNED
}
