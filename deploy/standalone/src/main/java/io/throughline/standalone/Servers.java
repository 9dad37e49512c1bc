package io.throughline.standalone;

import io.throughline.stores.DataDirectory;
import io.throughline.stores.ElasticsearchServer;
import io.throughline.stores.ElasticsearchSettings;
import io.throughline.stores.FreePort;
import io.throughline.stores.PostgresServer;
import io.throughline.stores.PostgresSettings;
import io.throughline.stores.StoreFailure;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Both stores, starting side by side while the services are put together. */
final class Servers implements AutoCloseable {

    private final ElasticsearchSettings searchSettings;
    private final CompletableFuture<PostgresServer> postgres;
    private final CompletableFuture<ElasticsearchServer> launched;
    private final CompletableFuture<Void> search;

    private Servers(
            ElasticsearchSettings searchSettings,
            CompletableFuture<PostgresServer> postgres,
            CompletableFuture<ElasticsearchServer> launched,
            CompletableFuture<Void> search) {
        this.searchSettings = searchSettings;
        this.postgres = postgres;
        this.launched = launched;
        this.search = search;
    }

    static Servers begin(DataDirectory data, Programs programs, String searchHeap, Consumer<String> progress) {
        var settings = new ElasticsearchSettings(programs.search(), FreePort.choose(), FreePort.choose(), searchHeap);
        var postgres = CompletableFuture.supplyAsync(
                () -> PostgresServer.start(data, PostgresSettings.of(programs.postgres())), Servers::onItsOwnThread);
        var launched = CompletableFuture.supplyAsync(
                () -> ElasticsearchServer.launch(data, settings), Servers::onItsOwnThread);
        var search = launched.thenAcceptAsync(ElasticsearchServer::awaitReady, Servers::onItsOwnThread);
        postgres.thenRun(() -> progress.accept("PostgreSQL is ready"));
        search.thenRun(() -> progress.accept("search is ready"));
        return new Servers(settings, postgres, launched, search);
    }

    /** Waits for PostgreSQL; fails with {@link StoreFailure}. */
    PostgresServer postgres() {
        try {
            return postgres.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    /** Where Elasticsearch will answer. */
    URI searchUrl() {
        return URI.create("http://127.0.0.1:" + searchSettings.port());
    }

    CompletableFuture<Void> search() {
        return search;
    }

    @Override
    public void close() {
        Thread stopping = Thread.ofPlatform()
                .start(() -> launched.thenAccept(ElasticsearchServer::close)
                        .exceptionally(failure -> null)
                        .join());
        postgres.thenAccept(PostgresServer::close)
                .exceptionally(failure -> null)
                .join();
        try {
            stopping.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void onItsOwnThread(Runnable task) {
        Thread.ofPlatform().daemon().name("start-store").start(task);
    }
}
