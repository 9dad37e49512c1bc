package io.throughline.platform.projection;

import io.throughline.platform.message.Refusal;
import io.throughline.platform.projection.ProjectionBatch.PositionedChange;
import io.throughline.platform.search.EntriesRejected;
import io.throughline.platform.search.Entry;
import io.throughline.platform.search.EntryChange;
import io.throughline.platform.search.IndexState;
import io.throughline.platform.search.SearchIndex;
import io.throughline.platform.search.SearchIndexes;
import io.throughline.platform.search.SearchRefusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Writes entry changes to a search index: single entries and new owners in bulk, other work on whole customers one after the other. */
final class IndexEntryWriter<E> implements EntryWriter {

    private final String projection;
    private final SearchIndexes indexes;
    private final SearchIndex<E> index;
    private final ProjectionLedger ledger;
    private final Map<Long, String> rejected = new ConcurrentHashMap<>();
    private final ReentrantLock showing = new ReentrantLock();
    private volatile long shown = -1;
    private volatile boolean whole;

    IndexEntryWriter(String projection, SearchIndexes indexes, SearchIndex<E> index, ProjectionLedger ledger) {
        this.projection = projection;
        this.indexes = indexes;
        this.index = index;
        this.ledger = ledger;
    }

    @Override
    public boolean reachable() {
        return indexes.ready();
    }

    @Override
    public boolean ready() {
        return reachable() && whole;
    }

    @Override
    public boolean isWhole(Optional<IndexState> bound) {
        Optional<IndexState> now = index.state();
        whole = bound.isPresent() && now.isPresent() && now.get().continues(bound.get());
        return whole;
    }

    @Override
    public void renew() {
        whole = false;
        index.clear();
        ledger.bind(projection, index.state().orElseThrow(() -> new Refusal(SearchRefusal.SEARCH_UNAVAILABLE)));
        rejected.clear();
        shown = -1;
    }

    @Override
    public void write(List<PositionedChange> changes) {
        if (changes.isEmpty()) return;
        writeAll(changes);
        ledger.follow(projection, index.written().orElseThrow());
    }

    private void writeAll(List<PositionedChange> changes) {
        Map<String, Entry<E>> puts = new LinkedHashMap<>();
        Map<String, Long> deletes = new LinkedHashMap<>();
        Map<String, SearchIndex.Ownership> owners = new LinkedHashMap<>();
        for (PositionedChange positioned : changes) {
            long position = positioned.position();
            switch (typed(positioned.change())) {
                case EntryChange.Put<E>(String id, E content) -> {
                    deletes.remove(id);
                    puts.put(id, new Entry<>(id, position, content));
                }
                case EntryChange.Delete<E>(String id) -> {
                    puts.remove(id);
                    deletes.put(id, position);
                }
                case EntryChange.Reassign<E>(var customer, var owner) ->
                    owners.put(customer, new SearchIndex.Ownership(owner, position));
                case EntryChange<E> whole -> {
                    flush(puts, deletes, owners);
                    index.refresh();
                    write(whole, position);
                }
            }
        }
        flush(puts, deletes, owners);
    }

    @Override
    public void refuseRejected(long position) {
        @Nullable String reason = rejected.remove(position);
        if (reason != null) {
            throw new IllegalArgumentException("the search index rejects the entry of this event: " + reason);
        }
    }

    @Override
    public void show(long position) {
        if (position <= shown) return;
        showing.lock();
        try {
            // whoever waited here finds that the one before has shown what he wants to see
            if (position <= shown) return;
            index.refresh();
            shown = position;
        } finally {
            showing.unlock();
        }
    }

    private void write(EntryChange<E> change, long position) {
        switch (change) {
            case EntryChange.Move<E>(var from, var to, var owner) -> index.move(from, to, owner, position);
            case EntryChange.Rewrite<E>(var where, var values, var say) -> index.rewrite(where, values, say, position);
            case EntryChange.Forget<E>(var customer) -> index.forget(customer, position);
            case EntryChange.Reassign<E> reassign -> throw new IllegalStateException("written together");
            case EntryChange.Put<E> put -> throw new IllegalStateException("written in bulk");
            case EntryChange.Delete<E> delete -> throw new IllegalStateException("written in bulk");
        }
    }

    /**
     * New owners come last and all at once: an entry that is later than the change has a higher version and keeps what it
     * was written with, so the order within the batch does not matter, and a batch needs one look at the index, not one
     * for each customer.
     */
    private void flush(
            Map<String, Entry<E>> puts, Map<String, Long> deletes, Map<String, SearchIndex.Ownership> owners) {
        if (!puts.isEmpty()) index(puts);
        if (!deletes.isEmpty()) index.delete(deletes);
        if (!owners.isEmpty()) {
            index.refresh();
            index.reassign(owners);
        }
        puts.clear();
        deletes.clear();
        owners.clear();
    }

    /** A rejected entry fails the batch; when it is tried again, its event becomes a dead letter and the others go on. */
    private void index(Map<String, Entry<E>> puts) {
        try {
            index.index(new ArrayList<>(puts.values()));
        } catch (EntriesRejected e) {
            e.reasons().forEach((id, reason) -> {
                @Nullable Entry<E> entry = puts.get(id);
                if (entry != null) rejected.put(entry.version(), reason);
            });
            throw e;
        }
    }

    @SuppressWarnings("unchecked") // the changes come from the projection that this index belongs to
    private EntryChange<E> typed(EntryChange<?> change) {
        return (EntryChange<E>) change;
    }
}
