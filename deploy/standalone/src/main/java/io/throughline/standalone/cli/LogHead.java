package io.throughline.standalone.cli;

import io.throughline.platform.message.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;

/** The position of the last event in the log, as the suite tells its operators. */
final class LogHead implements LongSupplier {

    private final RunningSuite suite;
    private final String token;

    LogHead(RunningSuite suite, String token) {
        this.suite = suite;
        this.token = token;
    }

    @Override
    public long getAsLong() {
        try {
            HttpResponse<String> answer = suite.http()
                    .send(
                            suite.request("/actuator/projections", token).GET().build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The suite does not tell its positions: " + answer.body());
            }
            long head = 0;
            for (JsonNode projection : Json.stored().readTree(answer.body())) {
                head = Math.max(head, projection.path("head").asLong());
            }
            return head;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("The suite does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
