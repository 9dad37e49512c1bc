package io.throughline.account.pool;

import io.throughline.platform.history.Places;
import java.time.Instant;
import java.util.OptionalInt;

/** Which of a bounded number of places is free. */
record FreeNumbers(Places places, Instant now) {

    /**
     * The lowest number that is free; none within the limit when as many are taken. All that are taken count, also those
     * beyond a limit that was lowered since.
     */
    OptionalInt lowest(String kind, String key, int limit, int most) {
        var taken = places.taken(kind, key, most, now);
        if (taken.size() >= limit) return OptionalInt.empty();
        int number = 1;
        while (taken.contains(number)) number++;
        return OptionalInt.of(number);
    }
}
