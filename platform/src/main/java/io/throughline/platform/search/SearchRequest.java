package io.throughline.platform.search;

import io.throughline.platform.document.Field;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.Sort;
import java.util.List;
import java.util.Optional;

/**
 * What to search for. Always with the filter of what the caller may see: {@link Filter#visible}.
 *
 * @param text words in Chinese or English; all of them must occur. Empty or blank means no text condition
 * @param filter on declared fields
 * @param sorts the order, the first one first, the id last; the best matches first when empty and there is a text
 * @param limit hits in the answer: 0 to 200; 0 only counts
 * @param cursor where to go on: {@link SearchResult#next} of the page before, asked with the same question
 * @param facets the fields whose values are counted
 * @param highlight whether the found words are marked
 */
public record SearchRequest(
        Optional<String> text,
        Filter filter,
        List<Sort> sorts,
        int limit,
        Optional<String> cursor,
        List<Field> facets,
        boolean highlight) {

    /** Checks the limit. */
    public SearchRequest {
        if (limit < 0 || limit > 200) throw new IllegalArgumentException("a page has 0 to 200 hits");
    }

    /** The first 20 of those, without facets. */
    public static SearchRequest where(Filter filter) {
        return new SearchRequest(Optional.empty(), filter, List.of(), 20, Optional.empty(), List.of(), false);
    }

    /** The same with a text, which is marked in the hits. */
    public SearchRequest matching(Optional<String> words) {
        return new SearchRequest(words, filter, sorts, limit, cursor, facets, words.isPresent());
    }

    /** The same in this order. */
    public SearchRequest sorted(Sort... order) {
        return new SearchRequest(text, filter, List.of(order), limit, cursor, facets, highlight);
    }

    /** The same with at most that many hits. */
    public SearchRequest limit(int most) {
        return new SearchRequest(text, filter, sorts, most, cursor, facets, highlight);
    }

    /** The same from where an earlier page ended. */
    public SearchRequest from(Optional<String> next) {
        return new SearchRequest(text, filter, sorts, limit, next, facets, highlight);
    }

    /** The same with counts of the values of these fields. */
    public SearchRequest counting(Field... counted) {
        return new SearchRequest(text, filter, sorts, limit, cursor, List.of(counted), highlight);
    }
}
