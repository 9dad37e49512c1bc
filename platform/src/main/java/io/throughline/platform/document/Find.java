package io.throughline.platform.document;

import java.util.Optional;

/**
 * What to find and how much of it.
 *
 * @param filter which documents
 * @param sort their order; by id when empty
 * @param limit the greatest number of documents in the answer: 1 to 1,000
 * @param cursor where to go on: {@link Page#next} of the page before, asked with the same filter and order
 */
public record Find(Filter filter, Optional<Sort> sort, int limit, Optional<String> cursor) {

    /** How many an answer holds when nobody says how many. */
    public static final int USUAL_PAGE = 50;

    /** Checks the limit. */
    public Find {
        if (limit < 1 || limit > 1_000) throw new IllegalArgumentException("a page has 1 to 1000 documents");
    }

    /** The first {@value #USUAL_PAGE} of those, by id. */
    public static Find where(Filter filter) {
        return new Find(filter, Optional.empty(), USUAL_PAGE, Optional.empty());
    }

    /** The same in this order. */
    public Find sorted(Sort order) {
        return new Find(filter, Optional.of(order), limit, cursor);
    }

    /** The same with at most that many documents. */
    public Find limit(int most) {
        return new Find(filter, sort, most, cursor);
    }

    /** The same from where an earlier page ended. */
    public Find from(Optional<String> next) {
        return new Find(filter, sort, limit, next);
    }
}
