package io.throughline.endtoend;

import io.throughline.platform.identity.EmbeddedIssuer;
import io.throughline.standalone.cli.Throughline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The standalone suite as the process that {@code throughline up} is, so that it can be killed and started again. */
final class StandaloneProcess implements Assembly {

    private final Path directory;
    private int starts;
    private ChildJvm process;
    private JsonNode up = HttpDoor.JSON.createObjectNode();

    private StandaloneProcess(Path directory) {
        this.directory = directory;
        this.process = launch();
        awaitUp();
    }

    static StandaloneProcess in(Path directory) {
        return new StandaloneProcess(directory);
    }

    /** Kills the process, not its stores, and starts another on the same directory. */
    void killAndStart() {
        process.kill();
        process = launch();
        awaitUp();
    }

    void stop() {
        process.stop();
    }

    /** Starts again after {@link #stop}, on the same directory. */
    void start() {
        process = launch();
        awaitUp();
    }

    /** Where it keeps the search index. */
    Path searchData() {
        return directory.resolve("search");
    }

    /** Waits until it says that search is ready. */
    void awaitSearch() {
        process.await("search is ready", () -> event("search-ready") != null);
    }

    void killPostgres() {
        kill(directory.resolve("postgres").resolve("postmaster.pid"));
    }

    void killElasticsearch() {
        kill(directory.resolve("search").resolve("elasticsearch.pid"));
    }

    @Override
    public URI http(String service) {
        return URI.create(up.path("http").asString());
    }

    @Override
    public int grpcPort(String service) {
        String address = up.path("grpc").asString();
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    @Override
    public String token(String login, Duration lifetime) {
        return EmbeddedIssuer.in(directory)
                .issue(login, lifetime, Clock.systemUTC().instant());
    }

    @Override
    public String expiredToken(String login) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<String> services() {
        return List.of("lead", "account", "order", "desk", "marketing", "query");
    }

    private ChildJvm launch() {
        var arguments =
                List.of("up", "--json", "--data-dir", directory.toString(), "--http-port", "0", "--grpc-port", "0");
        Path output = directory.resolveSibling(directory.getFileName() + "-" + ++starts + ".log");
        return ChildJvm.start(Throughline.class.getName(), arguments, Map.of(), output);
    }

    private void awaitUp() {
        process.await("the suite is up", () -> event("up") != null);
        up = Objects.requireNonNull(event("up"));
    }

    private @Nullable JsonNode event(String name) {
        for (String line : process.said().split("\n", -1)) {
            if (!line.startsWith("{\"") || !line.endsWith("}")) continue;
            JsonNode said = HttpDoor.JSON.readTree(line);
            if (said.path("event").asString("").equals(name)) return said;
        }
        return null;
    }

    private static void kill(Path pidFile) {
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            var handle = ProcessHandle.of(pid).orElseThrow();
            handle.destroyForcibly();
            handle.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
