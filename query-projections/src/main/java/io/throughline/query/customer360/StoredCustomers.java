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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        Set<String> further = found.values().stream()
                .flatMap(document -> document.content().joinedInto().stream())
                .map(CustomerId::toString)
                .filter(id -> !found.containsKey(id))
                .collect(Collectors.toSet());
        found.putAll(store.getAll(CustomerDocument.TYPE, further));
        var tags = new HashMap<CustomerId, CustomerTag>();
        for (var id : ids) {
            meant(id, found).map(StoredCustomers::tag).ifPresent(tag -> tags.put(id, tag));
        }
        return tags;
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

    private static Filter withJoined(Filter customers) {
        return Filter.or(customers, Filter.related(CustomerDocument.JOINED_INTO, CustomerDocument.TYPE, customers));
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
        var joined = Find.where(Filter.equal(CustomerDocument.JOINED_INTO, meant));
        return Stream.concat(
                        Stream.of(meant),
                        store.find(CustomerDocument.TYPE, joined.limit(MOST_JOINED)).contents().stream()
                                .map(document -> document.customer().customerId()))
                .collect(Collectors.toSet());
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
        var own = Optional.ofNullable(found.get(id.toString())).map(Document::content);
        return own.flatMap(CustomerDocument::joinedInto)
                .map(into -> Objects.requireNonNull(found.get(into.toString()), "a joined customer")
                        .content())
                .or(() -> own);
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
