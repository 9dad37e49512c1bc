package io.throughline.platform.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found.
 *
 * @param hits in the order asked for
 * @param total how many there are in all, exact up to 10,000
 * @param exact whether the total is exact; else there are at least that many
 * @param facets for each field that was asked for, by path, its values with their counts, most frequent first, at most 50
 * @param next the cursor of the next page; empty when this is the last
 */
public record SearchResult<T>(
        List<Hit<T>> hits, long total, boolean exact, Map<String, List<Count>> facets, Optional<String> next) {

    /**
     * One hit.
     *
     * @param highlights for each text field with a match, by path, its fragments, with the found words between
     *     {@code <em>} and {@code </em>}; everything else in them is HTML-escaped
     */
    public record Hit<T>(Entry<T> entry, Map<String, List<String>> highlights) {}

    /** How many entries have this value. */
    public record Count(String value, long count) {}
}
