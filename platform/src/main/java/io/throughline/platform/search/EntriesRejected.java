package io.throughline.platform.search;

import java.util.Map;

/** The index can never take these entries as they are; the others of the same call may have been written. */
public final class EntriesRejected extends RuntimeException {

    private final transient Map<String, String> reasons;

    /** Why, by the id of the entry. */
    public EntriesRejected(Map<String, String> reasons) {
        super("rejected entries: " + reasons);
        this.reasons = Map.copyOf(reasons);
    }

    /** Why, by the id of the entry. */
    public Map<String, String> reasons() {
        return reasons;
    }
}
