package io.throughline.platform.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where read models live. One adapter is chosen by {@code throughline.documents}: {@code postgresql} (the default) or
 * {@code mongodb}. Calls join the current transaction where the store has one. A store that is down answers every call
 * with the refusal {@link DocumentRefusal#DOCUMENTS_UNAVAILABLE}.
 */
public interface DocumentStore {

    /** Makes the collection and its indexes if they are not there; drops indexes that are declared no more. */
    void prepare(DocumentType<?> type);

    /** The document of that id. */
    <T> Optional<Document<T>> get(DocumentType<T> type, String id);

    /** The documents of those ids that exist, by id, in one round trip. */
    <T> Map<String, Document<T>> getAll(DocumentType<T> type, Collection<String> ids);

    /** The last change of each of those ids, of deleted documents too; ids never written are absent. One round trip. */
    default <T> Map<String, Change<T>> states(DocumentType<T> type, Collection<String> ids) {
        return states(type, ids, Map.of());
    }

    /**
     * The same for somebody who knows what some of them were: what has still its known position is taken from there, and
     * its content is not fetched again.
     */
    <T> Map<String, Change<T>> states(DocumentType<T> type, Collection<String> ids, Map<String, Change<T>> known);

    /**
     * A page of documents. Paging is by key: what is written meanwhile shifts nothing, skips nothing, shows nothing twice
     * unless its own place in the order changed. A cursor that is not one of this question's is refused with
     * {@link DocumentRefusal#CURSOR_INVALID}; a filter on a field that was not declared is an IllegalArgumentException.
     */
    <T> Page<T> find(DocumentType<T> type, Find find);

    /** How many there are. */
    long count(DocumentType<?> type, Filter filter);

    /**
     * Writes all of these, each only if the stored position is lower than its own; so the same change twice, or an older
     * one later, has no effect. Of several changes of one document the one with the highest position counts.
     *
     * @return how many were written
     * @throws DocumentRejected when the store cannot keep what is in one of them; then none is written
     */
    <T> int write(DocumentType<T> type, List<Change<T>> changes);

    /** Removes every document and every position of the collection. */
    void clear(DocumentType<?> type);

    /** Puts the documents of {@link DocumentType#beside} in the place of the live ones, at once for all readers. */
    void promote(DocumentType<?> type);

    /** A hash over the canonical JSON of all documents, whatever their order; equal collections have equal digests. */
    String digest(DocumentType<?> type);
}
