package io.throughline.standalone;

import io.throughline.platform.identity.EmbeddedIssuer;
import io.throughline.stores.DataDirectory;
import io.throughline.stores.StoreFailure;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A suite that runs in this JVM. It answers as soon as its services stand on the event log; search follows some seconds
 * later. It stops with {@link #close}, or orderly with the JVM, or dies with it and loses nothing that it had accepted.
 */
public final class Suite implements AutoCloseable {

    private final DataDirectory data;
    private final Servers servers;
    private final RunningFile.Entry running;
    private final boolean withSearch;
    private final Thread atTheEnd = Thread.ofPlatform().name("stop").unstarted(this::stop);
    private final ReentrantLock lifecycle = new ReentrantLock();
    private volatile boolean stopping;
    private volatile @Nullable ConfigurableApplicationContext context;

    private Suite(DataDirectory data, Servers servers, RunningFile.Entry running, boolean withSearch) {
        this.withSearch = withSearch;
        this.data = data;
        this.servers = servers;
        this.running = running;
    }

    /**
     * Starts everything and returns when requests are answered.
     *
     * @param progress is told of every step, in words for a user
     * @throws StoreFailure when a store cannot be started, with the reason
     * @throws io.throughline.stores.DirectoryInUse when the directory's suite is running already
     * @throws PortTaken when another program listens on one of the ports
     */
    public static Suite start(SuiteSettings settings, Consumer<String> progress) {
        Programs programs = Programs.find();
        DataDirectory data = DataDirectory.take(settings.dataDirectory());
        try {
            var running = RunningFile.Entry.ofThisProcess(
                    settings.bind(),
                    Ports.settle(settings.bind(), settings.httpPort(), "--http-port"),
                    Ports.settle(settings.bind(), settings.grpcPort(), "--grpc-port"));
            var suite =
                    new Suite(data, Servers.begin(data, programs, settings, progress), running, settings.withSearch());
            suite.open();
            return suite;
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** Where it keeps everything. */
    public Path dataDirectory() {
        return data.root();
    }

    /** Its process and its doors. */
    public RunningFile.Entry running() {
        return running;
    }

    /**
     * A part of the running suite, for measurements that go past the doors.
     *
     * @throws IllegalStateException when the suite has stopped
     */
    public <T> T part(Class<T> type) {
        @Nullable ConfigurableApplicationContext open = context;
        if (open == null || stopping) throw new IllegalStateException("The suite does not run.");
        return open.getBean(type);
    }

    /** The process of its PostgreSQL, for whoever measures what the suite takes. */
    public long postgresPid() {
        return servers.postgres().pid();
    }

    /** Completes when search is ready, and fails with {@link StoreFailure} when it will not be. */
    public CompletableFuture<Void> search() {
        return servers.search();
    }

    /** Waits until search is ready; fails with {@link StoreFailure} when it will not be. */
    public void awaitSearch() {
        servers.awaitSearch();
    }

    /** Stops the services, then the stores; returns when nothing of it runs any more. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            return; // the JVM is ending, and has called stop itself
        }
    }

    private void open() {
        Runtime.getRuntime().addShutdownHook(atTheEnd);
        try {
            ConfigurableApplicationContext started = application().run();
            lifecycle.lock();
            try {
                if (stopping) {
                    started.close();
                    return;
                }
                context = started;
                RunningFile.in(data.root()).write(running);
                if (withSearch) servers.beginSearch();
            } finally {
                lifecycle.unlock();
            }
        } catch (RuntimeException e) {
            close();
            throw reasonOf(e);
        }
    }

    private SpringApplication application() {
        var application = new SpringApplication(StandaloneApplication.class);
        application.setRegisterShutdownHook(false); // the order matters: first the services, then what they stand on
        Map<String, Object> settings = new TreeMap<>();
        settings.put("throughline.data-directory", data.root().toString());
        settings.put("throughline.identity.issuer", EmbeddedIssuer.ISSUER);
        settings.put(
                "throughline.identity.public-key",
                EmbeddedIssuer.in(data.root()).publicKey().toString());
        settings.put(
                "throughline.seal.master-key-file",
                data.resolve("identity").resolve("master-key.pem").toString());
        settings.put("throughline.seal.create-master-key", true);
        settings.put("throughline.objects.directory", data.resolve("objects").toString());
        settings.put("throughline.search.url", servers.searchUrl().toString());
        application.setDefaultProperties(settings);
        application.addInitializers(c -> c.getBeanFactory().registerSingleton("servers", servers));
        application.addInitializers(c -> c.getEnvironment().getPropertySources().addFirst(doors()));
        return application;
    }

    /** Where it listens was settled, and told to others, by whoever started it: nothing else may say otherwise. */
    private MapPropertySource doors() {
        return new MapPropertySource(
                "doors of the suite",
                Map.of(
                        "server.address", running.bind(),
                        "server.port", running.httpPort(),
                        "spring.grpc.server.address", running.bind(),
                        "spring.grpc.server.port", running.grpcPort()));
    }

    private void stop() {
        lifecycle.lock();
        try {
            if (stopping) return;
            stopping = true;
            if (context != null) context.close();
            servers.close();
            RunningFile.in(data.root()).delete();
            data.close();
        } finally {
            lifecycle.unlock();
        }
    }

    /** What a user can act upon, below all that the framework wraps around it. */
    private static RuntimeException reasonOf(RuntimeException failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof StoreFailure reason) return reason;
        }
        return failure;
    }
}
