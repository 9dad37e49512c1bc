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
 * @param value of what value he is; empty while he is of no class
 */
public record Standing(
        Optional<String> pool,
        Optional<Instant> pooledAt,
        long leftBehind,
        Optional<ChurnShown> churn,
        Optional<ValueShown> value) {

    static final Standing NONE =
            new Standing(Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty());

    Standing inPool(Optional<String> name, Instant since) {
        return new Standing(name, Optional.of(since), leftBehind, churn, value);
    }

    Standing owned() {
        return new Standing(Optional.empty(), Optional.empty(), leftBehind, churn, value);
    }

    Standing leaving(long behind) {
        return new Standing(pool, pooledAt, behind, churn, value);
    }

    Standing with(Optional<ChurnShown> next) {
        return new Standing(pool, pooledAt, leftBehind, next, value);
    }

    Standing valued(Optional<ValueShown> next) {
        return new Standing(pool, pooledAt, leftBehind, churn, next);
    }
}
