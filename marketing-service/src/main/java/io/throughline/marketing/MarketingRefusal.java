package io.throughline.marketing;

import static io.throughline.platform.message.RefusalKind.LIMIT;
import static io.throughline.platform.message.RefusalKind.MALFORMED;
import static io.throughline.platform.message.RefusalKind.NOT_FOUND;
import static io.throughline.platform.message.RefusalKind.RULE;

import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;

/** Why marketing says no. Not sending something is no refusal but an answer: see {@code SendRefused}. */
public enum MarketingRefusal implements RefusalCode {
    /** There is no such customer, or the caller may not see him. */
    CUSTOMER_NOT_FOUND(NOT_FOUND, "There is no such customer, or you may not see him."),
    /** There is no such campaign. */
    CAMPAIGN_NOT_FOUND(NOT_FOUND, "There is no such campaign."),

    /** A budget below zero. */
    BUDGET_NEGATIVE(MALFORMED, "A budget is zero or more."),
    /** More members than a campaign may have. */
    CAMPAIGN_FULL(LIMIT, "A campaign has 50,000 members at most; plan another one for the rest."),
    /** Nobody to send to. */
    CAMPAIGN_WITHOUT_MEMBERS(RULE, "The campaign has no members yet; add some first."),

    /** Nothing can be sent to a customer that way. */
    CHANNEL_CANNOT_SEND(
            MALFORMED, "Material cannot be sent by SYSTEM; choose the way by which it reaches the customer."),
    /** Two answers to one question. */
    MATERIAL_OR_CAMPAIGN(MALFORMED, "Name the material or the campaign that the customer answers, not both."),
    /** An answer to nothing. */
    NEVER_SENT(
            RULE,
            "Nothing like this was sent to the customer; name what was sent, or record the answer as an interaction.");

    private final RefusalKind kind;
    private final String message;

    MarketingRefusal(RefusalKind kind, String message) {
        this.kind = kind;
        this.message = message;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String message() {
        return message;
    }
}
