package io.throughline.query.board;

import io.throughline.contracts.CustomerId;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.Find;
import io.throughline.platform.document.Sort;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one customer, for his 360° view. They are asked for when he is, and no part of his document: that would be
 * written anew with each.
 */
public record DocumentShelf(DocumentStore store) {

    /** The name of the projection that fills it. */
    public static final String PROJECTION = RecordProjection.NAME;

    /** Those that count, of a customer and of the prospects that were joined to him; those that changed last in front. */
    public List<FiledDocument> of(CustomerId customer, Collection<CustomerId> joined, int most) {
        var ids = Stream.concat(Stream.of(customer), joined.stream()).toList();
        var filter = Filter.and(
                Filter.in(RecordDocument.CUSTOMER, ids),
                Filter.equal(RecordDocument.KIND, RecordKind.DOCUMENT),
                Filter.equal(RecordDocument.STATE, DocumentState.CURRENT));
        var found = store.find(
                RecordDocument.TYPE,
                Find.where(filter)
                        .sorted(Sort.descending(RecordDocument.CHANGED))
                        .limit(most));
        return found.contents().stream()
                .flatMap(record -> record.document().stream())
                .map(document -> document.brief().of(document.head().of(customer)))
                .toList();
    }
}
