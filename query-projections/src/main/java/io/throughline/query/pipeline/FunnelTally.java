package io.throughline.query.pipeline;

import io.throughline.contracts.lead.SalesMethod;
import io.throughline.contracts.lead.StageId;
import io.throughline.contracts.lead.Wording;
import io.throughline.query.board.OpportunityState;
import io.throughline.query.board.StagePeriod;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The funnel of one method while its opportunities are being counted. */
final class FunnelTally {

    /** What is known of one step. */
    private static final class Step {
        private final Sums value = new Sums();
        private final Sums weighted = new Sums();
        private Wording name;
        private long standing;
        private long entered;
        private long wentOn;
        private Duration time = Duration.ZERO;

        Step(Wording name) {
            this.name = name;
        }

        FunnelStep done(StageId stage) {
            boolean some = entered > 0;
            return new FunnelStep(
                    stage,
                    name,
                    standing,
                    value.all(),
                    weighted.all(),
                    entered,
                    wentOn,
                    some ? Optional.of((double) wentOn / entered) : Optional.empty(),
                    some ? Optional.of(time.dividedBy(entered).truncatedTo(ChronoUnit.SECONDS)) : Optional.empty());
        }
    }

    private final Map<StageId, Step> steps = new LinkedHashMap<>();
    private final PipelineTally total = new PipelineTally();
    private SalesMethod newest;
    private long version;

    FunnelTally(Moment first) {
        newest = first.method();
        version = first.opportunity().course().version();
    }

    void add(Moment moment) {
        total.add(moment);
        if (moment.opportunity().course().version() > version) {
            version = moment.opportunity().course().version();
            newest = moment.method();
        }
        var stood = moment.stood();
        Set<StageId> counted = new LinkedHashSet<>();
        for (int place = 0; place < stood.size(); place++) {
            var period = stood.get(place);
            var step = steps.computeIfAbsent(period.stage(), unused -> new Step(period.name()));
            step.time = step.time.plus(moment.time(period));
            if (!counted.add(period.stage())) continue;
            step.entered++;
            if (wentOn(moment, period.stage(), stood.subList(place + 1, stood.size()))) step.wentOn++;
        }
        if (moment.isOpen()) {
            var step =
                    steps.computeIfAbsent(moment.stage(), stage -> new Step(new Wording(stage.value(), stage.value())));
            step.standing++;
            step.value.add(moment.value());
            step.weighted.add(moment.weighted());
        }
    }

    SalesFunnel done() {
        Set<StageId> order = new LinkedHashSet<>();
        newest.steps().forEach(step -> order.add(step.id()));
        order.addAll(steps.keySet());
        for (var step : newest.steps()) {
            steps.computeIfAbsent(step.id(), unused -> new Step(step.name())).name = step.name();
        }
        List<FunnelStep> all =
                order.stream().flatMap(stage -> done(stage).stream()).toList();
        return new SalesFunnel(newest.id(), newest.name(), all, total.count());
    }

    private Optional<FunnelStep> done(StageId stage) {
        return Optional.ofNullable(steps.get(stage)).map(step -> step.done(stage));
    }

    private static boolean wentOn(Moment moment, StageId from, List<StagePeriod> since) {
        int place = moment.method().place(from);
        return moment.state() == OpportunityState.WON
                || since.stream().anyMatch(period -> moment.method().place(period.stage()) > place);
    }
}
