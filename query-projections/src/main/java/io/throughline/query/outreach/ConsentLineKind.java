package io.throughline.query.outreach;

/** What a line of the proof of consent tells. */
public enum ConsentLineKind {
    /** The customer agreed (已同意). */
    CONSENT_GIVEN,
    /** The customer did not want it any more (已撤回). */
    CONSENT_WITHDRAWN,
    /** Material was sent to him (已发送). */
    MATERIAL_SENT,
    /** Material was not sent to him (未发送). */
    SEND_REFUSED,
    /** A prospect turned out to be the customer: his words count for the customer from then on (已并入). */
    PROSPECT_JOINED
}
