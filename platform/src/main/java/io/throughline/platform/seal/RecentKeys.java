package io.throughline.platform.seal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** The keys that were used last, and which subjects' keys are known to be destroyed; bounded. */
final class RecentKeys {

    private final Map<UUID, Optional<SecretKey>> keys;
    private long epoch;

    RecentKeys(int bound) {
        this.keys = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Optional<SecretKey>> eldest) {
                return size() > bound;
            }
        };
    }

    /** The key, empty when it was destroyed; null when nothing is remembered. */
    @SuppressWarnings("NullableOptional") // unknown is not destroyed
    synchronized @Nullable Optional<SecretKey> get(UUID subject) {
        return keys.get(subject);
    }

    synchronized void put(UUID subject, Optional<SecretKey> key) {
        keys.putIfAbsent(subject, key);
    }

    /** Grows whenever keys were destroyed, so that what was read before is not remembered afterwards. */
    synchronized long epoch() {
        return epoch;
    }

    synchronized void putAll(Map<UUID, Optional<SecretKey>> found, long readIn) {
        if (readIn == epoch) keys.putAll(found);
    }

    synchronized void destroyed(Collection<UUID> subjects) {
        if (subjects.isEmpty()) return;
        epoch++;
        subjects.forEach(subject -> keys.put(subject, Optional.empty()));
    }

    synchronized void clear() {
        epoch++;
        keys.clear();
    }
}
