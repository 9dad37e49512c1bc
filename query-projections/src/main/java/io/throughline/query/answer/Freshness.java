package io.throughline.query.answer;

import java.time.Instant;

/**
 * How current an answer is (N25).
 *
 * @param position the position in the log up to which everything is contained in the answer
 * @param asOf when the answer was given
 */
public record Freshness(long position, Instant asOf) {}
