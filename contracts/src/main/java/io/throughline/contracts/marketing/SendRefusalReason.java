package io.throughline.contracts.marketing;

/** Why something was not sent (U1, U2, U11; features §4). */
public enum SendRefusalReason {
    /** The customer withdrew his consent for this purpose on this channel (已退订). */
    CONSENT_WITHDRAWN,
    /** The house asks for consent first, and the customer has not given it (未订阅). */
    CONSENT_NOT_GIVEN,
    /** The same material was sent to him within the cooldown (重复发送). */
    ALREADY_SENT,
    /** He has answered this material (已回复). */
    ALREADY_ANSWERED,
    /** He has an open complaint (投诉处理中). */
    OPEN_COMPLAINT,
    /** He was written to too often within the period (触达过频). */
    TOO_MANY_TOUCHES
}
