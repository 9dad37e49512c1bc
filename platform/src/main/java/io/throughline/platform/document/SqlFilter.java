package io.throughline.platform.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A filter as an SQL condition with its arguments, over the expressions that the indexes are made of. */
final class SqlFilter {

    private final Set<Field> declared;
    private final List<Object> arguments = new ArrayList<>();

    SqlFilter(DocumentType<?> type) {
        this.declared = type.fields();
    }

    List<Object> arguments() {
        return arguments;
    }

    /** The expression of a field; never null, so that an order by it can be followed by key in both directions. */
    static String expression(Field field) {
        return switch (field.kind()) {
            case TEXT, TIME, FLAG -> "coalesce(" + text(field) + ", '') collate \"C\"";
            case NAME -> "coalesce(names ->> '" + field.path() + "', '') collate \"C\"";
            case NUMBER -> "coalesce((" + text(field) + ")::numeric, '-Infinity'::numeric)";
            case EACH -> "(body #> '{" + field.path().replace('.', ',') + "}')";
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
                ? expression(field) + " @> jsonb_build_array(?::text)"
                : expression(field) + " = ?";
    }

    private String in(Field field, Set<?> values) {
        if (values.isEmpty()) return "false";
        if (declared(field).kind() == Field.Kind.EACH) {
            return values.stream().map(value -> equal(field, value)).collect(Collectors.joining(" or ", "(", ")"));
        }
        Object[] all =
                values.stream().map(value -> Keys.comparable(field, value)).toArray();
        arguments.add(new SqlArray(field.kind() == Field.Kind.NUMBER ? "numeric" : "text", all));
        return expression(field) + " = any (?)";
    }

    private String range(Field field, @Nullable Object from, @Nullable Object before) {
        if (field.kind() == Field.Kind.EACH) throw new IllegalArgumentException("no order within an array: " + field);
        List<String> ends = new ArrayList<>(List.of("not " + missing(field)));
        if (from != null) {
            arguments.add(Keys.comparable(field, from));
            ends.add(expression(field) + " >= ?");
        }
        if (before != null) {
            arguments.add(Keys.comparable(field, before));
            ends.add(expression(field) + " < ?");
        }
        return "(" + String.join(" and ", ends) + ")";
    }

    private String missing(Field field) {
        return "(" + text(declared(field)) + " is null)";
    }

    private String related(Field field, DocumentType<?> other, Filter inner) {
        var theirs = new SqlFilter(other);
        String condition = theirs.condition(inner);
        arguments.addAll(theirs.arguments);
        return expression(declared(field)) + " in (select id from " + SqlCollections.table(other)
                + " where body is not null and " + condition + ")";
    }

    private String like(Field field, String pattern) {
        if (declared(field).kind() != Field.Kind.NAME) throw new IllegalArgumentException("not a name: " + field);
        arguments.add(pattern);
        return expression(field) + " like ?";
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

    /** An argument that becomes an SQL array. */
    record SqlArray(String elementType, Object[] values) {}
}
