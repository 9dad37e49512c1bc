package io.throughline.platform.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.throughline.platform.document.Change;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The documents that a projection has written last, so that it need not read back what it knows. The store is asked for
 * their positions all the same: another process may have gone on with them meanwhile.
 */
final class RememberedStates<S> {

    private static final int MOST = 1_000;

    private final Cache<String, Change<S>> states =
            Caffeine.newBuilder().maximumSize(MOST).softValues().build();

    Map<String, Change<S>> of(Collection<String> ids) {
        return states.getAllPresent(ids);
    }

    /** What begins anew may be told otherwise at the same positions. */
    void clear() {
        states.invalidateAll();
    }

    void keep(List<Change<S>> written) {
        written.forEach(state -> states.put(state.id(), state));
    }
}
