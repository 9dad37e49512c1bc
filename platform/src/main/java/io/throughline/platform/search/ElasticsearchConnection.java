package io.throughline.platform.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.throughline.platform.document.RecordJson;
import io.throughline.platform.message.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to the search server: every call within a time limit, behind a circuit breaker, and searches behind a
 * bulkhead. A watcher finds out when the server has become ready, so that nobody has to wait to hear that it is not.
 */
final class ElasticsearchConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchConnection.class);
    private static final Set<Integer> OUT_OF_ORDER = Set.of(408, 429, 500, 502, 503, 504);
    private static final long WATCH_MILLIS = 500;

    private final ElasticsearchClient client;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final TimeLimiter searchLimit;
    private final TimeLimiter bulkLimit;
    private final Thread watcher;
    private volatile boolean ready;
    private volatile boolean closed;

    ElasticsearchConnection(SearchSettings settings) {
        this.client = new ElasticsearchClient(
                new Rest5ClientTransport(transport(settings), new Jackson3JsonpMapper(RecordJson.mapper())));
        this.breaker = CircuitBreaker.of(
                "search",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(10)
                        .waitDurationInOpenState(Duration.ofSeconds(1))
                        .permittedNumberOfCallsInHalfOpenState(3)
                        .recordException(ElasticsearchConnection::outOfOrder)
                        .build());
        this.bulkhead = Bulkhead.of(
                "search",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.concurrency())
                        .maxWaitDuration(settings.timeout())
                        .build());
        this.searchLimit = TimeLimiter.of(settings.timeout());
        this.bulkLimit = TimeLimiter.of(settings.bulkTimeout());
        this.watcher = Thread.ofPlatform().daemon().name("search-watcher").unstarted(this::watch);
    }

    private static Rest5Client transport(SearchSettings settings) {
        var builder = Rest5Client.builder(settings.url())
                .setConnectionConfigCallback(connection -> connection.setConnectTimeout(Timeout.ofSeconds(2)))
                .setRequestConfigCallback(request -> request.setResponseTimeout(Timeout.of(settings.bulkTimeout())));
        settings.apiKey()
                .ifPresent(key ->
                        builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", "ApiKey " + key)}));
        return builder.build();
    }

    /** A call to the server. */
    interface Call<R> {
        R run(ElasticsearchClient client) throws IOException;
    }

    /** Begins to look for the server; until then it is not ready. */
    synchronized void watchNow() {
        if (watcher.getState() == Thread.State.NEW) watcher.start();
    }

    boolean isWatched() {
        return watcher.getState() != Thread.State.NEW;
    }

    boolean ready() {
        return ready;
    }

    /** A search: within seconds, and not too many at once. */
    <R> R search(Call<R> call) {
        return guarded(() -> bulkhead.executeCallable(() -> limited(searchLimit, call)));
    }

    /** Work of the house itself, which may take longer. */
    <R> R work(Call<R> call) {
        return guarded(() -> limited(bulkLimit, call));
    }

    private <R> R limited(TimeLimiter limit, Call<R> call) throws Exception {
        return limit.executeFutureSupplier(() -> threads.submit(() -> call.run(client)));
    }

    private <R> R guarded(Callable<R> call) {
        if (!ready) throw new Refusal(SearchRefusal.SEARCH_UNAVAILABLE);
        try {
            return breaker.executeCallable(call);
        } catch (CallNotPermittedException | BulkheadFullException e) {
            throw new Refusal(SearchRefusal.SEARCH_UNAVAILABLE);
        } catch (RuntimeException e) {
            throw outOfOrder(e) ? unavailable(e) : e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        } catch (Exception e) {
            throw outOfOrder(e) ? unavailable(e) : new IllegalStateException(e);
        }
    }

    private Refusal unavailable(Exception cause) {
        LOG.warn("Search does not answer: {}", cause.toString());
        if (cause instanceof IOException) ready = false; // the watcher finds out when it is back
        return new Refusal(SearchRefusal.SEARCH_UNAVAILABLE);
    }

    private static boolean outOfOrder(Throwable e) {
        return e instanceof IOException
                || e instanceof TimeoutException
                || (e instanceof ElasticsearchException answer && OUT_OF_ORDER.contains(answer.status()));
    }

    /** The port answers before the shards are back, so only the cluster's own word counts. */
    private void watch() {
        while (!closed) {
            try {
                boolean now = limited(searchLimit, c -> c.cluster().health(h -> h.timeout(t -> t.time("1s"))))
                                .status()
                        != HealthStatus.Red;
                if (now != ready) LOG.info("Search is {}", now ? "ready" : "not ready");
                ready = now;
            } catch (Exception e) {
                ready = false;
            }
            try {
                Thread.sleep(WATCH_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        watcher.interrupt();
        threads.shutdownNow();
        client._transport().close();
    }
}
