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

/**
 * Both stores. PostgreSQL starts while the services are put together. So does Elasticsearch where there are processors
 * enough; elsewhere it would only take the time away from the first answer, and is started after it.
 */
final class Servers implements AutoCloseable {

    private static final int ENOUGH_PROCESSORS = 4;

    private final ElasticsearchSettings searchSettings;
    private final CompletableFuture<Void> searchMayBegin;
    private final CompletableFuture<PostgresServer> postgres;
    private final CompletableFuture<ElasticsearchServer> launched;
    private final CompletableFuture<Void> search;

    private Servers(
            ElasticsearchSettings searchSettings,
            CompletableFuture<Void> searchMayBegin,
            CompletableFuture<PostgresServer> postgres,
            CompletableFuture<ElasticsearchServer> launched,
            CompletableFuture<Void> search) {
        this.searchSettings = searchSettings;
        this.searchMayBegin = searchMayBegin;
        this.postgres = postgres;
        this.launched = launched;
        this.search = search;
    }

    static Servers begin(DataDirectory data, Programs programs, SuiteSettings suite, Consumer<String> progress) {
        var settings =
                new ElasticsearchSettings(programs.search(), FreePort.choose(), FreePort.choose(), suite.searchHeap());
        var postgres = CompletableFuture.supplyAsync(
                () -> PostgresServer.start(data, PostgresSettings.of(programs.postgres())), Servers::onItsOwnThread);
        var mayBegin = new CompletableFuture<Void>();
        var launched =
                mayBegin.thenApplyAsync(now -> ElasticsearchServer.launch(data, settings), Servers::onItsOwnThread);
        var search = launched.thenAcceptAsync(ElasticsearchServer::awaitReady, Servers::onItsOwnThread);
        var unusedToo = postgres.thenRun(() -> progress.accept("PostgreSQL is ready"));
        var unused = search.thenRun(() -> progress.accept("search is ready"));
        boolean atOnce = suite.withSearch() && Runtime.getRuntime().availableProcessors() >= ENOUGH_PROCESSORS;
        if (atOnce) mayBegin.complete(null);
        return new Servers(settings, mayBegin, postgres, launched, search);
    }

    /** The services answer: search may have the processors now, if it has not begun already. */
    void beginSearch() {
        searchMayBegin.complete(null);
    }

    /** Waits for PostgreSQL; fails with {@link StoreFailure}. */
    PostgresServer postgres() {
        return await(postgres);
    }

    /** Waits for search; fails with {@link StoreFailure}. */
    void awaitSearch() {
        await(search);
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
        searchMayBegin.cancel(false);
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

    private static <T> T await(CompletableFuture<T> server) {
        try {
            return server.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    private static void onItsOwnThread(Runnable task) {
        Thread.ofPlatform().daemon().name("start-store").start(task);
    }
}
