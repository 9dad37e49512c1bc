package io.throughline.contracts.account;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import java.util.Optional;

/** How customers stand to each other (A23, L7). */
public sealed interface TieEvent extends CustomerEvent {

    /** The customer became a branch of another one, or of none. */
    @EventName("account.placed")
    record AccountPlaced(CustomerId customerId, Optional<CustomerId> from, Optional<CustomerId> to)
            implements TieEvent {}

    /** He stands in this relation to another customer. */
    @EventName("account.related")
    record AccountsRelated(CustomerId customerId, AccountRelation relation, CustomerId other) implements TieEvent {}

    /** He stands in this relation no more. */
    @EventName("account.unrelated")
    record AccountsUnrelated(CustomerId customerId, AccountRelation relation, CustomerId other) implements TieEvent {}
}
