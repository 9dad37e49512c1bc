package io.throughline.platform.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;

/** Writes answers as server-sent events. */
final class EventStream {

    private EventStream() {}

    static void send(SseBuilder events, Shape shape, Object answer) {
        try {
            events.data(new String(StrictJson.write(shape, answer), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void fail(SseBuilder events, Fault fault) {
        try {
            events.event("problem").data(new String(StrictJson.write(Problems.body(fault)), StandardCharsets.UTF_8));
            events.complete();
        } catch (IOException e) {
            events.error(e);
        }
    }
}
