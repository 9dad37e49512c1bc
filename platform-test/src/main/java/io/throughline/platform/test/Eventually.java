package io.throughline.platform.test;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** Waits for what must come by itself. What cannot be asked yet, because asking throws, does not hold yet. */
public final class Eventually {

    private static final Duration USUALLY = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private Eventually() {}

    /** Returns as soon as it holds; fails when it does not within a minute. */
    public static void holds(String what, BooleanSupplier condition) {
        holds(what, USUALLY, condition);
    }

    /** Returns as soon as it holds; fails when it does not within the time. */
    public static void holds(String what, Duration within, BooleanSupplier condition) {
        Awaitility.await(what)
                .atMost(within)
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .ignoreExceptions()
                .until(condition::getAsBoolean);
    }
}
