package io.throughline.stores;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A child process that cannot outlive this JVM and does not see the terminal's Ctrl-C. The kernel ties it to the thread
 * that started it, so each child has a platform thread of its own, which stays until the child has ended. A child that
 * is kept is started again when it ends unasked.
 */
final class Child {

    private static final Logger LOG = LoggerFactory.getLogger(Child.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Order order;
    private final CompletableFuture<Process> first = new CompletableFuture<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Process process;
    private volatile boolean kept;

    /**
     * What to start.
     *
     * @param signal what asks it to stop, such as {@code INT}
     */
    record Order(
            String name,
            String signal,
            List<String> command,
            Map<String, String> environment,
            Path directory,
            Path log) {}

    private Child(Order order) {
        this.order = order;
    }

    static Child start(Order order) {
        LogFile.rotate(order.log());
        var child = new Child(order);
        Thread.ofPlatform().daemon().name("child-" + order.name()).start(child::watch);
        try {
            child.first.get();
            return child;
        } catch (ExecutionException e) {
            throw new StoreFailure(order.name() + " cannot be started: " + e.getCause(), e);
        } catch (InterruptedException e) {
            child.stop(Duration.ZERO);
            throw interrupted(order.name(), e);
        }
    }

    /** From now on it is started again whenever it ends. */
    void keep() {
        kept = true;
    }

    Process process() {
        return first.isDone() && process != null ? process : first.join();
    }

    /** Whether that process is the child or one of its own children. */
    boolean owns(long pid) {
        Process now = process();
        return now.pid() == pid || now.descendants().anyMatch(p -> p.pid() == pid);
    }

    /** Fails when it has ended and is not started again by itself. */
    void requireAlive() {
        Process now = process();
        if (!kept && !now.isAlive()) {
            throw new StoreFailure(order.name() + " ended with status " + now.exitValue()
                    + " while starting. Its log is " + order.log() + " and ends with:\n" + LogFile.tail(order.log()));
        }
    }

    /** Asks it to stop, and makes it after that time. */
    void stop(Duration patience) {
        kept = false;
        stopped.countDown();
        Process now = process();
        if (now.isAlive()) stop(now.toHandle(), order.signal(), patience);
    }

    /** Stops any process by the name of a signal; Java itself knows only TERM and KILL. */
    static void stop(ProcessHandle handle, String signal, Duration patience) {
        try {
            new ProcessBuilder("sh", "-c", "kill -s \"$1\" \"$2\"", "kill", signal, String.valueOf(handle.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            handle.descendants().forEach(ProcessHandle::destroyForcibly);
            handle.destroyForcibly();
        } catch (InterruptedException e) {
            handle.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    static StoreFailure interrupted(String name, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new StoreFailure("Interrupted while " + name + " was starting.", cause);
    }

    private void watch() {
        Duration pause = Duration.ofSeconds(1);
        try {
            do {
                long begin = System.nanoTime();
                Process now = builder().start();
                process = now;
                first.complete(now);
                int status = now.waitFor();
                if (!kept) return;
                LOG.error(
                        "{} ended unasked with status {}; it is started again (log: {})",
                        order.name(),
                        status,
                        order.log());
                boolean lasted = System.nanoTime() - begin > LONGEST_PAUSE.toNanos();
                pause = lasted ? Duration.ofSeconds(1) : pause.multipliedBy(2);
                if (pause.compareTo(LONGEST_PAUSE) > 0) pause = LONGEST_PAUSE;
            } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (IOException e) {
            if (!first.completeExceptionally(e)) LOG.error("{} cannot be started again", order.name(), e);
        } catch (InterruptedException e) {
            first.completeExceptionally(e);
        }
    }

    private ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(Host.commandLine(order.signal(), order.command()))
                .directory(order.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(order.log().toFile()));
        // What the user has set for other programs must not change ours.
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PG") || name.startsWith("ES_") || name.contains("JAVA"));
        builder.environment().putAll(order.environment());
        return builder;
    }
}
