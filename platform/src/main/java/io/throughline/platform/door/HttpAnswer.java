package io.throughline.platform.door;

import io.throughline.platform.message.Accepted;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/** Makes the HTTP response of an answer: its JSON and the headers that go with it. */
record HttpAnswer(Operation operation, HttpIncoming incoming) {

    private static final String PREFERENCE_APPLIED = "Preference-Applied";

    ServerResponse of(Object answer) throws IOException {
        var onlyTried = operation.command() && incoming.onlyTries();
        var created = operation.creates() && incoming.method().equals(HttpMethod.POST) && !onlyTried;
        var response = ServerResponse.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(Trace.HEADER, incoming.trace().traceparent())
                .header(Headers.REQUEST_ID, incoming.requestId());
        if (answer instanceof Accepted accepted) {
            if (created) response.location(URI.create(incoming.path() + "/" + accepted.id()));
            if (onlyTried) response.header(PREFERENCE_APPLIED, Headers.VALIDATE_ONLY);
            response.header(Headers.CONSISTENCY_TOKEN, accepted.consistencyToken());
            response.header(Headers.EVENTS_RECORDED, Integer.toString(accepted.eventsRecorded()));
        }
        revision(answer, response);
        return response.body(StrictJson.write(operation.out(), answer));
    }

    private void revision(Object answer, ServerResponse.BodyBuilder response) {
        var components = operation.out().components();
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i).jsonName().equals("revision")
                    && operation.out().read(i, answer) instanceof Long revision) {
                response.eTag("\"" + revision + "\"");
            }
        }
    }
}
