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
 * @param merged the customer whose account stands for his, too
 */
record KnownCustomer(
        CustomerId customerId,
        Optional<StaffId> owner,
        Optional<StaffId> capturedBy,
        Optional<CustomerId> joined,
        boolean hasAccount,
        boolean deleted,
        Optional<CustomerId> merged) {

    static KnownCustomer unowned(CustomerId customerId) {
        return new KnownCustomer(
                customerId, Optional.empty(), Optional.empty(), Optional.empty(), false, false, Optional.empty());
    }

    KnownCustomer asCapturedBy(Optional<StaffId> member) {
        boolean first = owner.isEmpty() && !hasAccount && capturedBy.isEmpty();
        return first ? new KnownCustomer(customerId, owner, member, joined, false, false, merged) : this;
    }

    KnownCustomer asProspectOf(StaffId assignee) {
        return hasAccount
                ? this
                : new KnownCustomer(customerId, Optional.of(assignee), Optional.empty(), joined, false, false, merged);
    }

    /** Whoever was responsible for a lead about him is no more; somebody else may be, for another lead. */
    KnownCustomer asProspectTakenFrom(Optional<StaffId> previous) {
        return hasAccount || previous.isEmpty() || !previous.equals(owner)
                ? this
                : new KnownCustomer(customerId, Optional.empty(), Optional.empty(), joined, false, false, merged);
    }

    KnownCustomer asAccountOf(Optional<StaffId> newOwner) {
        return new KnownCustomer(customerId, newOwner, Optional.empty(), joined, true, deleted, merged);
    }

    KnownCustomer joinedInto(CustomerId other) {
        return new KnownCustomer(customerId, owner, capturedBy, Optional.of(other), hasAccount, deleted, merged);
    }

    KnownCustomer deleted(boolean now) {
        return new KnownCustomer(customerId, owner, capturedBy, joined, hasAccount, now, merged);
    }

    KnownCustomer mergedInto(Optional<CustomerId> other) {
        return new KnownCustomer(customerId, owner, capturedBy, joined, hasAccount, deleted, other);
    }

    CustomerEntry entry() {
        return new CustomerEntry(customerId, owner, capturedBy, joined, hasAccount, deleted, merged);
    }
}
