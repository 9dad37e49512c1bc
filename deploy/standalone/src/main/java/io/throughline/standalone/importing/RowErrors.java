package io.throughline.standalone.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The rows that could not be placed, one error file per file read: the row as it was, and why. */
final class RowErrors {

    private static final List<String> REASON = List.of("line", "step", "command", "code", "field", "message");

    private final Path directory;
    private final String ending;
    private final Map<String, CSVPrinter> files = new LinkedHashMap<>();
    private final Map<String, Path> paths = new TreeMap<>();
    private final Map<String, Long> byCode = new TreeMap<>();

    /** @param dryRun whether the files are those of a trial, which leave those of the run itself alone */
    RowErrors(Path directory, boolean dryRun) {
        this.directory = directory;
        this.ending = dryRun ? ".dry-run.errors.csv" : ".errors.csv";
    }

    /** Why a row was not placed. */
    record Reason(String command, String code, String field, String message) {}

    synchronized void add(ImportPlan.Step step, Row row, Map<String, String> original, Reason reason) {
        byCode.merge(reason.code(), 1L, Long::sum);
        try {
            CSVPrinter out = files.get(step.file());
            if (out == null) {
                out = open(step.file(), original);
                files.put(step.file(), out);
            }
            List<Object> cells = new ArrayList<>(List.of(
                    row.line(), step.name(), reason.command(), reason.code(), reason.field(), reason.message()));
            cells.addAll(original.values());
            out.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException("The error file for " + step.file() + " cannot be written", e);
        }
    }

    private CSVPrinter open(String file, Map<String, String> original) throws IOException {
        Path path = path(file);
        Files.createDirectories(path.toAbsolutePath().getParent());
        paths.put(file, path);
        var printer = new CSVPrinter(Files.newBufferedWriter(path, StandardCharsets.UTF_8), CSVFormat.DEFAULT);
        List<String> header = new ArrayList<>(REASON);
        header.addAll(original.keySet());
        printer.printRecord(header);
        return printer;
    }

    private Path path(String file) {
        return directory.resolve(file.replaceFirst("\\.csv$", "") + ending);
    }

    /** Removes what an earlier run left for these files. */
    void clear(Collection<String> of) {
        try {
            for (String file : of) Files.deleteIfExists(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException("An old error file cannot be removed", e);
        }
    }

    /** The error files, by the file they belong to. */
    synchronized Map<String, Path> close() {
        try {
            for (CSVPrinter file : files.values()) file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("An error file cannot be written", e);
        }
        return paths;
    }

    /** How many rows each reason kept out. */
    synchronized Map<String, Long> byCode() {
        return new TreeMap<>(byCode);
    }
}
