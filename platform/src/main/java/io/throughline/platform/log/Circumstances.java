package io.throughline.platform.log;

import io.throughline.contracts.Identifier;
import io.throughline.platform.message.CommandCall;
import io.throughline.platform.message.Provenance;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of a command as they travel beside it: its provenance, which is stored beside its events too, and what
 * only the handling needs.
 *
 * @param mayBeStale whether state from the cache is good enough; the last tries read the log instead
 */
record Circumstances(
        Provenance provenance,
        Optional<Long> expectedRevision,
        boolean validateOnly,
        Duration patience,
        boolean mayBeStale) {

    private static final String EXPECTED = "call.expected";
    private static final String VALIDATE = "call.validate";
    private static final String PATIENCE = "call.patience";
    private static final String FRESH = "call.fresh";

    /** The first time a command is tried; what follows from it shares its correlation id. */
    static Circumstances of(CommandCall call) {
        Provenance told = call.provenance();
        var correlation = told.correlationId()
                .or(told::requestId)
                .orElseGet(() -> Identifier.random().toString());
        var provenance = new Provenance(
                told.actor(),
                told.onBehalfOf(),
                told.door(),
                told.source(),
                told.requestId(),
                Optional.of(correlation),
                told.causationId(),
                told.occurredAt(),
                told.traceparent());
        return new Circumstances(provenance, call.expectedRevision(), call.validateOnly(), call.patience(), true);
    }

    static Circumstances of(MetaData metaData) {
        return new Circumstances(
                Provenance.of(metaData),
                text(metaData, EXPECTED).map(Long::valueOf),
                metaData.containsKey(VALIDATE),
                text(metaData, PATIENCE)
                        .map(Long::valueOf)
                        .map(Duration::ofNanos)
                        .orElse(Append.PATIENCE),
                !metaData.containsKey(FRESH));
    }

    private static Optional<String> text(MetaData metaData, String key) {
        @Nullable Object value = metaData.get(key);
        return Optional.ofNullable(value).map(Object::toString);
    }

    /** The same command, tried again on what the log says. */
    Circumstances fresh() {
        return new Circumstances(provenance, expectedRevision, validateOnly, patience, false);
    }

    /** Those of a part of this command, which the whole command is tried, expected and remembered with. */
    Circumstances ofPart(Provenance part) {
        return new Circumstances(part, Optional.empty(), false, patience, mayBeStale);
    }

    MetaData toMetaData() {
        MetaData metaData = provenance.toMetaData();
        if (expectedRevision.isPresent()) {
            metaData = metaData.and(EXPECTED, expectedRevision.get().toString());
        }
        if (validateOnly) metaData = metaData.and(VALIDATE, "true");
        if (!mayBeStale) metaData = metaData.and(FRESH, "true");
        return metaData.mergedWith(Map.of(PATIENCE, Long.toString(patience.toNanos())));
    }

    /** The key of the claim that makes a repetition harmless. */
    Optional<String> requestKey() {
        return provenance.requestId().map(id -> provenance.actor() + "/" + id);
    }
}
