package io.throughline.query.pipeline;

import io.throughline.contracts.lead.ForecastCategory;
import io.throughline.contracts.lead.SalesMethod;
import io.throughline.contracts.lead.SalesStep;
import io.throughline.contracts.lead.StageId;
import io.throughline.query.answer.Who;
import io.throughline.query.board.ForecastRevision;
import io.throughline.query.board.Opportunity;
import io.throughline.query.board.OpportunityOutcome;
import io.throughline.query.board.OpportunityState;
import io.throughline.query.board.OwnerPeriod;
import io.throughline.query.board.StagePeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * An opportunity as it stood at one moment, by what had happened until then. What is said of it beside its course, its
 * owner, its outcome and its forecast is that of now.
 */
record Moment(Opportunity opportunity, Instant at) {

    /** Nothing if it was opened later. */
    static Optional<Moment> of(Opportunity opportunity, Instant at) {
        return opportunity.head().createdAt().isAfter(at) ? Optional.empty() : Optional.of(new Moment(opportunity, at));
    }

    OpportunityState state() {
        return outcome().map(OpportunityOutcome::state).orElse(OpportunityState.OPEN);
    }

    boolean isOpen() {
        return state() == OpportunityState.OPEN;
    }

    Optional<Money> wonValue() {
        return outcome().flatMap(OpportunityOutcome::value);
    }

    Optional<Who> owner() {
        return last(opportunity.past().owners(), OwnerPeriod::from).flatMap(OwnerPeriod::owner);
    }

    SalesMethod method() {
        return opportunity.course().wholeMethod();
    }

    StageId stage() {
        return last(opportunity.course().history(), StagePeriod::from)
                .map(StagePeriod::stage)
                .orElse(opportunity.stage());
    }

    Optional<Money> value() {
        return revision().flatMap(ForecastRevision::value);
    }

    Optional<LocalDate> close() {
        return revision().flatMap(ForecastRevision::close);
    }

    ForecastCategory category() {
        return revision().flatMap(ForecastRevision::category).orElseGet(() -> method().category(probability()));
    }

    /** What it may be worth, times how likely it is won. */
    Optional<Money> weighted() {
        return value().map(money -> money.multipliedBy(weight(), RoundingMode.HALF_UP));
    }

    BigDecimal weight() {
        return BigDecimal.valueOf(probability(), 2);
    }

    /** The steps at which it stood until then. */
    List<StagePeriod> stood() {
        return opportunity.course().history().stream()
                .filter(period -> !period.from().isAfter(at))
                .toList();
    }

    /** How long it stood there; the time after it was won or lost does not count. */
    Duration time(StagePeriod period) {
        var end = period.until().filter(until -> !until.isAfter(at)).orElseGet(this::end);
        return end.isBefore(period.from()) ? Duration.ZERO : Duration.between(period.from(), end);
    }

    private Instant end() {
        return outcome().map(OpportunityOutcome::at).orElse(at);
    }

    private int probability() {
        return method().step(stage()).map(SalesStep::probability).orElse(0);
    }

    private Optional<OpportunityOutcome> outcome() {
        return last(opportunity.past().outcomes(), OpportunityOutcome::at)
                .filter(one ->
                        one.reopened().filter(again -> !again.isAfter(at)).isEmpty());
    }

    private Optional<ForecastRevision> revision() {
        return last(opportunity.forecast().history(), ForecastRevision::at);
    }

    /** The last that had begun by then. */
    private <T> Optional<T> last(Collection<T> all, Function<T, Instant> begin) {
        return all.stream().filter(one -> !begin.apply(one).isAfter(at)).reduce((earlier, later) -> later);
    }
}
