package io.throughline.endtoend;

import io.throughline.platform.test.Eventually;
import io.throughline.platform.test.store.AtTheEnd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A main of the house as a process of its own, with the class path of these tests; it dies with them. */
final class ChildJvm {

    private static final List<String> OPTIONS = List.of(
            "-Xmx400m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED");

    private final Process process;
    private final Path output;

    private ChildJvm(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static ChildJvm start(String main, List<String> arguments, Map<String, String> environment, Path output) {
        List<String> line = new ArrayList<>();
        line.add(ProcessHandle.current().info().command().orElseThrow());
        line.addAll(OPTIONS);
        line.add("@" + classPath(output.resolveSibling(output.getFileName() + ".classpath")));
        line.add(main);
        line.addAll(arguments);
        var builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            AtTheEnd.first(() -> end(process));
            return new ChildJvm(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has come so far; fails with what it said when it ends before, or takes longer. */
    void await(String what, BooleanSupplier reached) {
        Eventually.holds(
                what + "; see " + output, Duration.ofMinutes(5), () -> !process.isAlive() || reached.getAsBoolean());
        if (!process.isAlive()) throw new IllegalStateException("It ended before " + what + ": " + said());
    }

    /** What it has said so far. */
    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its process and those that it started. */
    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends it as the loss of power would. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks it to end and waits for that. */
    void stop() {
        end(process);
    }

    /** In a file: it is too long for a line, and in the environment it would reach the stores too. */
    private static Path classPath(Path file) {
        try {
            return Files.writeString(file, "-cp\n\"" + System.getProperty("java.class.path") + "\"\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
