package io.throughline.platform.test;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.CustomerEntry;
import io.throughline.platform.identity.StaffMember;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A directory of customers that a test fills by hand. */
public final class KnownCustomers implements CustomerDirectory {

    private final Map<CustomerId, CustomerEntry> entries = new HashMap<>();

    /** There is a customer with an account whom this member of the staff looks after. */
    public KnownCustomers owned(CustomerId customerId, StaffMember owner) {
        return put(customerId, Optional.of(owner), Optional.empty(), Optional.empty(), true);
    }

    /** There is a customer whom nobody looks after. */
    public KnownCustomers unowned(CustomerId customerId) {
        return put(customerId, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** There is a prospect, without an account, whose lead was assigned to this member of the staff. */
    public KnownCustomers prospect(CustomerId customerId, StaffMember assignee) {
        return put(customerId, Optional.of(assignee), Optional.empty(), Optional.empty(), false);
    }

    /** There is a customer whom this member of the staff captured, and nobody looks after yet. */
    public KnownCustomers captured(CustomerId customerId, StaffMember by) {
        return put(customerId, Optional.empty(), Optional.of(by), Optional.empty(), false);
    }

    /** There was a prospect who turned out to be another customer. */
    public KnownCustomers joined(CustomerId prospect, CustomerId into) {
        return put(prospect, Optional.empty(), Optional.empty(), Optional.of(into), false);
    }

    /** There is a customer whom this member of the staff looked after until the account was deleted. */
    public KnownCustomers deleted(CustomerId customerId, StaffMember owner) {
        entries.put(
                customerId,
                new CustomerEntry(
                        customerId,
                        Optional.of(owner.id()),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        true,
                        Optional.empty()));
        return this;
    }

    /** There is a customer of this member of the staff whose account was merged into that of another one. */
    public KnownCustomers merged(CustomerId customerId, CustomerId into, StaffMember owner) {
        var none = Optional.<StaffId>empty();
        var entry = new CustomerEntry(
                customerId, Optional.of(owner.id()), none, Optional.empty(), true, false, Optional.of(into));
        entries.put(customerId, entry);
        return this;
    }

    @Override
    public Optional<CustomerEntry> find(CustomerId customerId) {
        return Optional.ofNullable(entries.get(customerId));
    }

    private KnownCustomers put(
            CustomerId id,
            Optional<StaffMember> owner,
            Optional<StaffMember> capturedBy,
            Optional<CustomerId> joinedInto,
            boolean hasAccount) {
        entries.put(
                id,
                new CustomerEntry(
                        id,
                        owner.map(StaffMember::id),
                        capturedBy.map(StaffMember::id),
                        joinedInto,
                        hasAccount,
                        false,
                        Optional.empty()));
        return this;
    }
}
