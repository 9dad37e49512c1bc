package io.throughline.platform.document;

import java.util.Optional;

/**
 * A document's new content as of a position of the log, or its end.
 *
 * @param content empty to delete it; its position is kept, so that an older change cannot bring it back
 */
public record Change<T>(String id, long position, Optional<T> content) {

    /** The document has this content from that position on. */
    public static <T> Change<T> put(String id, long position, T content) {
        return new Change<>(id, position, Optional.of(content));
    }

    /** There is no such document from that position on. */
    public static <T> Change<T> delete(String id, long position) {
        return new Change<>(id, position, Optional.empty());
    }
}
