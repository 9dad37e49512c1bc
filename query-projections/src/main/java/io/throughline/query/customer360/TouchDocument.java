package io.throughline.query.customer360;

import io.throughline.contracts.CustomerId;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.document.Field;

/**
 * One touch, kept by itself: a customer has any number of them, and his document would be written anew with each.
 *
 * @param customerId the customer or prospect at the time
 */
record TouchDocument(CustomerId customerId, Touch touch) {

    static final Field CUSTOMER = Field.text("customerId");
    static final Field OCCURRED = Field.time("touch.occurredAt");

    /** The collection of all touches. */
    static final DocumentType<TouchDocument> TYPE =
            DocumentType.of("touches", TouchDocument.class).indexed(CUSTOMER, OCCURRED);
}
