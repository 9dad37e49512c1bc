package io.throughline.standalone;

import io.throughline.platform.message.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** The file {@code running.json} of a data directory, by which other commands find the suite that runs there. */
public final class RunningFile {

    private final Path file;

    private RunningFile(Path file) {
        this.file = file;
    }

    /**
     * A running suite.
     *
     * @param started when its process started, which tells it from a later one with the same id
     */
    public record Entry(long pid, Instant started, String bind, int httpPort, int grpcPort) {

        static Entry ofThisProcess(String bind, int httpPort, int grpcPort) {
            ProcessHandle self = ProcessHandle.current();
            return new Entry(self.pid(), startOf(self), bind, httpPort, grpcPort);
        }

        /** The address of the HTTP door for programs of this machine. */
        public String http() {
            return "http://" + host() + ":" + httpPort;
        }

        /** The address of the gRPC door for programs of this machine. */
        public String grpc() {
            return host() + ":" + grpcPort;
        }

        private String host() {
            return switch (bind) {
                case "0.0.0.0", "::" -> SuiteSettings.LOOPBACK;
                default -> bind.contains(":") ? "[" + bind + "]" : bind;
            };
        }

        private boolean isAlive() {
            return ProcessHandle.of(pid)
                    .filter(p -> p.isAlive() && startOf(p).equals(started))
                    .isPresent();
        }

        private static Instant startOf(ProcessHandle process) {
            return process.info().startInstant().orElse(Instant.EPOCH);
        }
    }

    /** The file of that directory, whether it is there or not. */
    public static RunningFile in(Path dataDirectory) {
        return new RunningFile(dataDirectory.resolve("running.json"));
    }

    /** The suite that runs there now; a file that a killed suite left behind counts for nothing. */
    public Optional<Entry> read() {
        try {
            if (Files.notExists(file)) return Optional.empty();
            return Optional.of(Json.stored().readValue(Files.readString(file), Entry.class))
                    .filter(Entry::isAlive);
        } catch (JacksonException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Entry entry) {
        try {
            Path work = file.resolveSibling("running.json.new");
            Files.writeString(work, Json.stored().writeValueAsString(entry) + "\n");
            Files.move(work, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
