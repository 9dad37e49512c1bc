package io.throughline.platform.history;

import java.time.Instant;
import java.util.Set;

/**
 * Which of a bounded number of places are taken: the ten things that somebody may do in a day, the hundred that he may have
 * at a time. A command looks for a free one and stages {@link io.throughline.platform.log.Claim#place}, which travels with
 * its events; who loses it to another command looks again. So a bound holds however many try at once.
 */
@FunctionalInterface
public interface Places {

    /** The numbers from 1 to {@code most} that are taken at this moment. */
    Set<Integer> taken(String kind, String key, int most, Instant now);
}
