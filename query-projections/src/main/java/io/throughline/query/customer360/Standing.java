package io.throughline.query.customer360;

import java.time.Instant;
import java.util.Optional;

/**
 * In which pool a customer lies, and how he stands with us.
 *
 * @param pool the pool that he went to; empty while he has an owner, or when none was named
 * @param pooledAt since when nobody has been responsible for his account; empty while somebody is, or while he has none
 * @param leftBehind how many of his open leads, opportunities and service requests are with one of his former owners, or
 *     with nobody although he has an owner; none as soon as a transfer is done
 * @param churn that he may be lost; empty while nothing tells so
 */
public record Standing(Optional<String> pool, Optional<Instant> pooledAt, long leftBehind, Optional<ChurnShown> churn) {

    static final Standing NONE = new Standing(Optional.empty(), Optional.empty(), 0, Optional.empty());

    Standing inPool(Optional<String> name, Instant since) {
        return new Standing(name, Optional.of(since), leftBehind, churn);
    }

    Standing owned() {
        return new Standing(Optional.empty(), Optional.empty(), leftBehind, churn);
    }

    Standing leaving(long behind) {
        return new Standing(pool, pooledAt, behind, churn);
    }

    Standing with(Optional<ChurnShown> next) {
        return new Standing(pool, pooledAt, leftBehind, next);
    }
}
