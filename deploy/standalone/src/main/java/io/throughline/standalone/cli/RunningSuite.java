package io.throughline.standalone.cli;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.throughline.standalone.RunningFile;
import io.throughline.standalone.Suite;
import io.throughline.standalone.SuiteSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The suite that a subcommand talks to through its public doors: one that runs already on a data directory, or one that
 * is started in this JVM and stopped by {@link #close}.
 */
public final class RunningSuite implements AutoCloseable {

    private final Path dataDirectory;
    private final RunningFile.Entry running;
    private final @Nullable Suite started;
    private final ManagedChannel channel;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private RunningSuite(Path dataDirectory, RunningFile.Entry running, @Nullable Suite started) {
        this.dataDirectory = dataDirectory;
        this.running = running;
        this.started = started;
        channel = Grpc.newChannelBuilder(running.grpc(), InsecureChannelCredentials.create())
                .build();
    }

    /** The suite that runs on that directory; fails with {@link NotRunning} where there is none. */
    public static RunningSuite find(Path dataDirectory) {
        return findRunning(dataDirectory).orElseThrow(() -> new NotRunning(dataDirectory));
    }

    /**
     * The suite that runs on the directory of the settings, else one that is started here with them.
     *
     * @param progress is told of the steps of a start, in words for a user
     */
    public static RunningSuite findOrStart(SuiteSettings settings, Consumer<String> progress) {
        return findRunning(settings.dataDirectory()).orElseGet(() -> {
            Suite suite = Suite.start(settings, progress);
            return new RunningSuite(suite.dataDirectory(), suite.running(), suite);
        });
    }

    /** Whether this very command has started it, and its end will end the suite. */
    public boolean isStartedHere() {
        return started != null;
    }

    /** Where it keeps everything. */
    public Path dataDirectory() {
        return dataDirectory;
    }

    /** Its process and the addresses of its doors. */
    public RunningFile.Entry running() {
        return running;
    }

    /** Waits until search is ready, where it was started here; fails with the reason when it will not be. */
    public void awaitSearch() {
        if (started != null) started.awaitSearch();
    }

    /** The gRPC door, with the token of a member of the staff on every call. */
    public Channel grpc(String token) {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
        return ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    /** The client for {@link #request}s. */
    public HttpClient http() {
        return http;
    }

    /** A request to the HTTP door, such as {@code /v1/customers}, with the token of a member of the staff. */
    public HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(running.http() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
    }

    /** Ends the connections, and the suite where it was started here. */
    @Override
    public void close() {
        channel.shutdown();
        try {
            if (!channel.awaitTermination(5, TimeUnit.SECONDS)) channel.shutdownNow();
        } catch (InterruptedException e) {
            channel.shutdownNow();
            Thread.currentThread().interrupt();
        }
        http.close();
        if (started != null) started.close();
    }

    private static Optional<RunningSuite> findRunning(Path dataDirectory) {
        return RunningFile.in(dataDirectory).read().map(entry -> new RunningSuite(dataDirectory, entry, null));
    }
}
