package io.throughline.query.customer360;

import java.time.Instant;
import java.util.Optional;

/**
 * In which pool a customer lies, and how he stands with us.
 *
 * @param pool the pool that he went to; empty while he has an owner, or when none was named
 * @param pooledAt since when nobody has been responsible for his account; empty while somebody is, or while he has none
 */
public record Standing(Optional<String> pool, Optional<Instant> pooledAt) {

    static final Standing NONE = new Standing(Optional.empty(), Optional.empty());

    Standing inPool(Optional<String> name, Instant since) {
        return new Standing(name, Optional.of(since));
    }

    Standing owned() {
        return new Standing(Optional.empty(), Optional.empty());
    }
}
