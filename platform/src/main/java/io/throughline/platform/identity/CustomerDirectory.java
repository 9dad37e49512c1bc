package io.throughline.platform.identity;

import io.throughline.contracts.CustomerId;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.message.RefusalCode;
import java.util.Map;
import java.util.Optional;

/**
 * Which customers there are and who is responsible for them, as one service has heard of it from the events of others.
 * It answers for every customer whose first event was committed before the question was asked.
 */
public interface CustomerDirectory {

    /** Finds a customer, however he came to be known; empty when no event ever spoke of him. */
    Optional<CustomerEntry> find(CustomerId customerId);

    /** Finds the customer who is meant by an id: for a prospect that was joined, the one he was joined to. */
    default Optional<CustomerEntry> meant(CustomerId customerId) {
        return find(customerId)
                .map(entry -> entry.joinedInto().flatMap(this::find).orElse(entry));
    }

    /** The id of the customer who is meant by an id; the same id when nobody is known under it. */
    default CustomerId idOf(CustomerId customerId) {
        return find(customerId).flatMap(CustomerEntry::joinedInto).orElse(customerId);
    }

    /**
     * The customer who is meant, if the caller may see him. For a prospect that was joined this is the customer he was
     * joined to: what is recorded from then on is to name that one, the id of the answer. Refuses with {@code notFound}
     * alike when there is none, when he is hidden, and when his account lies in the recycle bin.
     */
    default CustomerEntry see(CustomerId customerId, Caller caller, RefusalCode notFound) {
        var seen = seeAlsoDeleted(customerId, caller, notFound);
        Refusal.refuse(seen.deleted(), notFound);
        return seen;
    }

    /**
     * The same for what begins now. A customer who was merged into another one takes nothing new: it is refused with
     * {@link IdentityRefusal#CUSTOMER_MERGED}, and the details name the other one. What is there already goes on.
     */
    default CustomerEntry seeForNew(CustomerId customerId, Caller caller, RefusalCode notFound) {
        var seen = see(customerId, caller, notFound);
        seen.mergedInto().ifPresent(survivor -> {
            throw new Refusal(IdentityRefusal.CUSTOMER_MERGED, Map.of("survivor", survivor.toString()));
        });
        return seen;
    }

    /** The same where it matters also what was done with an account that lies in the recycle bin. */
    default CustomerEntry seeAlsoDeleted(CustomerId customerId, Caller caller, RefusalCode notFound) {
        var seen = meant(customerId).orElseThrow(() -> new Refusal(notFound));
        Refusal.refuse(!seen.isWithin(caller.reach()), notFound);
        return seen;
    }
}
