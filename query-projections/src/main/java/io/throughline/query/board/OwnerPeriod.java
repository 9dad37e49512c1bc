package io.throughline.query.board;

import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.Optional;

/** A time during which somebody was responsible for an opportunity; without an end while it still lasts. */
public record OwnerPeriod(Optional<Who> owner, Instant from, Optional<Instant> until, Who by) {

    /** The same, ended at that moment. */
    OwnerPeriod until(Instant end) {
        return new OwnerPeriod(owner, from, Optional.of(end), by);
    }
}
