package io.throughline.platform.message;

import io.throughline.contracts.staff.StaffId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * Who, why and from where: carried by every command and stored beside every event.
 *
 * @param actor the id of the member of the staff, or {@code process:} and its name
 * @param onBehalfOf the id of the member of the staff in whose name it is recorded, if not the actor
 * @param door the way in: {@code http}, {@code grpc}, {@code process}
 * @param source a file and row, a rule and its version, a process; whatever explains where it comes from
 * @param requestId the caller's name for the request
 * @param correlationId the same for everything that followed from one request
 * @param causationId the event that caused this, for what a process does
 * @param occurredAt when it happened, if that differs from when it was recorded
 * @param traceparent the W3C trace context
 */
public record Provenance(
        String actor,
        Optional<String> onBehalfOf,
        String door,
        Optional<String> source,
        Optional<String> requestId,
        Optional<String> correlationId,
        Optional<String> causationId,
        Optional<Instant> occurredAt,
        Optional<String> traceparent) {

    private static final String ACTOR = "actor";
    private static final String ON_BEHALF_OF = "behalf";
    private static final String DOOR = "door";
    private static final String SOURCE = "source";
    private static final String REQUEST = "request";
    private static final String CORRELATION = "corr";
    private static final String CAUSATION = "cause";
    private static final String OCCURRED_AT = "at";
    private static final String TRACE = "trace";

    /** The metadata keys. Stored events refer to them by their place in this list: new ones are added at the end only. */
    public static final List<String> KEYS =
            List.of(ACTOR, ON_BEHALF_OF, DOOR, SOURCE, REQUEST, CORRELATION, CAUSATION, OCCURRED_AT, TRACE);

    /** The provenance of something that the house itself does, with nothing further known. */
    public static Provenance ofProcess(String name) {
        return new Provenance(
                "process:" + name,
                Optional.empty(),
                "process",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Reads it from a message; a message without an actor gives {@code process:unknown}. */
    public static Provenance of(MetaData metaData) {
        return new Provenance(
                text(metaData, ACTOR).orElse("process:unknown"),
                text(metaData, ON_BEHALF_OF),
                text(metaData, DOOR).orElse("process"),
                text(metaData, SOURCE),
                text(metaData, REQUEST),
                text(metaData, CORRELATION),
                text(metaData, CAUSATION),
                text(metaData, OCCURRED_AT).map(Instant::parse),
                text(metaData, TRACE));
    }

    /** The same as message metadata: text values only, absent ones left out. */
    public MetaData toMetaData() {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put(ACTOR, actor);
        put(entries, ON_BEHALF_OF, onBehalfOf);
        entries.put(DOOR, door);
        put(entries, SOURCE, source);
        put(entries, REQUEST, requestId);
        put(entries, CORRELATION, correlationId);
        put(entries, CAUSATION, causationId);
        put(entries, OCCURRED_AT, occurredAt);
        put(entries, TRACE, traceparent);
        return MetaData.from(entries);
    }

    /** The trace to which it belongs: the second of the four parts of its context. */
    public Optional<String> traceId() {
        return traceparent
                .map(context -> context.split("-", 4))
                .filter(parts -> parts.length == 4)
                .map(parts -> parts[1]);
    }

    /** Whose deed it is in the eyes of a reader: the one it was recorded for, else the actor. */
    public String author() {
        return onBehalfOf.orElse(actor);
    }

    /** The member of the staff whose deed it is; empty for one of the house's own processes. */
    public Optional<StaffId> staff() {
        try {
            return Optional.of(StaffId.of(author()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void put(Map<String, Object> entries, String key, Optional<?> value) {
        value.ifPresent(v -> entries.put(key, v.toString()));
    }

    private static Optional<String> text(MetaData metaData, String key) {
        @Nullable Object value = metaData.get(key);
        return Optional.ofNullable(value).map(Object::toString);
    }
}
