package io.throughline.account.interaction;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.InteractionId;
import java.time.Instant;
import java.util.Comparator;

/**
 * When a touch took place, and with whom.
 *
 * @param customerId the customer as it was written down; he may have turned out to be another since
 * @param at when it took place, as told
 * @param recordedAt when it was written down: of two at the same moment the one that was written down first is the earlier
 */
record TakenPlace(InteractionId id, CustomerId customerId, Instant at, Instant recordedAt) {

    private static final Comparator<TakenPlace> IN_ORDER = Comparator.comparing(TakenPlace::at)
            .thenComparing(TakenPlace::recordedAt)
            .thenComparing(touch -> touch.id().value());

    boolean isAfter(TakenPlace other) {
        return IN_ORDER.compare(this, other) > 0;
    }
}
