package io.throughline.platform.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a projection is.
 *
 * @param position everything up to here is stored
 * @param head the last position of the log
 * @param lag events between the two
 * @param behind how long ago the oldest event that is not stored was recorded; zero when there is none
 * @param running whether its processor runs and is not in error
 * @param error what stops it, when something does
 * @param replayPercent how far a rebuild is: 0 to 100; empty when there is none, and when its reads are answered again
 * @param estimatedEnd when it will have caught up at the present rate; empty when it has, or when that cannot be said
 * @param deadLetters events that could not be folded and wait
 */
public record ProjectionStatus(
        String name,
        long position,
        long head,
        long lag,
        Duration behind,
        boolean running,
        Optional<String> error,
        Optional<Integer> replayPercent,
        Optional<Instant> estimatedEnd,
        long deadLetters) {}
