package io.throughline.bench;

import io.throughline.platform.message.Accepted;
import io.throughline.platform.message.Commands;
import io.throughline.platform.message.ConsistencyToken;
import io.throughline.platform.projection.Projections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** P3: how long after a command's answer its event is in the customer's document. */
final class Lag implements Measurement {

    private static final String READ_MODEL = "customers";
    private static final int CALLERS = 64;
    private static final int SAMPLE = 10;

    /** So many times as long as a run of the other measurements: a hundredth of a short one would be a single moment. */
    private static final int LONG = 5;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public List<Figure> measure(Laboratory laboratory, Extent extent) throws Exception {
        var leads = PreparedLeads.write(laboratory, extent.leads() / 5);
        WarmUp.of(() -> atFullRate(laboratory, leads, extent), extent.warmUp());
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round < extent.rounds(); round++) {
            rates.add(atFullRate(laboratory, leads, extent).rate());
        }
        double full = Comparison.median(rates);
        List<Figure> figures = new ArrayList<>();
        figures.addAll(at(laboratory, leads, extent, full, 0.5, "half", "p99 ≤ 250 ms (later 50)"));
        figures.addAll(at(laboratory, leads, extent, full, 0.1, "a tenth", null));
        return figures;
    }

    /** As many commands as the suite takes with all its processors running, which may fall behind meanwhile. */
    private static Run atFullRate(Laboratory laboratory, PreparedLeads leads, Extent extent) throws Exception {
        Run run = CommandRate.inJvm(laboratory, leads, CALLERS, extent.runTime());
        laboratory.reached(READ_MODEL, laboratory.head(), Duration.ofMinutes(10));
        return run;
    }

    private static List<Figure> at(
            Laboratory laboratory,
            PreparedLeads leads,
            Extent extent,
            double full,
            double share,
            String name,
            @Nullable String goal)
            throws Exception {
        List<Double> middle = new ArrayList<>();
        List<Double> late = new ArrayList<>();
        WarmUp.of(() -> lags(laboratory, leads, full * share, extent.runTime().multipliedBy(LONG)), extent.warmUp());
        for (int round = 0; round < extent.rounds(); round++) {
            double[] lags =
                    lags(laboratory, leads, full * share, extent.runTime().multipliedBy(LONG));
            if (lags.length == 0) continue;
            middle.add(lags[lags.length / 2]);
            late.add(lags[(int) (lags.length * 0.99)]);
        }
        String load = "lag at " + name + " of the suite's rate (" + Math.round(full * share) + "/s), ";
        return List.of(
                Figure.plain("P3", load + "p50", "ms", Comparison.median(middle), max(middle), null),
                Figure.plain("P3", load + "p99", "ms", Comparison.median(late), max(late), goal));
    }

    private static double max(List<Double> values) {
        return values.stream().mapToDouble(v -> v).max().orElse(0);
    }

    /** Sends at an even rate; how late a sampled event was visible, in milliseconds, in rising order. */
    private static double[] lags(Laboratory laboratory, PreparedLeads leads, double rate, Duration time)
            throws InterruptedException {
        var commands = laboratory.part(Commands.class);
        var projections = laboratory.part(Projections.class);
        var lags = new ConcurrentLinkedQueue<Double>();
        var seen = new ConcurrentLinkedQueue<CompletableFuture<Void>>();
        var free = new Semaphore(CALLERS);
        var failure = new AtomicReference<@Nullable Throwable>();
        long begin = System.nanoTime();
        long count = (long) (rate * time.toNanos() / 1e9);
        for (long n = 0; n < count && failure.get() == null; n++) {
            long due = begin + (long) (n * 1e9 / rate);
            while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
            free.acquire();
            boolean sampled = n % SAMPLE == 0;
            Thread.ofVirtual().start(() -> {
                try {
                    Accepted answer = commands.send(leads.nextContact(), CommandRate.call())
                            .join();
                    if (sampled) seen.add(watch(projections, answer, lags));
                } catch (RuntimeException e) {
                    failure.compareAndSet(null, e);
                } finally {
                    free.release();
                }
            });
        }
        free.acquire(CALLERS);
        laboratory.reached(READ_MODEL, laboratory.head(), Duration.ofMinutes(10));
        @Nullable Throwable failed = failure.get();
        if (failed != null) throw new IllegalStateException("A caller was refused: " + failed, failed);
        CompletableFuture.allOf(seen.toArray(CompletableFuture[]::new)).join();
        double[] sorted = lags.stream().mapToDouble(l -> l).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static CompletableFuture<Void> watch(
            Projections projections, Accepted answer, ConcurrentLinkedQueue<Double> lags) {
        long answered = System.nanoTime();
        return projections
                .reached(READ_MODEL, ConsistencyToken.decode(answer.consistencyToken()), PATIENCE)
                .thenRun(() -> lags.add((System.nanoTime() - answered) / 1e6));
    }
}
