package io.throughline.query.related;

import io.throughline.platform.document.DocumentType;
import io.throughline.platform.document.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One record, with what lists are narrowed by; or the counts of one customer.
 *
 * @param staff the ids of all who have to do with it
 * @param open whether there is still something to do
 * @param found what it can be found by: what it is about, where, what was said of it, and what a
 *     guest needs and signed, one a line
 * @param counts where this document is a customer's: what is recorded under his id
 */
public record RelatedDocument(
        Optional<RelatedRecord> record, List<String> staff, boolean open, String found, List<RelatedCount> counts) {

    static final Field KIND = Field.text("record.kind");
    static final Field STATE = Field.text("record.state");
    static final Field CUSTOMER = Field.text("record.head.customerId");
    static final Field OWNER = Field.text("record.owner.id");
    static final Field DUE = Field.time("record.due");
    static final Field CHANGED = Field.time("record.head.changedAt");
    static final Field STAFF = Field.each("staff");
    static final Field OPEN = Field.flag("open");
    static final Field FOUND = Field.name("found");

    /** The collection of all records and counts. */
    public static final DocumentType<RelatedDocument> TYPE = DocumentType.of("related", RelatedDocument.class)
            .indexed(CUSTOMER, OPEN, DUE)
            .indexed(CUSTOMER, OPEN, CHANGED)
            .indexed(KIND, DUE)
            .indexed(KIND, STATE, DUE)
            .indexed(OWNER, DUE)
            .indexed(STAFF)
            .indexed(FOUND);

    static RelatedDocument of(RelatedRecord record) {
        var staff = Stream.concat(Stream.of(record.owner()), record.participants().stream())
                .map(who -> who.id())
                .distinct()
                .toList();
        var lines = Stream.concat(
                        Stream.of(Optional.of(record.title()), record.place(), record.note())
                                .flatMap(Optional::stream),
                        record.guest().stream().flatMap(RelatedGuest::found))
                .toList();
        return new RelatedDocument(
                Optional.of(record), staff, record.state().isOpen(), String.join("\n", lines), List.of());
    }

    static RelatedDocument of(List<RelatedCount> counts) {
        return new RelatedDocument(Optional.empty(), List.of(), false, "", counts);
    }
}
