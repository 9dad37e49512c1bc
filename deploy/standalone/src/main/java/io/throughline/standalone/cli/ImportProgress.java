package io.throughline.standalone.cli;

import io.throughline.standalone.importing.ImportRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar with rate and estimated end on a terminal; elsewhere a line every few seconds. */
final class ImportProgress implements ImportRun.Progress, AutoCloseable {

    private static final long LINE_EVERY = Duration.ofSeconds(5).toNanos();

    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private final PrintWriter out;
    private final boolean terminal = isTerminal();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong told = new AtomicLong();
    private @Nullable ProgressBar bar;
    private String step = "";
    private long rows;
    private long begun;

    ImportProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(String name, long toCome) {
        close();
        step = name;
        rows = toCome;
        done.set(0);
        begun = System.nanoTime();
        told.set(begun);
        if (terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(toCome)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUnit(" rows", 1)
                    .showSpeed()
                    .setUpdateIntervalMillis(200)
                    .build();
        }
    }

    @Override
    public void row() {
        long count = done.incrementAndGet();
        if (bar != null) {
            bar.step();
            return;
        }
        long now = System.nanoTime();
        long last = told.get();
        if (now - last > LINE_EVERY && told.compareAndSet(last, now)) {
            double rate = count / ((now - begun) / 1e9);
            out.printf(
                    "%s: %,d of %,d rows, %,.0f rows/s, %.0f s to go%n",
                    step, count, rows, rate, (rows - count) / rate);
            out.flush();
        }
    }

    /** Of standard error, where the bar is drawn; {@link System#console} asks about input and output instead. */
    private static boolean isTerminal() {
        try {
            String target = Files.readSymbolicLink(STANDARD_ERROR).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        if (bar != null) bar.close();
        bar = null;
    }
}
