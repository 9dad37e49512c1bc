package io.throughline.platform.search;

import io.throughline.platform.document.Field;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A search index of entries of one record type. Everything of an entry is kept and given back; only declared fields are
 * searched, filtered, counted and sorted by. The real index is called {@code throughline-<name>-<revision>} behind the
 * alias {@code throughline-<name>}.
 *
 * @param name lower case letters, digits and dashes
 * @param revision grows with every change of the fields; a new revision is a new index, to be rebuilt
 * @param type the record that the entries are
 * @param customer the field with the customer's id, for work on all entries of a customer
 * @param owner the field with the id of the customer's owner, for visibility
 * @param fields the exact fields: filters, facets, order
 * @param texts the paths of full text, in Chinese or English or both, that are searched and highlighted
 */
public record IndexType<T>(
        String name, int revision, Class<T> type, Field customer, Field owner, Set<Field> fields, Set<String> texts) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,49}");

    /** Checks the name. */
    public IndexType {
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("not an index name: " + name);
        fields = Set.copyOf(fields);
        texts = Set.copyOf(texts);
    }

    /** An index whose entries have the ids of the customer and of his owner in these fields. */
    public static <T> IndexType<T> of(String name, int revision, Class<T> type, Field customer, Field owner) {
        return new IndexType<>(name, revision, type, customer, owner, Set.of(customer, owner), Set.of());
    }

    /** The same with further exact fields. */
    public IndexType<T> with(Field... more) {
        Set<Field> all = new LinkedHashSet<>(fields);
        all.addAll(Set.of(more));
        return new IndexType<>(name, revision, type, customer, owner, all, texts);
    }

    /** The same with further fields of full text. */
    public IndexType<T> searching(String... paths) {
        Set<String> all = new LinkedHashSet<>(texts);
        all.addAll(Set.of(paths));
        return new IndexType<>(name, revision, type, customer, owner, fields, all);
    }
}
