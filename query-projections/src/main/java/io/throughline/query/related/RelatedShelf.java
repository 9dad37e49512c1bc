package io.throughline.query.related;

import io.throughline.contracts.CustomerId;
import io.throughline.platform.document.Document;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.Find;
import io.throughline.platform.document.Sort;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was taken on for one customer, for his 360° view. It is asked when he is, and no part of his document: that would be
 * written anew with each.
 */
public record RelatedShelf(DocumentStore store) {

    /** The name of the projection that fills it. */
    public static final String PROJECTION = RelatedProjection.NAME;

    /**
     * What is recorded for a customer, and for the prospects that were joined to him.
     *
     * @param open at most so many that are open
     * @param ended at most so many that ended
     */
    public Related of(CustomerId customer, Collection<CustomerId> joined, int open, int ended) {
        var ids = Stream.concat(Stream.of(customer), joined.stream()).toList();
        var records = Stream.concat(
                        find(ids, true, Sort.ascending(RelatedDocument.DUE), open),
                        find(ids, false, Sort.descending(RelatedDocument.CHANGED), ended))
                .map(record -> record.brief().of(record.head().of(customer)))
                .toList();
        var counted = store.getAll(
                RelatedDocument.TYPE, ids.stream().map(CustomerId::toString).toList());
        List<RelatedCount> counts = counted.values().stream()
                .map(Document::content)
                .flatMap(document -> document.counts().stream())
                .toList();
        return new Related(records, RelatedCount.sum(counts));
    }

    private Stream<RelatedRecord> find(Collection<CustomerId> ids, boolean open, Sort order, int most) {
        var filter = Filter.and(Filter.in(RelatedDocument.CUSTOMER, ids), Filter.equal(RelatedDocument.OPEN, open));
        return store.find(RelatedDocument.TYPE, Find.where(filter).sorted(order).limit(most)).contents().stream()
                .flatMap(document -> document.record().stream());
    }
}
