package io.throughline.platform.document;

/**
 * An order of documents; the id decides between equals, and a document without the field counts as the smallest.
 *
 * @param field a declared field, not of kind {@link Field.Kind#EACH}
 * @param descending greatest first
 */
public record Sort(Field field, boolean descending) {

    /** Smallest first. */
    public static Sort ascending(Field field) {
        return new Sort(field, false);
    }

    /** Greatest first. */
    public static Sort descending(Field field) {
        return new Sort(field, true);
    }
}
