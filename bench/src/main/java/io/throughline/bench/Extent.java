package io.throughline.bench;

import java.time.Duration;

/**
 * How much is done.
 *
 * @param rounds how often the sides take turns
 * @param runTime how long one run of a rate takes
 * @param warmUp how long something is done at most before it is measured
 * @param leads how many leads are prepared
 * @param rows how many rows are imported
 * @param entries how many entries the timeline of a busy customer has
 */
record Extent(int rounds, Duration runTime, Duration warmUp, int leads, int rows, int entries) {

    static Extent usual(int rounds) {
        return new Extent(rounds, Duration.ofSeconds(3), Duration.ofSeconds(45), 100_000, 20_000, 50_000);
    }

    static Extent quick(int rounds) {
        return new Extent(rounds, Duration.ofSeconds(1), Duration.ZERO, 10_000, 4_000, 50_000);
    }
}
