package io.throughline.platform.log;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * When a reader at the end of the log may look for more. Few events are taken as they come. When many come, the rest waits
 * for the end of a short window: each look costs its reader a transaction, so it is better to find several events with it.
 */
final class Pace {

    private static final long WINDOW_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int AT_ONCE = 8;

    private final LongSupplier nanoTime;
    private long began;
    private int taken;
    private boolean waiting;

    /** @param nanoTime as {@link System#nanoTime} */
    Pace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong() - WINDOW_NANOS;
    }

    /** An event was taken. */
    void took() {
        taken++;
    }

    /** How long to wait until the next look: 0 when it may be now, negative when somebody waits for that already. */
    long waitNanos() {
        long left = began + WINDOW_NANOS - nanoTime.getAsLong();
        if (left <= 0) {
            began = nanoTime.getAsLong();
            taken = 0;
            waiting = false;
            return 0;
        }
        if (taken < AT_ONCE) return 0;
        if (waiting) return -1;
        waiting = true;
        return left;
    }
}
