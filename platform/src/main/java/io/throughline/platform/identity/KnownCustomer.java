package io.throughline.platform.identity;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.staff.StaffId;
import java.util.Optional;

/**
 * A customer in a lookup.
 *
 * @param capturedBy who captured him, until somebody is responsible
 * @param hasAccount whether an account says who the owner is, and a lead no longer does
 * @param deleted whether the account lies in the recycle bin
 */
record KnownCustomer(
        CustomerId customerId,
        Optional<StaffId> owner,
        Optional<StaffId> capturedBy,
        Optional<CustomerId> joined,
        boolean hasAccount,
        boolean deleted) {

    static KnownCustomer unowned(CustomerId customerId) {
        return new KnownCustomer(customerId, Optional.empty(), Optional.empty(), Optional.empty(), false, false);
    }

    KnownCustomer asCapturedBy(Optional<StaffId> member) {
        boolean first = owner.isEmpty() && !hasAccount && capturedBy.isEmpty();
        return first ? new KnownCustomer(customerId, owner, member, joined, false, false) : this;
    }

    KnownCustomer asProspectOf(StaffId assignee) {
        return hasAccount
                ? this
                : new KnownCustomer(customerId, Optional.of(assignee), Optional.empty(), joined, false, false);
    }

    /** Whoever was responsible for a lead about him is no more; somebody else may be, for another lead. */
    KnownCustomer asProspectTakenFrom(Optional<StaffId> previous) {
        return hasAccount || previous.isEmpty() || !previous.equals(owner)
                ? this
                : new KnownCustomer(customerId, Optional.empty(), Optional.empty(), joined, false, false);
    }

    KnownCustomer asAccountOf(Optional<StaffId> newOwner) {
        return new KnownCustomer(customerId, newOwner, Optional.empty(), joined, true, deleted);
    }

    KnownCustomer joinedInto(CustomerId other) {
        return new KnownCustomer(customerId, owner, capturedBy, Optional.of(other), hasAccount, deleted);
    }

    KnownCustomer deleted(boolean now) {
        return new KnownCustomer(customerId, owner, capturedBy, joined, hasAccount, now);
    }

    CustomerEntry entry() {
        return new CustomerEntry(customerId, owner, capturedBy, joined, hasAccount, deleted);
    }
}
