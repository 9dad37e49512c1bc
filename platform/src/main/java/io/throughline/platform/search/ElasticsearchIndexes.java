package io.throughline.platform.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The search indexes on one server; a process without any never looks for it. */
final class ElasticsearchIndexes implements SearchIndexes {

    private final ElasticsearchConnection connection;
    private final SearchSettings settings;
    private final Map<String, SearchIndex<?>> indexes = new ConcurrentHashMap<>();

    ElasticsearchIndexes(ElasticsearchConnection connection, SearchSettings settings) {
        this.connection = connection;
        this.settings = settings;
    }

    @Override
    @SuppressWarnings("unchecked") // an index is always made for the type that it is found by
    public <T> SearchIndex<T> of(IndexType<T> type) {
        connection.watchNow();
        return (SearchIndex<T>) indexes.computeIfAbsent(
                type.name(),
                name -> new ElasticsearchIndex<>(type, connection, new IndexHome(type, connection, settings)));
    }

    @Override
    public boolean ready() {
        return connection.ready();
    }
}
