package io.throughline.endtoend;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what must come by itself. */
final class Eventually {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Eventually() {}

    /** Returns as soon as it holds; fails when it does not within the time. */
    static void holds(String what, Duration within, BooleanSupplier condition) {
        long end = System.nanoTime() + within.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("Not within " + within + ": " + what);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
