package io.throughline.endtoend;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** What a caller says about a request beside its content. */
record Terms(
        Optional<String> requestId,
        OptionalLong expectedRevision,
        boolean onlyTry,
        Optional<Instant> occurredAt,
        Optional<UUID> onBehalfOf) {

    static final Terms NONE =
            new Terms(Optional.empty(), OptionalLong.empty(), false, Optional.empty(), Optional.empty());

    Terms under(String id) {
        return new Terms(Optional.of(id), expectedRevision, onlyTry, occurredAt, onBehalfOf);
    }

    Terms expecting(long revision) {
        return new Terms(requestId, OptionalLong.of(revision), onlyTry, occurredAt, onBehalfOf);
    }

    Terms onlyTrying() {
        return new Terms(requestId, expectedRevision, true, occurredAt, onBehalfOf);
    }

    Terms when(Instant happened) {
        return new Terms(requestId, expectedRevision, onlyTry, Optional.of(happened), onBehalfOf);
    }

    Terms onBehalfOf(UUID staff) {
        return new Terms(requestId, expectedRevision, onlyTry, occurredAt, Optional.of(staff));
    }
}
