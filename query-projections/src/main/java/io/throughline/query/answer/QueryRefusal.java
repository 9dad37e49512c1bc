package io.throughline.query.answer;

import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;

/** Why a question is not answered. What is hidden from the caller is answered exactly as what does not exist. */
public enum QueryRefusal implements RefusalCode {
    /** There is no such customer, or he is hidden from the caller. */
    CUSTOMER_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such customer, or you may not see him."),
    /** There is no such lead, or it is hidden from the caller. */
    LEAD_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such lead, or you may not see it."),
    /** There is no such opportunity, or it is hidden from the caller. */
    OPPORTUNITY_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such opportunity, or you may not see it."),
    /** There is no such quote, or it is hidden from the caller. */
    QUOTE_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such quote, or you may not see it."),
    /** There is no such order, or it is hidden from the caller. */
    ORDER_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such order, or you may not see it."),
    /** There is no such service request, or it is hidden from the caller. */
    SERVICE_REQUEST_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such service request, or you may not see it."),
    /** There is no such record, or it is hidden from the caller. */
    RELATED_RECORD_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such record, or you may not see it."),
    /** There is no such document, or it is hidden from the caller. */
    DOCUMENT_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such document, or you may not see it."),
    /** There is no such campaign. */
    CAMPAIGN_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such campaign."),
    /** The period of a search ends before it begins. */
    PERIOD_REVERSED(RefusalKind.MALFORMED, "The period ends before it begins; from must not be after to.");

    private final RefusalKind kind;
    private final String message;

    QueryRefusal(RefusalKind kind, String message) {
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
