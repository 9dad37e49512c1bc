package io.throughline.query.board;

import io.throughline.contracts.lead.ForecastCategory;
import io.throughline.contracts.lead.MethodId;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityMethodFollowed;
import io.throughline.contracts.lead.SalesMethod;
import io.throughline.contracts.lead.SalesStep;
import io.throughline.contracts.lead.StageId;
import io.throughline.contracts.lead.Wording;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How an opportunity goes through a sales method (L13).
 *
 * @param version the version of the rules from which it has the method; 0 for the built-in ones
 * @param probability how likely it is won at its present step, in percent
 * @param history the steps it stood at, in the order of time; the last 100
 * @param steps the method as that version has it; empty for the built-in eight steps
 */
public record OpportunityCourse(
        MethodId method,
        long version,
        Wording stageName,
        int probability,
        List<StagePeriod> history,
        Optional<SalesMethod> steps) {

    /** An opportunity and the method that it follows from its beginning are recorded within this. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    /** Of an opportunity that has just been opened. */
    static OpportunityCourse opened(Recorded<?> recorded) {
        var method = SalesMethod.EIGHT_STEPS;
        var nowhere = new OpportunityCourse(method.id(), 0, new Wording("", ""), 0, List.of(), Optional.empty());
        return nowhere.at(method.first(), recorded);
    }

    /** At another step. */
    OpportunityCourse at(StageId stage, Recorded<?> recorded) {
        var name = step(stage).map(SalesStep::name).orElseGet(() -> new Wording(stage.value(), stage.value()));
        var since = recorded.occurredAt();
        var by = Who.of(recorded.provenance().author());
        var ended = Past.last(history, one -> one.until(since));
        return new OpportunityCourse(
                method,
                version,
                name,
                step(stage).map(SalesStep::probability).orElse(0),
                Past.with(ended, new StagePeriod(stage, name, since, Optional.empty(), by)),
                steps);
    }

    /** By another method. To stand at the same step is no other step, and the step of its very beginning is none at all. */
    OpportunityCourse following(OpportunityMethodFollowed event, StageId present, Recorded<?> recorded) {
        var justOpened = recorded.occurredAt().minus(A_MOMENT);
        boolean fresh = history.stream().allMatch(one -> one.from().isAfter(justOpened));
        boolean same = !fresh && event.stage().equals(present);
        var name = event.method().step(event.stage()).orElseThrow().name();
        var other = new OpportunityCourse(
                event.method().id(),
                event.version(),
                name,
                event.method().step(event.stage()).orElseThrow().probability(),
                fresh ? List.of() : Past.last(history, one -> same ? one.named(name) : one),
                Optional.of(event.method()).filter(method -> !method.equals(SalesMethod.EIGHT_STEPS)));
        return same ? other : other.at(event.stage(), recorded);
    }

    /** What it counts as, unless somebody judged otherwise. */
    ForecastCategory category() {
        return wholeMethod().category(probability);
    }

    /** The same without its history. */
    OpportunityCourse brief() {
        return new OpportunityCourse(method, version, stageName, probability, List.of(), steps);
    }

    /** The steps it goes through. */
    public SalesMethod wholeMethod() {
        return steps.orElse(SalesMethod.EIGHT_STEPS);
    }

    private Optional<SalesStep> step(StageId stage) {
        return wholeMethod().step(stage);
    }
}
