package io.throughline.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Has something done until the compiler of the JVM has little left to do for it, so that the figures are those of a suite
 * that has run for a while and not of its first seconds.
 */
final class WarmUp {

    private static final double QUIET = 0.1;
    private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

    private WarmUp() {}

    /** At least once, and at most until that time has passed. */
    static void of(Callable<?> work, Duration atMost) throws Exception {
        long begin = System.nanoTime();
        double share;
        do {
            long compiled = COMPILER.getTotalCompilationTime();
            long started = System.nanoTime();
            work.call();
            share = (COMPILER.getTotalCompilationTime() - compiled) * 1e6 / (System.nanoTime() - started);
        } while (share > QUIET && System.nanoTime() - begin < atMost.toNanos());
    }
}
