package io.throughline.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The suite's HTTP door as a program of a user's would use it: JSON, a token, an idempotency key. */
final class HttpDoor implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final URI base;
    private final Function<String, String> tokens;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private @Nullable String consistencyToken;

    HttpDoor(URI base, Function<String, String> tokens) {
        this.base = base;
        this.tokens = tokens;
    }

    /** An answer: its status and JSON. */
    record Answer(int status, JsonNode body) {

        /** The stable code of a refusal; empty for anything else. */
        String code() {
            return body.path("code").asString("");
        }
    }

    /** Sends a command as that member of the staff, as of that moment; a repetition with the same key has one effect. */
    Answer post(String login, Instant when, String key, String path, Map<String, ?> body) {
        HttpRequest.Builder request = request(login, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .header("Occurred-At", when.toString())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return send(request);
    }

    /** Asks as that member of the staff; the answer has seen every command sent before. A search that starts is waited for. */
    Answer get(String login, String path) {
        HttpRequest.Builder request = request(login, path).GET();
        Optional.ofNullable(consistencyToken).ifPresent(token -> request.header("Consistency-Token", token));
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        Answer answer = send(request);
        while (answer.status() == 503 && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = send(request);
        }
        return answer;
    }

    private HttpRequest.Builder request(String login, String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(ANSWER_WITHIN)
                .header("Authorization", "Bearer " + tokens.apply(login));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            response.headers().firstValue("Consistency-Token").ifPresent(token -> consistencyToken = token);
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("The suite at " + base + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the demo was played", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
