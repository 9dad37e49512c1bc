package io.throughline.platform.projection;

import io.throughline.platform.search.SearchRefusal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The projections of this process: how far they are. */
public interface Projections {

    /** The state of each, by name. */
    List<ProjectionStatus> all();

    /** The names of all. */
    Set<String> names();

    /** Everything up to here is stored by the projection of that name; 0 when nothing is. Asks no store. */
    long position(String projection);

    /**
     * Done when the projection has stored everything up to and including that position, and what a rebuild took away. It
     * is woken by the projection, never polls. Fails with the refusal {@link ProjectionRefusal#NOT_CAUGHT_UP}, or with
     * {@link ProjectionRefusal#REBUILDING}, after the patience, with {@link SearchRefusal#SEARCH_UNAVAILABLE} as soon as its
     * entries belong into a search index that cannot be reached, and with IllegalArgumentException when there is no such
     * projection in this process.
     */
    CompletableFuture<Void> reached(String projection, long position, Duration patience);

    /**
     * Returns when searches in the projection's index see everything that it has stored up to that position, which it must
     * have reached; a search server shows new entries only after a while, unless it is asked.
     */
    void show(String projection, long position);

    /** Whether it is being rebuilt and does not yet have again what it had; nobody should read it until then. */
    boolean isRebuilding(String projection);

    /**
     * Empties the projection's documents and index and folds the whole log again, its dead letters too. Returns when that
     * has begun; what fails until then changes nothing. Refused with {@link ProjectionRefusal#PROJECTION_UNKNOWN},
     * {@link ProjectionRefusal#PROJECTION_ELSEWHERE}, or while a store is down.
     */
    void rebuild(String projection);
}
