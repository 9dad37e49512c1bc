package io.throughline.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP. */
final class HttpDoor extends Door {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Assembly assembly;

    HttpDoor(Assembly assembly) {
        this.assembly = assembly;
    }

    @Override
    Assembly assembly() {
        return assembly;
    }

    @Override
    Answer send(Rpc rpc, @Nullable String token, Terms terms, Map<String, ?> fields) {
        Map<String, Object> rest = new LinkedHashMap<>(fields);
        String path = filled(rpc.path(), rest);
        if (rpc.isQuery() && !rest.isEmpty()) path += "?" + query(rest);
        var request = request(rpc.service(), path, token);
        conditions(request, terms);
        var token2 = consistencyToken();
        if (rpc.isQuery() && token2 != null) request.header("Consistency-Token", token2);
        if (!rpc.isQuery()) {
            request.header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(rest)));
        }
        var response = exchange(request);
        Described.of(this, rpc.service()).promises(rpc, response);
        return answer(response);
    }

    /** A request of the test's own making. */
    HttpRequest.Builder request(String service, String path, @Nullable String token) {
        var request =
                HttpRequest.newBuilder(assembly.http(service).resolve(path)).timeout(PATIENCE);
        if (token != null) request.header("Authorization", "Bearer " + token);
        return request;
    }

    /** Sends a request of the test's own making. */
    HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer answer(HttpResponse<String> response) {
        response.headers().firstValue("Consistency-Token").ifPresent(this::told);
        var body = JSON.readTree(response.body().isEmpty() ? "{}" : response.body());
        return new Answer(response.statusCode(), body.path("code").asString(""), body);
    }

    private static void conditions(HttpRequest.Builder request, Terms terms) {
        terms.requestId().ifPresent(id -> request.header("Idempotency-Key", id));
        terms.expectedRevision().ifPresent(revision -> request.header("If-Match", "\"" + revision + "\""));
        if (terms.onlyTry()) request.header("Prefer", "validate-only");
        terms.occurredAt().ifPresent(at -> request.header("Occurred-At", at.toString()));
        terms.onBehalfOf().ifPresent(staff -> request.header("On-Behalf-Of", staff.toString()));
    }

    /** The path with its variables, which leave the fields. */
    private static String filled(String template, Map<String, Object> fields) {
        var path = new StringBuilder();
        for (String part : template.substring(1).split("/", -1)) {
            path.append('/');
            if (part.startsWith("{")) {
                var name = jsonName(part.substring(1, part.length() - 1));
                path.append(encoded(String.valueOf(fields.remove(name))));
            } else {
                path.append(part);
            }
        }
        return path.toString();
    }

    private static String query(Map<String, Object> fields) {
        var query = new StringJoiner("&");
        fields.forEach((name, value) -> {
            List<?> values = value instanceof List<?> list ? list : List.of(value);
            values.forEach(each -> query.add(name + "=" + encoded(each.toString())));
        });
        return query.toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String jsonName(String wireName) {
        var name = new StringBuilder();
        for (String part : wireName.split("_", -1)) {
            name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }

    URI base(String service) {
        return assembly.http(service);
    }
}
