package io.throughline.platform.test.store;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is done when the JVM of the tests ends: one after the other and the latest first, so that whoever stands on a store
 * ends before the store, and a directory is removed when nobody uses it any more.
 */
public final class AtTheEnd {

    private static final Deque<Runnable> TASKS = new ArrayDeque<>();

    static {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("at-the-end").unstarted(AtTheEnd::doAll));
    }

    private AtTheEnd() {}

    /** Does this before everything that was asked for earlier. */
    public static void first(Runnable task) {
        synchronized (TASKS) {
            TASKS.push(task);
        }
    }

    @SuppressWarnings("CatchAndPrintStackTrace") // nothing that logs is left when the JVM ends
    private static void doAll() {
        synchronized (TASKS) {
            for (Runnable task : TASKS) {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    e.printStackTrace(); // the others are done all the same
                }
            }
        }
    }
}
