package io.throughline.query.answer;

import io.throughline.contracts.CustomerId;
import io.throughline.platform.document.Field;
import io.throughline.platform.document.Filter;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.Reach;
import io.throughline.platform.message.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who the customers are on whom records and entries hang, and who may see them: as of now, whoever was told before. */
public interface Customers {
    /** The customers behind these ids: for a prospect that was joined, or one whose account was merged, the other one. */
    Map<CustomerId, CustomerTag> find(Collection<CustomerId> ids);

    /** The customer behind an id. */
    default Optional<CustomerTag> find(CustomerId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** The customer behind an id, if the caller may see him; refuses alike when there is none and when he is hidden. */
    default CustomerTag seen(CustomerId id, Caller caller) {
        return find(id).filter(tag -> tag.isWithin(caller.reach()))
                .orElseThrow(() -> new Refusal(QueryRefusal.CUSTOMER_NOT_FOUND));
    }

    /**
     * The customers who never had an owner and were captured by somebody within that reach, where the reach does not hold
     * all unowned ones anyway: at most 1,000 of them.
     */
    Set<CustomerId> captured(Reach reach);

    /**
     * The ids under which what hangs on a customer is found: his own, and those of the prospects who were joined to him and
     * of the customers who were merged into him, at most 1,000 of each. For one of those, the ids of that customer.
     */
    Set<CustomerId> idsOf(CustomerId id);

    /** What does not hang on customers who lie in the recycle bin; the field holds the customer's id. */
    Filter undeleted(Field customer);

    /**
     * What hangs on customers within that reach, or on those who were joined to one or merged into one, and does
     * not lie in the recycle bin; the field holds the customer's id.
     */
    Filter visible(Reach reach, Field customer);
}
