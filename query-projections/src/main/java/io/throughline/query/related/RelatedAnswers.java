package io.throughline.query.related;

import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.document.Document;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.Find;
import io.throughline.platform.document.Sort;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.Reach;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.projection.Projections;
import io.throughline.query.answer.CustomerTag;
import io.throughline.query.answer.Customers;
import io.throughline.query.answer.Freshness;
import io.throughline.query.answer.Names;
import io.throughline.query.answer.QueryRefusal;
import io.throughline.query.answer.Who;
import io.throughline.query.related.RelatedQueries.GetRelatedRecord;
import io.throughline.query.related.RelatedQueries.ListRelatedRecords;
import io.throughline.query.related.RelatedQueries.RelatedRecordFound;
import io.throughline.query.related.RelatedQueries.RelatedRecordsFound;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;

/**
 * Answers the questions about what was taken on for customers. Somebody sees the records of customers within his reach, and
 * those that anybody within his reach has to do with.
 */
final class RelatedAnswers {

    private final DocumentStore store;
    private final Customers customers;
    private final Projections projections;
    private final Names names;

    RelatedAnswers(DocumentStore store, Customers customers, Projections projections, Names names) {
        this.store = store;
        this.customers = customers;
        this.projections = projections;
        this.names = names;
    }

    @QueryHandler
    RelatedRecordFound on(GetRelatedRecord query, Caller caller) {
        var freshness = Freshness.of(projections, caller, RelatedProjection.NAME);
        var document = store.get(RelatedDocument.TYPE, query.recordId().toString())
                .map(Document::content)
                .orElseThrow(RelatedAnswers::notFound);
        var record = document.record().orElseThrow(RelatedAnswers::notFound);
        var customer = customers.find(record.head().customerId());
        if (!visible(document, customer, caller.reach())) throw notFound();
        return names.in(new RelatedRecordFound(tagged(record, customer), freshness));
    }

    @QueryHandler
    RelatedRecordsFound on(ListRelatedRecords query, Caller caller) {
        var freshness = Freshness.of(projections, caller, RelatedProjection.NAME);
        Refusal.refuse(
                query.from().isPresent()
                        && query.to().isPresent()
                        && query.from().get().isAfter(query.to().get()),
                QueryRefusal.PERIOD_REVERSED);
        var filter = Filter.and(
                among(query.kind().isEmpty() ? List.of(RelatedKind.values()) : query.kind()),
                query.state().isEmpty() ? Filter.all() : Filter.in(RelatedDocument.STATE, query.state()),
                visible(caller.reach()),
                query.customerId()
                        .map(id -> Filter.in(RelatedDocument.CUSTOMER, customers.idsOf(id)))
                        .orElse(Filter.all()),
                Filter.equal(RelatedDocument.OWNER, query.owner()),
                Filter.equal(RelatedDocument.STAFF, query.staff()),
                Filter.range(RelatedDocument.DUE, query.from(), query.to()),
                Filter.contains(RelatedDocument.FOUND, query.q()));
        var page = store.find(
                RelatedDocument.TYPE,
                Find.where(filter)
                        .sorted(Sort.ascending(RelatedDocument.DUE))
                        .limit(query.limit().orElse(Find.USUAL_PAGE))
                        .from(query.cursor()));
        var records = page.contents().stream()
                .flatMap(document -> document.record().stream())
                .toList();
        var tags = customers.find(
                records.stream().map(record -> record.head().customerId()).collect(Collectors.toSet()));
        var tagged = records.stream()
                .map(record -> tagged(
                        record, Optional.ofNullable(tags.get(record.head().customerId()))))
                .toList();
        return names.in(
                new RelatedRecordsFound(tagged, page.next(), store.count(RelatedDocument.TYPE, filter), freshness));
    }

    private static Filter among(Collection<RelatedKind> kinds) {
        return Filter.in(RelatedDocument.KIND, kinds);
    }

    private Filter visible(Reach reach) {
        if (reach.everything()) return customers.visible(reach, RelatedDocument.CUSTOMER);
        var staff = reach.owners().stream().map(StaffId::toString).collect(Collectors.toSet());
        return Filter.and(
                customers.undeleted(RelatedDocument.CUSTOMER),
                Filter.or(customers.visible(reach, RelatedDocument.CUSTOMER), Filter.in(RelatedDocument.STAFF, staff)));
    }

    private static boolean visible(RelatedDocument document, Optional<CustomerTag> customer, Reach reach) {
        if (customer.map(CustomerTag::deleted).orElse(false)) return false;
        return reach.everything()
                || customer.map(tag -> tag.isWithin(reach)).orElse(false)
                || document.staff().stream().anyMatch(id -> reach.owners().contains(StaffId.of(id)));
    }

    private static RelatedRecord tagged(RelatedRecord record, Optional<CustomerTag> customer) {
        return customer.map(tag -> record.of(record.head()
                        .of(tag.customerId())
                        .of(Optional.of(tag.name()), tag.owner().map(Who::of))))
                .orElse(record);
    }

    private static Refusal notFound() {
        return new Refusal(QueryRefusal.RELATED_RECORD_NOT_FOUND);
    }
}
