package io.throughline.platform.log;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates of one kind among those that were used last. It remembers in the unit of work that it was asked with
 * success: what comes from here may be older than the log when other processes write, too.
 */
final class AggregateCache implements Cache {

    private static final String USED = AggregateCache.class.getName();

    private final Room room;

    /** A cache for one kind of aggregate. */
    AggregateCache(Room room) {
        this.room = room;
    }

    /** What the caches of all kinds share: at most a given number of aggregates, fewer when memory gets short,
     * each kind under ids of its own. */
    static final class Room {

        private record Key(AggregateCache kind, Object id) {}

        private final Map<Key, Object> entries;

        /** @param most how many aggregates are kept while there is memory enough */
        Room(int most) {
            entries = Caffeine.newBuilder()
                    .maximumSize(most)
                    .softValues()
                    .executor(Runnable::run) // its upkeep is short: handing it over takes longer
                    .<Key, Object>build()
                    .asMap();
        }
    }

    /** Whether something in the current unit of work came from a cache. */
    static boolean wasUsed() {
        return CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get().root().getResource(USED) != null;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // Axon's interface
    public <K, V> @Nullable V get(K key) {
        @Nullable Object value = room.entries.get(mine(key));
        if (value != null && CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().resources().put(USED, true);
        }
        return (V) value;
    }

    @Override
    public void put(Object key, Object value) {
        room.entries.put(mine(key), value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return room.entries.putIfAbsent(mine(key), value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return room.entries.remove(mine(key)) != null;
    }

    @Override
    public void removeAll() {
        room.entries.keySet().removeIf(key -> key.kind() == this);
    }

    @Override
    public boolean containsKey(Object key) {
        return room.entries.containsKey(mine(key));
    }

    @Override
    @SuppressWarnings("unchecked") // Axon's interface
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        room.entries.computeIfPresent(mine(key), (k, value) -> update.apply((V) value));
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("Nobody listens to this cache");
    }

    private Room.Key mine(Object id) {
        return new Room.Key(this, id);
    }
}
