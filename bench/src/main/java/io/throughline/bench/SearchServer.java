package io.throughline.bench;

import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import io.throughline.platform.message.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The laboratory's Elasticsearch, asked past the suite. */
final class SearchServer implements AutoCloseable {

    /** What everybody calls the timeline's index. */
    static final String TIMELINE = "throughline-timeline";

    /** What a bulk request holds here: more makes the server no faster. */
    private static final int AT_ONCE = 2_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = Json.stored();
    private final URI url;

    private SearchServer(URI url) {
        this.url = url;
    }

    static SearchServer of(Laboratory laboratory) {
        String url = laboratory.part(Environment.class).getProperty("throughline.search.url");
        return new SearchServer(URI.create(requireNonNull(url)));
    }

    void refresh(String index) throws IOException, InterruptedException {
        ask("POST", "/" + index + "/_refresh", BodyPublishers.noBody());
    }

    long count(String index) throws IOException, InterruptedException {
        return ask("GET", "/" + index + "/_count", BodyPublishers.noBody())
                .path("count")
                .asLong();
    }

    /** All documents of an index, as the bodies of bulk requests that write them with their ids. */
    List<byte[]> documents(String index) throws IOException, InterruptedException {
        List<byte[]> chunks = new ArrayList<>();
        ObjectNode question = json.createObjectNode();
        question.put("size", AT_ONCE).putArray("sort").addObject().put("position", "asc");
        while (true) {
            JsonNode hits = ask("POST", "/" + index + "/_search", BodyPublishers.ofString(question.toString()))
                    .path("hits")
                    .path("hits");
            if (hits.isEmpty()) return chunks;
            var chunk = new ByteArrayOutputStream();
            for (JsonNode hit : hits) {
                var action = Map.of("index", Map.of("_id", hit.path("_id").asString()));
                chunk.writeBytes(line(json.writeValueAsString(action)));
                chunk.writeBytes(line(hit.path("_source").toString()));
            }
            chunks.add(chunk.toByteArray());
            question.set("search_after", hits.get(hits.size() - 1).path("sort"));
        }
    }

    private static byte[] line(String text) {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** An empty index with the settings and fields of another. */
    void createLike(String alias, String index) throws IOException, InterruptedException {
        JsonNode other = ask("GET", "/" + alias, BodyPublishers.noBody())
                .properties()
                .iterator()
                .next()
                .getValue();
        ObjectNode settings = (ObjectNode) other.path("settings").path("index");
        settings.remove(List.of("creation_date", "provided_name", "uuid", "version"));
        ObjectNode body = json.createObjectNode();
        body.set("settings", settings);
        body.set("mappings", other.path("mappings"));
        ask("PUT", "/" + index, BodyPublishers.ofString(body.toString()));
    }

    void bulk(String index, byte[] documents) throws IOException, InterruptedException {
        JsonNode answer = ask("POST", "/" + index + "/_bulk", BodyPublishers.ofByteArray(documents));
        checkState(!answer.path("errors").asBoolean(), "not everything was written: %s", answer);
    }

    void delete(String index) throws IOException, InterruptedException {
        ask("DELETE", "/" + index, BodyPublishers.noBody());
    }

    private JsonNode ask(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        checkState(answer.statusCode() < 300, "%s %s: %s", method, path, answer.body());
        return json.readTree(answer.body());
    }

    @Override
    public void close() {
        http.close();
    }
}
