package io.throughline.platform.identity;

import io.throughline.contracts.CustomerId;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.message.RefusalCode;
import java.util.Optional;

/**
 * Which customers there are and who is responsible for them, as one service has heard of it from the events of others.
 * It answers for every customer whose first event was committed before the question was asked.
 */
public interface CustomerDirectory {

    /** Finds a customer, however he came to be known; empty when no event ever spoke of him. */
    Optional<CustomerEntry> find(CustomerId customerId);

    /**
     * The customer, if the caller may see him. A prospect that was joined into another customer is seen by those who see
     * that customer. Refuses with {@code notFound} alike when there is none and when he is hidden.
     */
    default CustomerEntry see(CustomerId customerId, Caller caller, RefusalCode notFound) {
        var entry = find(customerId).orElseThrow(() -> new Refusal(notFound));
        var answering = entry.joinedInto().flatMap(this::find).orElse(entry);
        Refusal.refuse(!answering.isWithin(caller.reach()), notFound);
        return entry;
    }
}
