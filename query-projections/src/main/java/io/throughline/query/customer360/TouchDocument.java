package io.throughline.query.customer360;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.InteractionEvent;
import io.throughline.contracts.account.InteractionEvent.InteractionContinued;
import io.throughline.contracts.account.InteractionEvent.InteractionCorrected;
import io.throughline.contracts.account.InteractionEvent.InteractionRecorded;
import io.throughline.contracts.account.InteractionEvent.InteractionRestored;
import io.throughline.contracts.account.InteractionEvent.InteractionWithdrawn;
import io.throughline.contracts.marketing.CampaignId;
import io.throughline.contracts.marketing.OutreachEvent.MaterialSent;
import io.throughline.contracts.marketing.OutreachEvent.ResponseReceived;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.document.Field;
import java.time.Instant;
import java.util.Optional;

/**
 * One touch, kept by itself: a customer has any number of them, and his document would be written anew with each.
 *
 * @param customerId the customer or prospect at the time
 * @param material the fingerprint of what was sent or answered
 * @param withdrawnAt when it was withdrawn as a mistake; empty while it counts
 */
record TouchDocument(
        CustomerId customerId,
        Touch touch,
        Optional<String> material,
        Optional<CampaignId> campaignId,
        Optional<Instant> withdrawnAt) {

    static final Field CUSTOMER = Field.text("customerId");
    static final Field OCCURRED = Field.time("touch.occurredAt");
    static final Field DIRECTION = Field.text("touch.direction");
    static final Field WITHDRAWN = Field.time("withdrawnAt");

    /** The collection of all touches. */
    static final DocumentType<TouchDocument> TYPE = DocumentType.of("touches", TouchDocument.class)
            .indexed(CUSTOMER, OCCURRED, WITHDRAWN)
            .indexed(CUSTOMER, DIRECTION, OCCURRED);

    static TouchDocument of(CustomerEvent event, Touch touch) {
        var none = Optional.<Instant>empty();
        return switch (event) {
            case MaterialSent e ->
                new TouchDocument(e.customerId(), touch, Optional.of(e.material()), e.campaignId(), none);
            case ResponseReceived e ->
                new TouchDocument(e.customerId(), touch, Optional.of(e.material()), Optional.empty(), none);
            default -> new TouchDocument(event.customerId(), touch, Optional.empty(), Optional.empty(), none);
        };
    }

    /** After what became known of a touch later. */
    TouchDocument after(InteractionEvent event, Instant at) {
        return switch (event) {
            case InteractionRecorded unused -> this;
            case InteractionCorrected e -> with(touch.corrected(e), withdrawnAt);
            case InteractionContinued e -> with(touch.continuing(e.to()), withdrawnAt);
            case InteractionWithdrawn unused -> with(touch, Optional.of(at));
            case InteractionRestored unused -> with(touch, Optional.empty());
        };
    }

    private TouchDocument with(Touch told, Optional<Instant> withdrawn) {
        return new TouchDocument(customerId, told, material, campaignId, withdrawn);
    }

    DepartmentTouch byDepartment() {
        return new DepartmentTouch(touch, material, campaignId);
    }
}
