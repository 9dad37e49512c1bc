package io.throughline.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the HTTP door. */
record Http(int port, List<String> headers) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    /** What came back. */
    record Answer(int status, Map<String, List<String>> headers, byte[] bytes) {

        JsonNode json() {
            return JSON.readTree(bytes);
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of(""))
                    .getFirst();
        }

        String code() {
            return json().path("code").asString("");
        }

        /** The violations, each as field and description. */
        List<String> violations() {
            var all = new ArrayList<String>();
            json().path("violations")
                    .forEach(v -> all.add(v.path("field").stringValue() + ": "
                            + v.path("description").stringValue()));
            return all;
        }
    }

    static Http as(int port, String token) {
        return new Http(port, List.of("Authorization", "Bearer " + token));
    }

    Http with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new Http(port, more);
    }

    Answer get(String path) {
        return send("GET", path, null, null);
    }

    Answer post(String path, String json) {
        return send("POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** Opens a sample, and gives its id. */
    String create(String json) {
        var created = post("/v1/samples", json);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.json().path("id").stringValue();
    }

    Answer send(
            String method,
            String path,
            @org.jspecify.annotations.Nullable String type,
            byte @org.jspecify.annotations.Nullable [] body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (type != null) request.header("Content-Type", type);
        if (!headers.isEmpty()) request.headers(headers.toArray(String[]::new));
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
