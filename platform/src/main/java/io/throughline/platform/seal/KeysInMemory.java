package io.throughline.platform.seal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;

/** Keys in a map; a destroyed one stays as an empty entry. */
final class KeysInMemory implements SubjectKeys {

    private final Map<UUID, Optional<SecretKey>> keys = new ConcurrentHashMap<>();

    @Override
    public Optional<SecretKey> obtain(UUID subject) {
        return keys.computeIfAbsent(subject, s -> Optional.of(Aes.newKey()));
    }

    @Override
    public Optional<SecretKey> find(UUID subject) {
        return keys.getOrDefault(subject, Optional.empty());
    }

    @Override
    public Set<UUID> destroyed(Collection<UUID> subjects) {
        return subjects.stream()
                .filter(subject -> Optional.empty().equals(keys.get(subject)))
                .collect(Collectors.toSet());
    }

    @Override
    public void warm(Collection<UUID> subjects) {
        // nothing is further away than the map
    }

    @Override
    public void destroy(UUID subject) {
        keys.put(subject, Optional.empty());
    }
}
