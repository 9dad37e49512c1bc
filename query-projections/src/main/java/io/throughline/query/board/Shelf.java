package io.throughline.query.board;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.document.Document;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.document.Field;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.Find;
import io.throughline.platform.document.Sort;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.Reach;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.message.RefusalCode;
import io.throughline.query.answer.CustomerTag;
import io.throughline.query.answer.Customers;
import io.throughline.query.answer.Who;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The stored records, as far as the caller may see them: those of customers within his reach, and those that somebody
 * within his reach is responsible for.
 */
final class Shelf {

    private static final int WHOLE_PAGE = 1_000;

    private final DocumentStore store;
    private final Customers customers;

    Shelf(DocumentStore store, Customers customers) {
        this.store = store;
        this.customers = customers;
    }

    /** A page of records, and how many there are on all pages. */
    record Page<T>(List<T> records, Optional<String> next, long total) {}

    /** What part of a list is wanted. */
    record Wanted(Optional<CustomerId> customer, Optional<Integer> limit, Optional<String> cursor) {}

    <T extends Headed<T>> T one(
            Identifier id, Caller caller, RefusalCode notFound, Function<RecordDocument, Optional<T>> part) {
        var document = store.get(RecordDocument.TYPE, id.toString())
                .map(Document::content)
                .orElseThrow(() -> new Refusal(notFound));
        var record = part.apply(document).orElseThrow(() -> new Refusal(notFound));
        var customer = customers.find(document.customerId());
        if (!visible(document, customer, caller.reach())) throw new Refusal(notFound);
        return tagged(record, customer);
    }

    <T extends Headed<T>> Page<T> list(
            RecordKind kind,
            Filter narrowing,
            Wanted wanted,
            Caller caller,
            Function<RecordDocument, Optional<T>> part) {
        var filter = Filter.and(
                Filter.equal(RecordDocument.KIND, kind),
                visible(caller.reach()),
                wanted.customer()
                        .map(customer -> Filter.in(RecordDocument.CUSTOMER, customers.idsOf(customer)))
                        .orElse(Filter.all()),
                narrowing);
        var page = store.find(
                RecordDocument.TYPE,
                Find.where(filter)
                        .sorted(Sort.descending(RecordDocument.CREATED))
                        .limit(wanted.limit().orElse(Find.USUAL_PAGE))
                        .from(wanted.cursor()));
        var documents = page.contents();
        Map<CustomerId, CustomerTag> tags = customers.find(
                documents.stream().map(RecordDocument::customerId).collect(Collectors.toSet()));
        List<T> records = documents.stream()
                .flatMap(document -> part.apply(document).stream()
                        .map(record -> tagged(record, Optional.ofNullable(tags.get(document.customerId())))))
                .toList();
        return new Page<>(records, page.next(), store.count(RecordDocument.TYPE, filter));
    }

    /** Hands over every record of a kind that the caller may see, page by page. */
    <T> void each(
            RecordKind kind, Caller caller, Function<RecordDocument, Optional<T>> part, Consumer<? super T> reader) {
        var all = Find.where(Filter.and(Filter.equal(RecordDocument.KIND, kind), visible(caller.reach())))
                .sorted(Sort.descending(RecordDocument.CREATED))
                .limit(WHOLE_PAGE);
        Optional<String> next = Optional.empty();
        do {
            var page = store.find(RecordDocument.TYPE, all.from(next));
            page.contents().forEach(document -> part.apply(document).ifPresent(reader));
            next = page.next();
        } while (next.isPresent());
    }

    /** Only these constants; all when none is named. */
    static Filter among(Field field, Collection<? extends Enum<?>> constants) {
        return constants.isEmpty() ? Filter.all() : Filter.in(field, constants);
    }

    private Filter visible(Reach reach) {
        if (reach.everything()) return customers.visible(reach, RecordDocument.CUSTOMER);
        var assigned = reach.owners().stream().map(StaffId::toString).collect(Collectors.toSet());
        return Filter.and(
                customers.undeleted(RecordDocument.CUSTOMER),
                Filter.or(
                        customers.visible(reach, RecordDocument.CUSTOMER),
                        Filter.in(RecordDocument.ASSIGNEE, assigned)));
    }

    private static boolean visible(RecordDocument document, Optional<CustomerTag> customer, Reach reach) {
        if (customer.map(CustomerTag::deleted).orElse(false)) return false;
        return reach.everything()
                || customer.map(tag -> tag.isWithin(reach)).orElse(false)
                || document.assignee()
                        .map(id -> reach.owners().contains(StaffId.of(id)))
                        .orElse(false);
    }

    private static <T extends Headed<T>> T tagged(T record, Optional<CustomerTag> customer) {
        var head = record.head();
        return customer.map(tag -> record.of(head.of(tag.customerId())
                        .of(Optional.of(tag.name()), tag.owner().map(Who::of))))
                .orElse(record);
    }
}
