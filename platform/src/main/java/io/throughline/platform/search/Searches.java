package io.throughline.platform.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import co.elastic.clients.util.NamedValue;
import io.throughline.platform.document.Cursor;
import io.throughline.platform.document.Field;
import io.throughline.platform.document.RecordJson;
import io.throughline.platform.document.Sort;
import io.throughline.platform.message.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes searches for the server and reads its answers. */
final class Searches<T> {

    private static final int MOST_VALUES = 50;
    private static final int EXACT_TOTAL = 10_000;
    private static final int BAD_REQUEST = 400;

    private final IndexType<T> type;
    private final String alias;
    private final QueryWriter queries;

    Searches(IndexType<T> type, String alias) {
        this.type = type;
        this.alias = alias;
        this.queries = new QueryWriter(type);
    }

    /**
     * Asks for a page and, apart from it, for what is counted over all pages: so the server need not look at every entry for
     * the page, and keeps the counts until the index changes.
     */
    MsearchRequest request(SearchRequest wanted) {
        return MsearchRequest.of(s -> s.index(alias)
                .searches(RequestItem.of(i -> i.header(h -> h).body(page(wanted))))
                .searches(RequestItem.of(i -> i.header(h -> h).body(counts(wanted)))));
    }

    private co.elastic.clients.elasticsearch.core.SearchRequest counts(SearchRequest wanted) {
        return co.elastic.clients.elasticsearch.core.SearchRequest.of(s -> {
            s.query(queries.of(wanted)).size(0).trackTotalHits(t -> t.count(EXACT_TOTAL));
            for (Field field : wanted.facets()) {
                String path = queries.declared(field);
                s.aggregations(
                        path.replace('.', '/'), a -> a.terms(t -> t.field(path).size(MOST_VALUES)));
            }
            return s;
        });
    }

    private co.elastic.clients.elasticsearch.core.SearchRequest page(SearchRequest wanted) {
        return co.elastic.clients.elasticsearch.core.SearchRequest.of(s -> {
            s.query(queries.of(wanted))
                    .size(wanted.limit() == 0 ? 0 : wanted.limit() + 1)
                    .version(true)
                    .trackTotalHits(t -> t.enabled(false))
                    .sort(order(wanted));
            wanted.cursor().ifPresent(cursor -> s.searchAfter(after(cursor, wanted)));
            if (wanted.highlight())
                s.highlight(h -> {
                    h.encoder(HighlighterEncoder.Html)
                            .preTags("<em>")
                            .postTags("</em>")
                            .requireFieldMatch(true);
                    for (String path : type.texts()) {
                        for (String form : IndexSchema.forms()) {
                            h.fields(NamedValue.of(
                                    path + form,
                                    HighlightField.of(
                                            f -> f.numberOfFragments(3).fragmentSize(160))));
                        }
                    }
                    return h;
                });
            return s;
        });
    }

    SearchResult<T> result(SearchRequest wanted, MsearchResponse<ObjectNode> found) {
        var hits = answer(found, 0, wanted).hits().hits();
        var counted = answer(found, 1, wanted);
        boolean more = hits.size() > wanted.limit();
        var page = more ? hits.subList(0, wanted.limit()) : hits;
        List<SearchResult.Hit<T>> answer = new ArrayList<>();
        page.forEach(hit -> answer.add(
                new SearchResult.Hit<>(entry(hit.id(), hit.version(), hit.source()), highlights(hit.highlight()))));
        Optional<String> next = more && !page.isEmpty()
                ? Optional.of(Cursor.of(
                        question(wanted),
                        page.getLast().sort().stream().map(Searches::text).toList()))
                : Optional.empty();
        var total = counted.hits().total();
        return new SearchResult<>(
                answer,
                total == null ? 0 : total.value(),
                total != null && total.relation() == TotalHitsRelation.Eq,
                facets(wanted, counted.aggregations()),
                next);
    }

    /** What the server finds wrong with a page can only be the place to go on from: the rest was written here. */
    private static MultiSearchItem<ObjectNode> answer(
            MsearchResponse<ObjectNode> found, int item, SearchRequest wanted) {
        var answer = found.responses().get(item);
        if (!answer.isFailure()) return answer.result();
        Refusal.refuse(
                answer.failure().status() == BAD_REQUEST && wanted.cursor().isPresent(), SearchRefusal.CURSOR_INVALID);
        throw new ElasticsearchException("msearch", answer.failure());
    }

    Entry<T> entry(@Nullable String id, @Nullable Long version, @Nullable ObjectNode source) {
        if (id == null || version == null || source == null) throw new IllegalStateException("an incomplete entry");
        source.remove(IndexSchema.ID);
        return new Entry<>(id, version, RecordJson.mapper().treeToValue(source, type.type()));
    }

    private List<SortOptions> order(SearchRequest wanted) {
        List<SortOptions> order = new ArrayList<>();
        if (wanted.sorts().isEmpty() && wanted.text().isPresent()) {
            order.add(SortOptions.of(s -> s.score(score -> score.order(SortOrder.Desc))));
        }
        for (Sort sort : wanted.sorts()) order.add(by(queries.declared(sort.field()), sort.descending()));
        boolean descending =
                !wanted.sorts().isEmpty() && wanted.sorts().getLast().descending();
        order.add(by(IndexSchema.ID, descending));
        return order;
    }

    private static SortOptions by(String path, boolean descending) {
        return SortOptions.of(s -> s.field(f -> f.field(path).order(descending ? SortOrder.Desc : SortOrder.Asc)));
    }

    private String question(SearchRequest wanted) {
        return Cursor.question(type.name() + wanted.text().map(String::strip), wanted.filter(), wanted.sorts());
    }

    private List<FieldValue> after(String cursor, SearchRequest wanted) {
        List<String> values = Cursor.read(cursor, question(wanted), SearchRefusal.CURSOR_INVALID);
        if (values.size() != order(wanted).size()) throw new Refusal(SearchRefusal.CURSOR_INVALID);
        return values.stream().map(Searches::value).toList();
    }

    private static String text(FieldValue value) {
        return switch (value._kind()) {
            case Long -> "l" + value.longValue();
            case Double -> "d" + value.doubleValue();
            case Boolean -> "b" + value.booleanValue();
            case String -> "s" + value.stringValue();
            case Null, Any -> "n";
        };
    }

    private static FieldValue value(String text) {
        if (text.isEmpty()) throw new Refusal(SearchRefusal.CURSOR_INVALID);
        String content = text.substring(1);
        try {
            return switch (text.charAt(0)) {
                case 'l' -> FieldValue.of(Long.parseLong(content));
                case 'd' -> FieldValue.of(Double.parseDouble(content));
                case 'b' -> FieldValue.of(Boolean.parseBoolean(content));
                case 's' -> FieldValue.of(content);
                case 'n' -> FieldValue.NULL;
                default -> throw new Refusal(SearchRefusal.CURSOR_INVALID);
            };
        } catch (NumberFormatException e) {
            throw new Refusal(SearchRefusal.CURSOR_INVALID);
        }
    }

    /** Of the forms of a text, the first one in which words were found. */
    private Map<String, List<String>> highlights(Map<String, List<String>> found) {
        Map<String, List<String>> highlights = new LinkedHashMap<>();
        for (String path : type.texts().stream().sorted().toList()) {
            for (String form : IndexSchema.forms()) {
                @Nullable List<String> fragments = found.get(path + form);
                if (fragments != null) highlights.putIfAbsent(path, fragments);
            }
        }
        return highlights;
    }

    private static Map<String, List<SearchResult.Count>> facets(
            SearchRequest wanted, Map<String, Aggregate> aggregations) {
        Map<String, List<SearchResult.Count>> facets = new LinkedHashMap<>();
        for (Field field : wanted.facets()) {
            @Nullable Aggregate found = aggregations.get(field.path().replace('.', '/'));
            if (found != null) facets.put(field.path(), counts(found));
        }
        return facets;
    }

    private static List<SearchResult.Count> counts(Aggregate found) {
        List<SearchResult.Count> counts = new ArrayList<>();
        if (found.isSterms()) {
            found.sterms()
                    .buckets()
                    .array()
                    .forEach(b -> counts.add(new SearchResult.Count(b.key().stringValue(), b.docCount())));
        } else if (found.isLterms()) {
            found.lterms()
                    .buckets()
                    .array()
                    .forEach(b -> counts.add(new SearchResult.Count(
                            Optional.ofNullable(b.keyAsString()).orElse(String.valueOf(b.key())), b.docCount())));
        } else if (found.isDterms()) {
            found.dterms()
                    .buckets()
                    .array()
                    .forEach(b -> counts.add(new SearchResult.Count(String.valueOf(b.key()), b.docCount())));
        }
        return counts;
    }
}
