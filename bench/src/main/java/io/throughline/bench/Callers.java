package io.throughline.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** A number of callers that do something again and again, each as soon as its last answer is there. */
final class Callers {

    private final Cpu cpu;

    Callers(Cpu cpu) {
        this.cpu = cpu;
    }

    /** What one caller does. */
    @FunctionalInterface
    interface Operation {
        void run() throws Exception;
    }

    /** What each caller has for itself, such as a connection. */
    @FunctionalInterface
    interface Desk {
        Operation open(int caller) throws Exception;
    }

    Run run(int callers, Duration time, Desk desk) throws Exception {
        var done = new LongAdder();
        var failure = new AtomicReference<@Nullable Throwable>();
        List<Operation> operations = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) operations.add(desk.open(caller));
        var ended = new CountDownLatch(callers);
        Cpu.Seconds before = cpu.read();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        for (Operation operation : operations) {
            Thread.ofVirtual().name("caller").start(() -> {
                try {
                    while (System.nanoTime() < end && failure.get() == null) {
                        operation.run();
                        done.increment();
                    }
                } catch (Throwable e) {
                    failure.compareAndSet(null, e);
                } finally {
                    ended.countDown();
                }
            });
        }
        ended.await();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double used = cpu.read().since(before);
        @Nullable Throwable failed = failure.get();
        if (failed != null) throw new IllegalStateException("A caller was refused: " + failed, failed);
        return new Run(done.sum(), seconds, used);
    }
}
