package io.throughline.standalone.importing;

import io.grpc.Channel;
import io.grpc.ServiceDescriptor;
import io.throughline.standalone.importing.ImportPlan.Send;
import io.throughline.standalone.importing.ImportPlan.Step;
import io.throughline.standalone.importing.ImportPlan.Treatment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One run of a plan against a running suite. Safe to stop at any row and to run again: what is there stays as it is. */
public final class ImportRun {

    /** How many rows are under way at once. */
    private static final int WIDTH = 128;

    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .setIgnoreEmptyLines(true)
            .get();

    /** Told as the run goes on. */
    public interface Progress {
        /** A step begins, with so many rows to come. */
        void begin(String step, long rows);

        /** One more row is done. */
        void row();
    }

    private final ImportPlan plan;
    private final Path data;
    private final Sender sender;
    private final Expressions expressions = new Expressions();
    private final Tallies tallies = new Tallies(expressions);
    private final RowErrors errors;
    private final boolean dryRun;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicLong sent = new AtomicLong();
    private final Map<String, Map<String, BitSet>> treated = new TreeMap<>();
    private final Map<String, Long> rowsOfFile = new LinkedHashMap<>();
    private final Map<String, BitSet> refusedOfFile = new HashMap<>();

    /**
     * Prepares a run.
     *
     * @param channel to the suite, with the token of somebody who may import
     * @param services whose commands the plan may use
     * @param data the folder that the plan's files are below
     * @param errors where error files are written
     * @param dryRun whether nothing is to be recorded
     */
    public ImportRun(
            ImportPlan plan,
            Path data,
            Path errors,
            Channel channel,
            List<ServiceDescriptor> services,
            boolean dryRun) {
        this.plan = plan;
        this.data = data;
        this.errors = new RowErrors(errors, dryRun);
        this.sender = new Sender(channel, new Rpcs(services), expressions, plan, dryRun);
        this.dryRun = dryRun;
    }

    /** Stops reading; what is under way is finished. */
    public void stop() {
        stopped.set(true);
    }

    /** Runs all steps, one after the other. */
    public ImportSummary run(Progress progress) {
        long begin = System.nanoTime();
        Map<String, Path> errorFiles;
        errors.clear(plan.steps().stream().map(Step::file).toList());
        try {
            for (Step step : plan.steps()) {
                if (!stopped.get()) run(step, progress);
            }
        } finally {
            errorFiles = errors.close();
        }
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        long read = rowsOfFile.values().stream().mapToLong(Long::longValue).sum();
        long refused =
                refusedOfFile.values().stream().mapToLong(BitSet::cardinality).sum();
        List<String> files = errorFiles.values().stream().map(Path::toString).toList();
        return new ImportSummary(
                plan.name(),
                dryRun,
                !stopped.get(),
                read,
                read - refused,
                refused,
                sent.get(),
                sender.eventsRecorded(),
                seconds,
                seconds == 0 ? 0 : Math.round(read / seconds * 10) / 10.0,
                tallies.result(),
                treatments(),
                errors.byCode(),
                files);
    }

    private Map<String, Long> treatments() {
        Map<String, Long> counts = new TreeMap<>();
        treated.forEach((name, files) -> counts.put(
                name, files.values().stream().mapToLong(BitSet::cardinality).sum()));
        return counts;
    }

    private void run(Step step, Progress progress) {
        Path file = data.resolve(step.file());
        if (!Files.isReadable(file)) throw new ImportException("There is no readable file " + file);
        progress.begin(step.name(), lines(file));
        try (Reader in = reader(file);
                var parser = CSV.parse(in);
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var free = new Semaphore(WIDTH);
            Map<String, CompletableFuture<?>> groups = new HashMap<>();
            Map<String, Map<String, String>> last = new HashMap<>();
            Set<String> seen = ConcurrentHashMap.newKeySet();
            var failure = new AtomicReference<@Nullable RuntimeException>();
            long rows = 0;
            for (CSVRecord csv : parser) {
                if (stopped.get() || failure.get() != null) break;
                rows++;
                Map<String, String> original = columns(csv);
                Row read = new Row(csv.getRecordNumber() + 1, new LinkedHashMap<>(original), null);
                String group;
                Row placed;
                List<Send> sends;
                try {
                    mustBeWhole(csv);
                    Row row = treat(step, read);
                    group = step.group() == null ? "" : expressions.text(step.group(), row);
                    placed = step.group() == null ? row : new Row(row.line(), row.row(), last.put(group, row.row()));
                    sends = wanted(step, placed, seen);
                } catch (ImportException e) {
                    refuse(step, read, original, notUnderstood(e));
                    progress.row();
                    continue;
                }
                Runnable task = () -> {
                    try {
                        place(step, placed, original, sends);
                    } catch (RuntimeException e) { // the error file cannot be written
                        failure.compareAndSet(null, e);
                    } finally {
                        progress.row();
                        free.release();
                    }
                };
                free.acquireUninterruptibly();
                if (step.group() == null) {
                    executor.execute(task);
                } else {
                    groups.compute(
                            group,
                            (g, before) -> before == null
                                    ? CompletableFuture.runAsync(task, executor)
                                    : before.thenRunAsync(task, executor));
                }
            }
            rowsOfFile.merge(step.file(), rows, Math::max);
            free.acquireUninterruptibly(WIDTH);
            @Nullable RuntimeException failed = failure.get();
            if (failed != null) throw failed;
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new ImportException("The file " + file + " cannot be read: " + e.getMessage());
        }
    }

    /** Judged in the order of the file, so that "once" means the first row whatever runs at the same time. */
    private List<Send> wanted(Step step, Row row, Set<String> seen) {
        return step.commands().stream()
                .filter(send -> {
                    try {
                        return expressions.holds(send.when(), row)
                                && (send.once() == null
                                        || seen.add(step.commands().indexOf(send) + "\n"
                                                + expressions.text(send.once(), row)));
                    } catch (ImportException e) {
                        return true; // said again, and reported, when the row is placed
                    }
                })
                .toList();
    }

    private void place(Step step, Row row, Map<String, String> original, List<Send> sends) {
        Optional<RowErrors.Reason> reason;
        try {
            reason = excluded(step, row);
            Runnable count = reason.isEmpty() ? tallies.prepare(step.tallies(), row) : () -> {};
            for (int i = 0; reason.isEmpty() && i < sends.size(); i++) {
                reason = sender.send(step, step.commands().indexOf(sends.get(i)), sends.get(i), row);
                if (reason.isEmpty()) sent.incrementAndGet();
            }
            if (reason.isEmpty()) count.run();
        } catch (RuntimeException e) {
            reason = Optional.of(notUnderstood(e));
        }
        reason.ifPresent(r -> refuse(step, row, original, r));
    }

    private static RowErrors.Reason notUnderstood(RuntimeException e) {
        String message = e instanceof ImportException ? String.valueOf(e.getMessage()) : e.toString();
        return new RowErrors.Reason("", "ROW_NOT_UNDERSTOOD", "", message);
    }

    /** A cell too many is most often a comma that somebody forgot to quote; what is no UTF-8 was read as U+FFFD. */
    private static void mustBeWhole(CSVRecord csv) {
        int columns = csv.getParser().getHeaderNames().size();
        for (int cell = 0; cell < csv.size(); cell++) {
            if (csv.get(cell).indexOf('\uFFFD') >= 0) {
                throw new ImportException("Cell " + (cell + 1) + " holds bytes that are no UTF-8");
            }
            if (cell >= columns && !csv.get(cell).isBlank()) {
                throw new ImportException("It has more cells than the file has columns: " + csv.size());
            }
        }
    }

    private void refuse(Step step, Row row, Map<String, String> original, RowErrors.Reason reason) {
        errors.add(step, row, original, reason);
        synchronized (refusedOfFile) {
            refusedOfFile.computeIfAbsent(step.file(), f -> new BitSet()).set((int) row.line());
        }
    }

    private Optional<RowErrors.Reason> excluded(Step step, Row row) {
        return step.exclusions().stream()
                .filter(e -> expressions.holds(e.when(), row))
                .findFirst()
                .map(e -> new RowErrors.Reason("", e.code(), e.field(), e.message()));
    }

    private Row treat(Step step, Row row) {
        for (Treatment treatment : step.treatments()) {
            if (!expressions.holds(treatment.when(), row)) continue;
            treated.computeIfAbsent(treatment.name(), n -> new HashMap<>())
                    .computeIfAbsent(step.file(), f -> new BitSet())
                    .set((int) row.line()); // a file that is read in several steps counts each row once
            treatment.set().forEach((column, value) -> row.row().put(column, expressions.text(value, row)));
        }
        return row;
    }

    private static Map<String, String> columns(CSVRecord csv) {
        Map<String, String> columns = new LinkedHashMap<>();
        csv.getParser().getHeaderMap().forEach((name, index) -> {
            @Nullable String value = csv.isSet(index) ? csv.get(index) : null;
            if (!name.isBlank()) columns.put(name, value == null ? "" : value);
        });
        return columns;
    }

    /** Without the mark that some programs write at the beginning of a file. */
    private static Reader reader(Path file) throws IOException {
        var in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
        in.mark(1);
        if (in.read() != '\uFEFF') in.reset();
        return in;
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return Math.max(0, lines.count() - 1);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new ImportException("The file " + file + " cannot be read: " + e.getMessage());
        }
    }
}
