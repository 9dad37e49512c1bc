package io.throughline.query.board;

import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What happened to an opportunity before: owners and outcomes, in the order of time; the last 100 of each. */
public record OpportunityPast(List<OwnerPeriod> owners, List<OpportunityOutcome> outcomes) {

    static final OpportunityPast NONE = new OpportunityPast(List.of(), List.of());

    /** Somebody, or nobody, is responsible from now on. */
    OpportunityPast ownedBy(Optional<Who> owner, Recorded<?> recorded) {
        var at = recorded.occurredAt();
        var ended = Past.last(owners, one -> one.until(at));
        return new OpportunityPast(
                Past.with(ended, new OwnerPeriod(owner, at, Optional.empty(), by(recorded))), outcomes);
    }

    /** It was won or lost. */
    OpportunityPast ended(OpportunityState state, Optional<Money> value, Recorded<?> recorded) {
        var outcome = new OpportunityOutcome(state, recorded.occurredAt(), by(recorded), value, Optional.empty());
        return new OpportunityPast(owners, Past.with(outcomes, outcome));
    }

    /** It was opened again. */
    OpportunityPast reopened(Recorded<?> recorded) {
        return new OpportunityPast(owners, Past.last(outcomes, one -> one.reopened(recorded.occurredAt())));
    }

    private static Who by(Recorded<?> recorded) {
        return Who.of(recorded.provenance().author());
    }
}
