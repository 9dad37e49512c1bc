package io.throughline.platform.test.store;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;

/** A running Elasticsearch and, in it, the place of a test class or of whoever asks for one with {@link #create}. */
public final class TestSearch implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final URI url;
    private final String prefix;

    private TestSearch(URI url, String prefix) {
        this.url = url;
        this.prefix = prefix;
    }

    /** A new empty place; the caller closes it. Test classes use {@link EmbeddedElasticsearch} instead. */
    public static TestSearch create() {
        return new TestSearch(TestStores.elasticsearch().url(), "test" + NUMBER.incrementAndGet() + "-");
    }

    /** The address of the server. */
    public URI url() {
        return url;
    }

    /** What the names of indices, aliases and templates must begin with, such as {@code test3-}. */
    public String prefix() {
        return prefix;
    }

    /** Deletes the indices with the prefix under whoever uses them. */
    public void loseIndices() {
        talk(this::deleteIndices);
    }

    /** Deletes the indices and templates with the prefix. */
    @Override
    public void close() {
        talk(http -> {
            deleteIndices(http);
            send(http, "DELETE", "/_index_template/" + prefix + "*");
        });
    }

    private interface Talk {
        void with(HttpClient http) throws IOException, InterruptedException;
    }

    private void talk(Talk talk) {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            talk.with(http);
        } catch (IOException e) {
            throw new IllegalStateException("Elasticsearch did not forget the indices " + prefix + "*", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void deleteIndices(HttpClient http) throws IOException, InterruptedException {
        String indices = send(http, "GET", "/_cat/indices/" + prefix + "*?h=index&expand_wildcards=all");
        for (String index : indices.lines().map(String::strip).toList()) send(http, "DELETE", "/" + index);
    }

    private String send(HttpClient http, String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url.resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() < 300 ? answer.body() : "";
    }
}
