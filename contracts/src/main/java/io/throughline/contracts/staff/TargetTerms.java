package io.throughline.contracts.staff;

import java.time.Instant;

/**
 * How much shall be achieved in which time.
 *
 * @param start when it begins to count
 * @param end the first moment that does not count any more
 */
public record TargetTerms(Instant start, Instant end, Figure goal) {}
