package io.throughline.platform.identity;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.staff.StaffId;
import java.util.Optional;

/**
 * A customer in a lookup.
 *
 * @param hasAccount whether an account says who the owner is, and a lead no longer does
 */
record KnownCustomer(CustomerId customerId, Optional<StaffId> owner, Optional<CustomerId> joined, boolean hasAccount) {

    static KnownCustomer unowned(CustomerId customerId) {
        return new KnownCustomer(customerId, Optional.empty(), Optional.empty(), false);
    }

    KnownCustomer asProspectOf(StaffId assignee) {
        return hasAccount ? this : new KnownCustomer(customerId, Optional.of(assignee), joined, false);
    }

    KnownCustomer asAccountOf(Optional<StaffId> newOwner) {
        return new KnownCustomer(customerId, newOwner, joined, true);
    }

    KnownCustomer joinedInto(CustomerId other) {
        return new KnownCustomer(customerId, owner, Optional.of(other), hasAccount);
    }

    CustomerEntry entry() {
        return new CustomerEntry(customerId, owner, joined);
    }
}
