package io.throughline.query.customer360;

import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.Optional;

/**
 * A time during which somebody was responsible for a customer (A5).
 *
 * @param owner empty for a time in the public pool
 * @param until empty if it still lasts
 */
public record Ownership(Optional<Who> owner, Instant from, Optional<Instant> until, Who by, Optional<String> reason) {
    Ownership until(Instant end) {
        return new Ownership(owner, from, Optional.of(end), by, reason);
    }
}
