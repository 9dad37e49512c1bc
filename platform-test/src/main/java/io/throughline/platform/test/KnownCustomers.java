package io.throughline.platform.test;

import io.throughline.contracts.CustomerId;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.CustomerEntry;
import io.throughline.platform.identity.StaffMember;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A directory of customers that a test fills by hand. */
public final class KnownCustomers implements CustomerDirectory {

    private final Map<CustomerId, CustomerEntry> entries = new HashMap<>();

    /** There is a customer whom this member of the staff looks after. */
    public KnownCustomers owned(CustomerId customerId, StaffMember owner) {
        entries.put(
                customerId, new CustomerEntry(customerId, Optional.of(owner.id()), Optional.empty(), Optional.empty()));
        return this;
    }

    /** There is a customer whom nobody looks after. */
    public KnownCustomers unowned(CustomerId customerId) {
        entries.put(customerId, new CustomerEntry(customerId, Optional.empty(), Optional.empty(), Optional.empty()));
        return this;
    }

    /** There is a customer whom this member of the staff captured, and nobody looks after yet. */
    public KnownCustomers captured(CustomerId customerId, StaffMember by) {
        entries.put(
                customerId, new CustomerEntry(customerId, Optional.empty(), Optional.of(by.id()), Optional.empty()));
        return this;
    }

    /** There was a prospect who turned out to be another customer. */
    public KnownCustomers joined(CustomerId prospect, CustomerId into) {
        entries.put(prospect, new CustomerEntry(prospect, Optional.empty(), Optional.empty(), Optional.of(into)));
        return this;
    }

    @Override
    public Optional<CustomerEntry> find(CustomerId customerId) {
        return Optional.ofNullable(entries.get(customerId));
    }
}
