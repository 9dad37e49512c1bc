package io.throughline.query.timeline;

import static io.throughline.query.Story.customer;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.document.Field;
import io.throughline.platform.document.Filter;
import io.throughline.platform.identity.Reach;
import io.throughline.query.answer.CustomerTag;
import io.throughline.query.answer.Customers;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The customers' owners of now, said by the test. */
final class Owners implements Customers {
    private final Map<CustomerId, CustomerTag> byCustomer = new HashMap<>();
    private final Map<CustomerId, String> names = new HashMap<>();
    private final Map<CustomerId, CustomerId> merged = new HashMap<>();

    void clear() {
        byCustomer.clear();
        merged.clear();
    }

    String nameOf(CustomerId customer) {
        return names.getOrDefault(customer, "?");
    }

    void owned(String name, Optional<StaffId> owner) {
        put(new CustomerTag(customer(name), name, owner, Optional.empty(), false));
    }

    void captured(String name, StaffId member) {
        put(new CustomerTag(customer(name), name, Optional.empty(), Optional.of(member), false));
    }

    void merged(String name, String into) {
        merged.put(customer(name), customer(into));
    }

    void parted(String name) {
        merged.remove(customer(name));
    }

    private void put(CustomerTag tag) {
        byCustomer.put(tag.customerId(), tag);
        names.put(tag.customerId(), tag.name());
    }

    @Override
    public Set<CustomerId> captured(Reach reach) {
        return byCustomer.values().stream()
                .filter(tag -> tag.capturedBy().isPresent() && tag.isWithin(reach))
                .map(CustomerTag::customerId)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<CustomerId, CustomerTag> find(Collection<CustomerId> ids) {
        var found = new HashMap<CustomerId, CustomerTag>();
        for (var id : ids) {
            var tag = byCustomer.get(merged.getOrDefault(id, id));
            if (tag != null) found.put(id, tag);
        }
        return found;
    }

    @Override
    public Set<CustomerId> idsOf(CustomerId id) {
        var meant = merged.getOrDefault(id, id);
        var ids = new HashSet<>(Set.of(meant));
        merged.forEach((one, into) -> {
            if (into.equals(meant)) ids.add(one);
        });
        return ids;
    }

    @Override
    public Filter undeleted(Field customer) {
        return Filter.all();
    }

    @Override
    public Filter visible(Reach reach, Field customer) {
        return Filter.all();
    }
}
