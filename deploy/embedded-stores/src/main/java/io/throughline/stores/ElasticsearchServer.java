package io.throughline.stores;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A single-node Elasticsearch on the loopback address that keeps its data in a {@link DataDirectory} and stops with this
 * JVM. It takes some ten seconds to start; a server that is killed is started again.
 */
public final class ElasticsearchServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataDirectory data;
    private final ElasticsearchSettings settings;
    private final Child child;

    private ElasticsearchServer(DataDirectory data, ElasticsearchSettings settings) throws IOException {
        this.data = data;
        this.settings = settings;
        requireHome(settings.home());
        Path own = data.resolve("search");
        var configuration = new ElasticsearchConfiguration(own, data.resolve("log"), settings);
        stopOrphan(configuration);
        configuration.write();
        Host.handOver(own, data.resolve("log"));
        child = Child.start(new Child.Order(
                "Elasticsearch",
                "TERM",
                configuration.command(),
                configuration.environment(),
                own,
                data.log("elasticsearch-console")));
    }

    /** Begins to start the server and returns at once; fails with {@link StoreFailure} when it cannot be begun. */
    public static ElasticsearchServer launch(DataDirectory data, ElasticsearchSettings settings) {
        try {
            return new ElasticsearchServer(data, settings);
        } catch (IOException e) {
            throw new StoreFailure("Elasticsearch cannot be started in " + data.root() + ": " + e, e);
        }
    }

    /**
     * Waits until the indices can be read and written; fails with {@link StoreFailure} when the server ends or three
     * minutes have passed.
     */
    public void awaitReady() {
        HttpRequest health = HttpRequest.newBuilder(
                        url().resolve("/_cluster/health?wait_for_status=yellow&timeout=10s"))
                .timeout(Duration.ofSeconds(15))
                .build();
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .build()) {
            // The port answers before the shards are back, so only the cluster's own word counts.
            while (!answers(http, health)) {
                child.requireAlive();
                if (System.nanoTime() > end) {
                    throw new StoreFailure(
                            "Elasticsearch was not ready within three minutes. Its logs are in " + data.resolve("log"));
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            throw Child.interrupted("Elasticsearch", e);
        }
        child.keep();
    }

    /** Its address; nobody listens there before it is ready. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + settings.port());
    }

    /** The id of the launching process, which has the server itself as a child. */
    public long pid() {
        return child.process().pid();
    }

    /** Stops the server in an orderly way. */
    @Override
    public void close() {
        child.stop(PATIENCE);
    }

    private static boolean answers(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    private static void requireHome(Path home) {
        if (Files.notExists(home.resolve("bin/elasticsearch")) || Files.notExists(home.resolve("plugins"))) {
            throw new StoreFailure("There is no Elasticsearch at " + home.toAbsolutePath()
                    + "; './mvnw package' lays it out in target/throughline/search.");
        }
    }

    /** We hold the data directory's lock, so a server that still runs there has lost its JVM. */
    private static void stopOrphan(ElasticsearchConfiguration configuration) throws IOException {
        Path file = configuration.pidFile();
        if (Files.notExists(file)) return;
        ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                .filter(p -> p.info()
                        .commandLine()
                        .orElse("")
                        .contains(configuration.temporary().toString()))
                .ifPresent(p -> {
                    LOG.warn(
                            "Elasticsearch process {} was left behind by a killed throughline and is stopped", p.pid());
                    Child.stop(p, "TERM", PATIENCE);
                });
        Files.deleteIfExists(file);
    }
}
