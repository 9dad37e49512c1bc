package io.throughline.platform.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.throughline.platform.document.Field;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.RecordJson;
import io.throughline.platform.message.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One index on the server. Everything is written with external versions, so that a repetition changes nothing. */
final class ElasticsearchIndex<T> implements SearchIndex<T> {

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int CHUNK = 500;
    private static final int SCAN_PAGE = 1_000;

    private final IndexType<T> type;
    private final ElasticsearchConnection connection;
    private final IndexHome home;
    private final Searches<T> searches;
    private volatile @Nullable IndexState written;

    ElasticsearchIndex(IndexType<T> type, ElasticsearchConnection connection, IndexHome home) {
        this.type = type;
        this.connection = connection;
        this.home = home;
        this.searches = new Searches<>(type, home.alias());
    }

    @Override
    public void index(List<Entry<T>> entries) {
        bulk(entries.stream()
                .map(entry -> put(entry.id(), entry.version(), source(entry)))
                .toList());
    }

    @Override
    public void delete(Map<String, Long> versions) {
        bulk(versions.entrySet().stream()
                .map(entry -> removal(entry.getKey(), entry.getValue()))
                .toList());
    }

    @Override
    public long reassign(Map<String, Ownership> customers) {
        return rewrite(type.customer(), customers.keySet(), hit -> {
            Ownership ownership = Objects.requireNonNull(customers.get(customerOf(hit)));
            return put(
                    hit.id(),
                    ownership.version(),
                    with(hit.source(), type.owner().path(), ownership.owner()));
        });
    }

    @Override
    public long move(String fromCustomer, String toCustomer, Optional<String> owner, long version) {
        var say = Map.of(type.customer(), Optional.of(toCustomer), type.owner(), owner);
        return rewrite(type.customer(), List.of(fromCustomer), say, version);
    }

    @Override
    public long rewrite(Field where, Collection<String> values, Map<Field, Optional<String>> say, long version) {
        return rewrite(where, values, hit -> {
            var changed = Objects.requireNonNull(hit.source());
            say.forEach((field, value) -> with(changed, field.path(), value));
            return put(hit.id(), version, changed);
        });
    }

    @Override
    public long forget(String customer, long version) {
        return rewrite(type.customer(), List.of(customer), hit -> removal(hit.id(), version));
    }

    @Override
    public Map<String, Entry<T>> get(Collection<String> ids) {
        if (ids.isEmpty()) return Map.of();
        var found = asked(() -> connection.search(
                client -> client.mget(m -> m.index(home.alias()).ids(List.copyOf(ids)), ObjectNode.class)));
        Map<String, Entry<T>> entries = new LinkedHashMap<>();
        found.docs().stream()
                .filter(item -> item.isResult() && item.result().found())
                .map(item -> item.result())
                .forEach(result ->
                        entries.put(result.id(), searches.entry(result.id(), result.version(), result.source())));
        return entries;
    }

    @Override
    public SearchResult<T> search(SearchRequest request) {
        var wanted = searches.request(request);
        return asked(() ->
                connection.search(client -> searches.result(request, client.msearch(wanted, ObjectNode.class))));
    }

    @Override
    public void refresh() {
        asked(() -> connection.work(client -> client.indices().refresh(r -> r.index(home.alias()))));
    }

    @Override
    public void clear() {
        home.renew();
    }

    @Override
    public Optional<IndexState> state() {
        return home.state();
    }

    @Override
    public Optional<IndexState> written() {
        return Optional.ofNullable(written);
    }

    /** What is asked of an index that is not there is no fault of the question's. */
    private static <R> R asked(Supplier<R> question) {
        try {
            return question.get();
        } catch (ElasticsearchException e) {
            if (e.status() == NOT_FOUND) throw new Refusal(SearchRefusal.SEARCH_UNAVAILABLE);
            throw e;
        }
    }

    private ObjectNode source(Entry<T> entry) {
        ObjectNode source = RecordJson.mapper().valueToTree(entry.content());
        return source.put(IndexSchema.ID, entry.id());
    }

    private static ObjectNode with(@Nullable ObjectNode source, String path, Optional<String> value) {
        if (source == null) throw new IllegalStateException("an entry without content");
        ObjectNode at = source;
        String[] parts = path.split("\\.", -1);
        for (int i = 0; i < parts.length - 1; i++) at = at.withObjectProperty(parts[i]);
        String last = parts[parts.length - 1];
        at.remove(last);
        if (value.isPresent()) at.put(last, value.get());
        return source;
    }

    private static BulkOperation put(String id, long version, ObjectNode source) {
        return BulkOperation.of(b -> b.index(i ->
                i.id(id).version(version).versionType(VersionType.ExternalGte).document(source)));
    }

    private static BulkOperation removal(String id, long version) {
        return BulkOperation.of(b -> b.delete(d -> d.id(id).version(version).versionType(VersionType.ExternalGte)));
    }

    private void bulk(List<BulkOperation> operations) {
        for (int from = 0; from < operations.size(); from += CHUNK) {
            var chunk = operations.subList(from, Math.min(operations.size(), from + CHUNK));
            BulkResponse response = connection.work(client ->
                    client.bulk(b -> b.index(home.alias()).requireAlias(true).operations(chunk)));
            check(response);
            remember(response);
        }
    }

    /** An older version is the guard at work; a store in trouble is tried again; what is left can never be written. */
    private void check(BulkResponse response) {
        if (!response.errors()) return;
        Map<String, String> rejected = new LinkedHashMap<>();
        for (BulkResponseItem item : response.items()) {
            @Nullable ErrorCause error = item.error();
            if (error == null || item.status() == CONFLICT) continue;
            if (item.status() != 400) throw new Refusal(SearchRefusal.SEARCH_UNAVAILABLE);
            rejected.put(String.valueOf(item.id()), error.type() + ": " + error.reason());
        }
        if (!rejected.isEmpty()) throw new EntriesRejected(rejected);
    }

    /** The alias may have gone over to another index between two calls, so it is the answer that says which one it was. */
    private synchronized void remember(BulkResponse response) {
        for (BulkResponseItem item : response.items()) {
            @Nullable IndexState before = written;
            long known = before == null || !before.id().equals(item.index()) ? -1 : before.written();
            long number = item.seqNo() == null ? -1 : item.seqNo();
            written = new IndexState(item.index(), Math.max(known, number));
        }
    }

    private String customerOf(Hit<ObjectNode> hit) {
        JsonNode at = Objects.requireNonNull(hit.source());
        for (String part : type.customer().path().split("\\.", -1)) at = at.path(part);
        return at.asString();
    }

    /** Reads all these entries from one moment's view of the index, and writes each again. */
    private long rewrite(Field where, Collection<String> values, Function<Hit<ObjectNode>, BulkOperation> change) {
        var pit = asked(() -> connection.work(client ->
                        client.openPointInTime(o -> o.index(home.alias()).keepAlive(t -> t.time("2m")))))
                .id();
        long count = 0;
        try {
            List<FieldValue> after = List.of();
            while (true) {
                List<Hit<ObjectNode>> hits = scan(Filter.in(where, values), pit, after);
                if (hits.isEmpty()) return count;
                List<BulkOperation> operations = new ArrayList<>();
                hits.forEach(hit -> operations.add(change.apply(hit)));
                bulk(operations);
                count += hits.size();
                after = hits.getLast().sort();
            }
        } finally {
            asked(() -> connection.work(client -> client.closePointInTime(c -> c.id(pit))));
        }
    }

    private List<Hit<ObjectNode>> scan(Filter which, String pit, List<FieldValue> after) {
        var wanted = new QueryWriter(type).of(which);
        return asked(() -> connection.work(client -> client.search(
                        s -> {
                            s.pit(p -> p.id(pit).keepAlive(t -> t.time("2m")))
                                    .query(wanted)
                                    .size(SCAN_PAGE)
                                    .trackTotalHits(t -> t.enabled(false))
                                    .sort(o -> o.field(f -> f.field("_shard_doc")));
                            if (!after.isEmpty()) s.searchAfter(after);
                            return s;
                        },
                        ObjectNode.class)))
                .hits()
                .hits();
    }
}
