package io.throughline.query.related;

import java.util.List;

/**
 * What was taken on for one customer (A10).
 *
 * @param records the open ones, those that are due first in front, then those that ended last; both bounded
 * @param counts how many there are of each kind and state; not bounded
 */
public record Related(List<RelatedRecord> records, List<RelatedCount> counts) {

    /** None at all. */
    public static final Related NONE = new Related(List.of(), List.of());
}
