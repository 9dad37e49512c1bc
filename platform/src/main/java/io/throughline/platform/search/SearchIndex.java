package io.throughline.platform.search;

import io.throughline.platform.document.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A search index; get it from {@link SearchIndexes}. While search is not ready, and while there is no index, every call is
 * refused with {@link SearchRefusal#SEARCH_UNAVAILABLE}; only {@link #clear} makes one. Entries can be found by a search within a second of being written, or as soon
 * as {@link #refresh} returns; {@link #get} sees them at once.
 */
public interface SearchIndex<T> {

    /** Writes entries in bulk; one that is older than what is there changes nothing. */
    void index(List<Entry<T>> entries);

    /** Removes entries in bulk, each as of the position given with it. */
    void delete(Map<String, Long> versions);

    /** Gives all entries of each of these customers another owner, in one pass. Returns how many entries that were. */
    long reassign(Map<String, Ownership> customers);

    /** Gives all entries of one customer to another, as of a position. Returns how many. */
    long move(String fromCustomer, String toCustomer, Optional<String> owner, long version);

    /** Has all entries with one of these values in a field say something else in others, as of a position. Returns how many. */
    long rewrite(Field where, Collection<String> values, Map<Field, Optional<String>> say, long version);

    /** Removes all entries of a customer, as of a position. Returns how many. */
    long forget(String customer, long version);

    /** The entries of those ids that exist. */
    Map<String, Entry<T>> get(Collection<String> ids);

    /**
     * Searches. A cursor that is not one of this question's is refused with {@link SearchRefusal#CURSOR_INVALID}; a field
     * that was not declared is an IllegalArgumentException.
     */
    SearchResult<T> search(SearchRequest request);

    /** Makes everything written so far findable. */
    void refresh();

    /** Puts a new, empty index in the place of the present one, or makes the first one. */
    void clear();

    /** The index on the server; empty when there is none of this revision. */
    Optional<IndexState> state();

    /** What this process has written last, and to which index; empty before it has written. Does not ask the server. */
    Optional<IndexState> written();

    /** Who owns a customer's entries, none if empty, as of a position: entries of later positions stay as they are. */
    record Ownership(Optional<String> owner, long version) {}
}
