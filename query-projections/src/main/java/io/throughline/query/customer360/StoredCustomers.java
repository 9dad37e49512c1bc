package io.throughline.query.customer360;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.document.Document;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.document.Field;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.Find;
import io.throughline.platform.identity.Reach;
import io.throughline.query.answer.CustomerTag;
import io.throughline.query.answer.Customers;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The customers of the 360° view. */
final class StoredCustomers implements Customers {

    private static final int MOST_CAPTURED = 1_000;
    private static final int MOST_JOINED = 1_000;

    private final DocumentStore store;

    StoredCustomers(DocumentStore store) {
        this.store = store;
    }

    @Override
    public Map<CustomerId, CustomerTag> find(Collection<CustomerId> ids) {
        var wanted = ids.stream().map(CustomerId::toString).collect(Collectors.toSet());
        var found = new HashMap<>(store.getAll(CustomerDocument.TYPE, wanted));
        for (var further = unread(found); !further.isEmpty(); further = unread(found)) {
            found.putAll(store.getAll(CustomerDocument.TYPE, further));
        }
        var tags = new HashMap<CustomerId, CustomerTag>();
        for (var id : ids) {
            meant(id, found).map(StoredCustomers::tag).ifPresent(tag -> tags.put(id, tag));
        }
        return tags;
    }

    /** Who stands for those who were found, and was not read yet: a prospect's customer may have been merged. */
    private static Set<String> unread(Map<String, Document<CustomerDocument>> found) {
        return found.values().stream()
                .flatMap(document -> document.content().joinedInto().stream())
                .map(CustomerId::toString)
                .filter(id -> !found.containsKey(id))
                .collect(Collectors.toSet());
    }

    @Override
    public Filter visible(Reach reach, Field customer) {
        if (reach.everything()) return undeleted(customer);
        var seen = Filter.and(standing(), reachable(reach));
        return Filter.related(customer, CustomerDocument.TYPE, withJoined(seen));
    }

    @Override
    public Filter undeleted(Field customer) {
        return Filter.unrelated(customer, CustomerDocument.TYPE, withJoined(deleted()));
    }

    /** These, those who were joined to them or merged into them, and the prospects who were joined to the latter. */
    private static Filter withJoined(Filter customers) {
        var merged = Filter.or(customers, leadingTo(customers));
        return Filter.or(customers, leadingTo(merged));
    }

    private static Filter leadingTo(Filter customers) {
        return Filter.related(CustomerDocument.JOINED_INTO, CustomerDocument.TYPE, customers);
    }

    /** Who stands for himself, and does not lie in the recycle bin. */
    static Filter standing() {
        return Filter.and(Filter.missing(CustomerDocument.JOINED_INTO), Filter.missing(CustomerDocument.DELETED));
    }

    static Filter deleted() {
        return Filter.range(CustomerDocument.DELETED, Optional.of(Instant.EPOCH), Optional.empty());
    }

    @Override
    public Set<CustomerId> idsOf(CustomerId id) {
        var meant = find(id).map(CustomerTag::customerId).orElse(id);
        var ids = leadingTo(Set.of(meant));
        ids.addAll(leadingTo(ids));
        ids.add(meant);
        return ids;
    }

    private Set<CustomerId> leadingTo(Set<CustomerId> customers) {
        var joined =
                Find.where(Filter.in(CustomerDocument.JOINED_INTO, customers)).limit(MOST_JOINED);
        return store.find(CustomerDocument.TYPE, joined).contents().stream()
                .map(document -> document.customer().customerId())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Filter reachable(Reach reach) {
        return Filter.visible(reach, CustomerDocument.OWNER, CustomerDocument.CAPTURED_BY);
    }

    @Override
    public Set<CustomerId> captured(Reach reach) {
        if (reach.everything() || reach.unowned() || reach.owners().isEmpty()) return Set.of();
        var captured = Filter.captured(reach, CustomerDocument.OWNER, CustomerDocument.CAPTURED_BY);
        return store.find(CustomerDocument.TYPE, Find.where(captured).limit(MOST_CAPTURED)).contents().stream()
                .map(document -> document.customer().customerId())
                .collect(Collectors.toSet());
    }

    private static Optional<CustomerDocument> meant(CustomerId id, Map<String, Document<CustomerDocument>> found) {
        var meant = Optional.ofNullable(found.get(id.toString())).map(Document::content);
        while (meant.flatMap(CustomerDocument::joinedInto).isPresent()) {
            var into = meant.get().joinedInto().get().toString();
            meant = Optional.of(
                    Objects.requireNonNull(found.get(into), "a joined customer").content());
        }
        return meant;
    }

    static CustomerTag tag(CustomerDocument document) {
        return new CustomerTag(
                document.customer().customerId(),
                document.customer().name(),
                document.customer().owner().map(who -> StaffId.of(who.id())),
                document.capturedBy().map(StaffId::of),
                document.deletion().isPresent());
    }
}
