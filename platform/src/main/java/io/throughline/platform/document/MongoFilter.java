package io.throughline.platform.document;

import com.mongodb.client.model.Filters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** A filter as a MongoDB query over the keys that are stored beside each document. */
final class MongoFilter {

    private final Set<Field> declared;
    private final BiFunction<DocumentType<?>, Filter, List<String>> ids;

    /** A filter for this collection; {@code ids} finds the documents of another one. */
    MongoFilter(DocumentType<?> type, BiFunction<DocumentType<?>, Filter, List<String>> ids) {
        this.declared = type.fields();
        this.ids = ids;
    }

    /** Where the key of a field is stored. */
    static String key(Field field) {
        return "k." + name(field);
    }

    /** The name of a field's key. */
    static String name(Field field) {
        return field.path().replace('.', '_') + (field.kind() == Field.Kind.NAME ? "_name" : "");
    }

    /** A value as it is stored. */
    static Object stored(Object value) {
        return value instanceof BigDecimal number ? new Decimal128(number) : value;
    }

    Bson of(Filter filter) {
        return switch (filter) {
            case Filter.All() -> Filters.empty();
            case Filter.Equal(Field field, Object value) -> Filters.eq(key(declared(field)), value(field, value));
            case Filter.In(Field field, Set<?> values) ->
                Filters.in(
                        key(declared(field)),
                        values.stream().map(value -> value(field, value)).toList());
            case Filter.Range(Field field, var from, var before) -> range(field, from, before);
            case Filter.Missing(Field field) -> Filters.exists(key(declared(field)), false);
            case Filter.StartsWith(Field field, String text) -> matching(field, "^" + quoted(text));
            case Filter.Contains(Field field, String text) -> matching(field, quoted(text));
            case Filter.Related(Field field, DocumentType<?> other, Filter inner) ->
                Filters.in(key(declared(field)), ids.apply(other, inner));
            case Filter.Unrelated(Field field, DocumentType<?> other, Filter inner) ->
                Filters.nin(key(declared(field)), ids.apply(other, inner));
            case Filter.And(List<Filter> parts) ->
                parts.isEmpty()
                        ? Filters.empty()
                        : Filters.and(parts.stream().map(this::of).toList());
            case Filter.Or(List<Filter> parts) ->
                parts.isEmpty()
                        ? Filters.in("_id", List.of())
                        : Filters.or(parts.stream().map(this::of).toList());
        };
    }

    Field declared(Field field) {
        if (!declared.contains(field)) throw new IllegalArgumentException("not a declared field: " + field);
        return field;
    }

    private Bson range(Field field, @Nullable Object from, @Nullable Object before) {
        if (field.kind() == Field.Kind.EACH) throw new IllegalArgumentException("no order within an array: " + field);
        List<Bson> ends = new ArrayList<>(List.of(Filters.exists(key(declared(field)))));
        if (from != null) ends.add(Filters.gte(key(field), value(field, from)));
        if (before != null) ends.add(Filters.lt(key(field), value(field, before)));
        return Filters.and(ends);
    }

    private Bson matching(Field field, String pattern) {
        if (declared(field).kind() != Field.Kind.NAME) throw new IllegalArgumentException("not a name: " + field);
        return Filters.regex(key(field), pattern);
    }

    private static String quoted(String text) {
        return Keys.fold(text).replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}\\s]", "\\\\$0");
    }

    private static Object value(Field field, Object value) {
        return stored(Keys.comparable(field, value));
    }
}
