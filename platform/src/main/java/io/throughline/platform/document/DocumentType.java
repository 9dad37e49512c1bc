package io.throughline.platform.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A named collection of documents of one record type, with the fields that can be asked for. Declare one as a constant
 * beside the record, and publish it as a bean or through a projection, so that it is prepared at start.
 *
 * @param name lower case letters, digits and underscores, at most 30 characters
 * @param type the record that the documents are
 * @param indexes the indexes, each over one or more fields in the order in which they are used
 */
public record DocumentType<T>(String name, Class<T> type, List<List<Field>> indexes) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,29}");

    /** Checks the name. */
    public DocumentType {
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("not a collection name: " + name);
        indexes = List.copyOf(indexes);
    }

    /** A collection that is only asked by id. */
    public static <T> DocumentType<T> of(String name, Class<T> type) {
        return new DocumentType<>(name, type, List.of());
    }

    /**
     * The same with an index over these fields: for filters on the first ones by equality and an order or range on the
     * last one. Each field of an index can also be filtered by alone, then without the speed.
     */
    public DocumentType<T> indexed(Field... fields) {
        List<List<Field>> more = new ArrayList<>(indexes);
        more.add(List.of(fields));
        return new DocumentType<>(name, type, more);
    }

    /** Every declared field. */
    public Set<Field> fields() {
        Set<Field> all = new LinkedHashSet<>();
        indexes.forEach(all::addAll);
        return all;
    }

    /** A second collection of the same shape, in which a rebuild grows beside the live one. */
    public DocumentType<T> beside() {
        return new DocumentType<>(name + "_next", type, indexes);
    }
}
