package io.throughline.query.board;

import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/**
 * How an opportunity ended, for good or for a while.
 *
 * @param reopened when it was opened again; empty if it was not
 */
public record OpportunityOutcome(
        OpportunityState state, Instant at, Who by, Optional<Money> value, Optional<Instant> reopened) {

    /** The same, taken back at that moment. */
    OpportunityOutcome reopened(Instant again) {
        return new OpportunityOutcome(state, at, by, value, Optional.of(again));
    }
}
