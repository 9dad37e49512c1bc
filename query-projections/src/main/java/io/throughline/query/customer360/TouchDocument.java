package io.throughline.query.customer360;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.marketing.CampaignId;
import io.throughline.contracts.marketing.OutreachEvent.MaterialSent;
import io.throughline.contracts.marketing.OutreachEvent.ResponseReceived;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.document.Field;
import java.util.Optional;

/**
 * One touch, kept by itself: a customer has any number of them, and his document would be written anew with each.
 *
 * @param customerId the customer or prospect at the time
 * @param material the fingerprint of what was sent or answered
 */
record TouchDocument(CustomerId customerId, Touch touch, Optional<String> material, Optional<CampaignId> campaignId) {

    static final Field CUSTOMER = Field.text("customerId");
    static final Field OCCURRED = Field.time("touch.occurredAt");
    static final Field DIRECTION = Field.text("touch.direction");

    /** The collection of all touches. */
    static final DocumentType<TouchDocument> TYPE = DocumentType.of("touches", TouchDocument.class)
            .indexed(CUSTOMER, OCCURRED)
            .indexed(CUSTOMER, DIRECTION, OCCURRED);

    static TouchDocument of(CustomerEvent event, Touch touch) {
        return switch (event) {
            case MaterialSent e -> new TouchDocument(e.customerId(), touch, Optional.of(e.material()), e.campaignId());
            case ResponseReceived e ->
                new TouchDocument(e.customerId(), touch, Optional.of(e.material()), Optional.empty());
            default -> new TouchDocument(event.customerId(), touch, Optional.empty(), Optional.empty());
        };
    }

    DepartmentTouch byDepartment() {
        return new DepartmentTouch(touch, material, campaignId);
    }
}
