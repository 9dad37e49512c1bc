package io.throughline.query;

import io.throughline.platform.document.Change;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.projection.EntryProjection;
import io.throughline.platform.projection.Projection;
import io.throughline.platform.search.Entry;
import io.throughline.platform.search.EntryChange;
import io.throughline.platform.search.SearchIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs projections in a test, without a log. */
public final class Fold {

    private Fold() {}

    /** All documents after these events. */
    public static <S> Map<String, S> all(Projection<S> projection, Map<String, S> before, List<Recorded<?>> events) {
        Map<String, S> documents = new TreeMap<>(before);
        for (var event : events) step(projection, documents, event);
        return documents;
    }

    /** Writes the documents and entries of these events; entries one by one, as they come. */
    public static <S, E> void into(EntryProjection<S, E> projection, SearchIndex<E> index, List<Recorded<?>> events) {
        Map<String, S> documents = new TreeMap<>();
        List<Entry<E>> pending = new ArrayList<>();
        for (var event : events) {
            Map<String, S> after = step(projection, documents, event);
            for (var change : projection.entries(event, after)) {
                if (change instanceof EntryChange.Put<E>(String id, E content)) {
                    pending.add(new Entry<>(id, event.position(), content));
                } else {
                    index.index(pending);
                    pending.clear();
                    index.refresh();
                    whole(index, change, event.position());
                }
            }
        }
        index.index(pending);
        index.refresh();
    }

    /** Writes the documents of these events. */
    public static <S> void into(Projection<S> projection, DocumentStore store, List<Recorded<?>> events) {
        store.prepare(projection.documents());
        long last = events.getLast().position();
        List<Change<S>> changes = new ArrayList<>();
        all(projection, Map.of(), events).forEach((id, document) -> changes.add(Change.put(id, last, document)));
        store.write(projection.documents(), changes);
    }

    private static <S> Map<String, S> step(Projection<S> projection, Map<String, S> documents, Recorded<?> event) {
        Map<String, S> touched = new LinkedHashMap<>();
        for (String id : projection.touches(event)) {
            var state = documents.get(id);
            if (state != null) touched.put(id, state);
        }
        Map<String, S> after = projection.foldAll(touched, event);
        projection.touches(event).forEach(documents::remove);
        documents.putAll(after);
        return after;
    }

    private static <E> void whole(SearchIndex<E> index, EntryChange<E> change, long position) {
        switch (change) {
            case EntryChange.Reassign<E>(var customer, var owner) ->
                index.reassign(Map.of(customer, new SearchIndex.Ownership(owner, position)));
            case EntryChange.Move<E>(var from, var to, var owner) -> index.move(from, to, owner, position);
            case EntryChange.Rewrite<E>(var where, var values, var say) -> index.rewrite(where, values, say, position);
            case EntryChange.Forget<E>(var customer) -> index.forget(customer, position);
            case EntryChange.Delete<E>(var id) -> index.delete(Map.of(id, position));
            case EntryChange.Put<E> put -> index.index(List.of(new Entry<>(put.id(), position, put.content())));
        }
    }
}
