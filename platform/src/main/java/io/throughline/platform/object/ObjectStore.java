package io.throughline.platform.object;

import io.throughline.contracts.ContentAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where the pieces of files are kept. What was put there waits until it is kept: a file that never became whole leaves
 * nothing behind. Safe for many threads and, on one machine, many processes at once; whatever returns is durable.
 */
public interface ObjectStore {

    /** Puts bytes there and says under which address; the same bytes twice are the same. */
    ContentAddress put(UUID owner, byte[] content);

    /** Keeps a piece until its owner's are deleted; says whether it is there. Keeping twice is the same. */
    boolean keep(ContentAddress address);

    /** The bytes, kept or waiting; empty when there are none. Fails with {@link DamagedContent} when they are others. */
    Optional<byte[]> get(ContentAddress address);

    /** Whose pieces there are. */
    Set<UUID> owners();

    /** Deletes all pieces of one owner; none is the same. */
    void delete(UUID owner);

    /** Deletes what was put there before that moment and never kept; says how many pieces. */
    int sweep(Instant before);
}
