package io.throughline.platform.search;

/**
 * Which index there is, and how much was ever written to it.
 *
 * @param id the name of the real index behind the alias; none is ever used twice
 * @param written the number of its last write as the server counts them, from 0; -1 before the first
 */
public record IndexState(String id, long written) {

    /** Whether this is the same index as the earlier one and has lost nothing since. */
    public boolean continues(IndexState earlier) {
        return id.equals(earlier.id) && written >= earlier.written;
    }
}
