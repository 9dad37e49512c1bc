package io.throughline.query.answer;

import io.throughline.platform.identity.Caller;
import io.throughline.platform.projection.Projections;
import java.time.Instant;
import java.util.Arrays;

/**
 * How current an answer is (N25).
 *
 * @param position the position in the log up to which everything is contained in the answer
 * @param asOf when the answer was given
 */
public record Freshness(long position, Instant asOf) {

    /** Of an answer out of these read models. It is to be asked first, so that the answer never holds less than it says. */
    public static Freshness of(Projections projections, Caller caller, String... readModels) {
        long position =
                Arrays.stream(readModels).mapToLong(projections::position).min().orElseThrow();
        return new Freshness(position, caller.now());
    }
}
