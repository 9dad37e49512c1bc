package io.throughline.platform.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A filter as an SQL condition with its arguments, over the columns that the indexes are made of. */
final class SqlFilter {

    private final Set<Field> declared;
    private final List<Object> arguments = new ArrayList<>();

    SqlFilter(DocumentType<?> type) {
        this.declared = type.fields();
    }

    List<Object> arguments() {
        return arguments;
    }

    /** The column of a field. */
    static String column(Field field) {
        return "\"" + field.kind().name().toLowerCase(Locale.ROOT) + ":" + field.path() + "\"";
    }

    /**
     * What a column holds; never null, so that an order by it can be followed by key in both directions. It is a column of
     * its own, and not an expression in an index, so that a change of a document that leaves it alone leaves the index
     * alone, too.
     */
    static String generated(Field field) {
        return switch (field.kind()) {
            case TEXT, TIME, FLAG ->
                "text collate \"C\" generated always as (coalesce(" + text(field) + ", '')) stored";
            case NAME ->
                "text collate \"C\" generated always as (coalesce(names ->> '" + field.path() + "', '')) stored";
            case NUMBER ->
                "numeric generated always as (coalesce((" + text(field) + ")::numeric, '-Infinity'::numeric)) stored";
            case EACH -> "jsonb generated always as (body #> '{" + field.path().replace('.', ',') + "}') stored";
        };
    }

    String condition(Filter filter) {
        return switch (filter) {
            case Filter.All() -> "true";
            case Filter.Equal(Field field, Object value) -> equal(field, value);
            case Filter.In(Field field, Set<?> values) -> in(field, values);
            case Filter.Range(Field field, var from, var before) -> range(field, from, before);
            case Filter.Missing(Field field) -> missing(field);
            case Filter.StartsWith(Field field, String text) -> like(field, escaped(text) + "%");
            case Filter.Contains(Field field, String text) -> like(field, "%" + escaped(text) + "%");
            case Filter.Related(Field field, DocumentType<?> other, Filter inner) -> related(field, other, inner);
            case Filter.Unrelated(Field field, DocumentType<?> other, Filter inner) ->
                "not (" + related(field, other, inner) + ")";
            case Filter.And(List<Filter> parts) -> joined(parts, " and ", "true");
            case Filter.Or(List<Filter> parts) -> joined(parts, " or ", "false");
        };
    }

    Field declared(Field field) {
        if (!declared.contains(field)) throw new IllegalArgumentException("not a declared field: " + field);
        return field;
    }

    private String equal(Field field, Object value) {
        arguments.add(Keys.comparable(declared(field), value));
        return field.kind() == Field.Kind.EACH
                ? column(field) + " @> jsonb_build_array(?::text)"
                : column(field) + " = ?";
    }

    private String in(Field field, Set<?> values) {
        if (values.isEmpty()) return "false";
        if (declared(field).kind() == Field.Kind.EACH) {
            return values.stream().map(value -> equal(field, value)).collect(Collectors.joining(" or ", "(", ")"));
        }
        Object[] all =
                values.stream().map(value -> Keys.comparable(field, value)).toArray();
        arguments.add(new SqlArray(field.kind() == Field.Kind.NUMBER ? "numeric" : "text", all));
        return column(field) + " = any (?)";
    }

    private String range(Field field, @Nullable Object from, @Nullable Object before) {
        if (field.kind() == Field.Kind.EACH) throw new IllegalArgumentException("no order within an array: " + field);
        List<String> ends = new ArrayList<>(List.of("not " + missing(field)));
        if (from != null) {
            arguments.add(Keys.comparable(field, from));
            ends.add(column(field) + " >= ?");
        }
        if (before != null) {
            arguments.add(Keys.comparable(field, before));
            ends.add(column(field) + " < ?");
        }
        return "(" + String.join(" and ", ends) + ")";
    }

    private String missing(Field field) {
        return switch (declared(field).kind()) {
            case TIME -> "(" + column(field) + " = '')";
            case NUMBER -> "(" + column(field) + " = '-Infinity')";
            default -> "(" + text(field) + " is null)";
        };
    }

    private String related(Field field, DocumentType<?> other, Filter inner) {
        var theirs = new SqlFilter(other);
        String condition = theirs.condition(inner);
        arguments.addAll(theirs.arguments);
        return column(declared(field)) + " in (select id from " + SqlCollections.table(other) + " where present and "
                + condition + ")";
    }

    private String like(Field field, String pattern) {
        if (declared(field).kind() != Field.Kind.NAME) throw new IllegalArgumentException("not a name: " + field);
        arguments.add(pattern);
        return column(field) + " like ?";
    }

    private String joined(List<Filter> parts, String word, String empty) {
        if (parts.isEmpty()) return empty;
        return parts.stream().map(this::condition).collect(Collectors.joining(word, "(", ")"));
    }

    private static String text(Field field) {
        return "body #>> '{" + field.path().replace('.', ',') + "}'";
    }

    private static String escaped(String text) {
        return Keys.fold(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** An argument that becomes an SQL array; one of its very type is sent as it is, and one of objects as text. */
    record SqlArray(String elementType, Object[] values) {
        SqlArray {
            values = switch (elementType) {
                case "text" -> Arrays.copyOf(values, values.length, String[].class);
                case "bigint" -> Arrays.copyOf(values, values.length, Long[].class);
                default -> values;
            };
        }
    }
}
