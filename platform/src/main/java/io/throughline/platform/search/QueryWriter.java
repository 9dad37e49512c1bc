package io.throughline.platform.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import io.throughline.platform.document.Field;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.RecordJson;
import io.throughline.platform.message.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes filters and texts as Elasticsearch queries. */
final class QueryWriter {

    private final IndexType<?> type;

    QueryWriter(IndexType<?> type) {
        this.type = type;
    }

    /** The text scores, the filter only decides. */
    Query of(SearchRequest request) {
        return Query.of(q -> q.bool(b -> {
            request.text().filter(text -> !text.isBlank()).ifPresent(text -> b.must(matching(text)));
            return b.filter(of(request.filter()));
        }));
    }

    Query of(Filter filter) {
        return switch (filter) {
            case Filter.All() -> Query.of(q -> q.matchAll(m -> m));
            case Filter.Equal(Field field, Object value) ->
                Query.of(q -> q.term(t -> t.field(declared(field)).value(value(value))));
            case Filter.In(Field field, Set<?> values) ->
                Query.of(q -> q.terms(t -> t.field(declared(field))
                        .terms(all -> all.value(
                                values.stream().map(QueryWriter::value).toList()))));
            case Filter.Range(Field field, var from, var before) -> range(field, from, before);
            case Filter.Missing(Field field) ->
                Query.of(q -> q.bool(b -> b.mustNot(n -> n.exists(e -> e.field(declared(field))))));
            case Filter.StartsWith(Field field, String text) ->
                Query.of(q -> q.prefix(p -> p.field(name(field)).value(text.toLowerCase(Locale.ROOT))));
            case Filter.Contains(Field field, String text) ->
                Query.of(q -> q.wildcard(w -> w.field(name(field)).value("*" + escaped(text) + "*")));
            case Filter.Related related ->
                throw new IllegalArgumentException("no search across indexes: " + related.field());
            case Filter.Unrelated unrelated ->
                throw new IllegalArgumentException("no search across indexes: " + unrelated.field());
            case Filter.And(List<Filter> parts) ->
                Query.of(q -> q.bool(b -> b.filter(parts.stream().map(this::of).toList())));
            case Filter.Or(List<Filter> parts) ->
                parts.isEmpty()
                        ? Query.of(q -> q.matchNone(n -> n))
                        : Query.of(q -> q.bool(b ->
                                b.should(parts.stream().map(this::of).toList()).minimumShouldMatch("1")));
        };
    }

    String declared(Field field) {
        if (!type.fields().contains(field)) throw new IllegalArgumentException("not a declared field: " + field);
        return field.path();
    }

    /** All words must occur, in whichever of the texts, and all in the same form. */
    private Query matching(String text) {
        if (text.length() > 500) throw new Refusal(SearchRefusal.SEARCH_TEXT_TOO_LONG);
        var forms = new BoolQuery.Builder().minimumShouldMatch("1");
        for (String form : IndexSchema.forms()) {
            List<String> fields =
                    type.texts().stream().map(path -> path + form).sorted().toList();
            forms.should(q -> q.multiMatch(m ->
                    m.query(text).fields(fields).type(TextQueryType.CrossFields).operator(Operator.And)));
        }
        return forms.build()._toQuery();
    }

    private Query range(Field field, @Nullable Object from, @Nullable Object before) {
        String path = declared(field);
        return switch (field.kind()) {
            case NUMBER ->
                Query.of(q -> q.range(r -> r.number(n -> {
                    n.field(path);
                    if (from != null) n.gte(Double.valueOf(text(from)));
                    if (before != null) n.lt(Double.valueOf(text(before)));
                    return n;
                })));
            case TIME ->
                Query.of(q -> q.range(r -> r.date(d -> {
                    d.field(path);
                    if (from != null) d.gte(text(from));
                    if (before != null) d.lt(text(before));
                    return d;
                })));
            case TEXT, NAME, FLAG, EACH -> throw new IllegalArgumentException("no range of " + field);
        };
    }

    private String name(Field field) {
        if (field.kind() != Field.Kind.NAME) throw new IllegalArgumentException("not a name: " + field);
        return declared(field);
    }

    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\\\*?]", "\\\\$0");
    }

    private static FieldValue value(Object value) {
        return FieldValue.of(text(value));
    }

    private static String text(Object value) {
        return RecordJson.text(value);
    }
}
