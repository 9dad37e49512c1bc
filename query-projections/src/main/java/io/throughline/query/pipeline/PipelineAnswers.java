package io.throughline.query.pipeline;

import io.throughline.contracts.lead.ForecastCategory;
import io.throughline.contracts.lead.LossReason;
import io.throughline.contracts.lead.MethodId;
import io.throughline.contracts.lead.SalesChannel;
import io.throughline.contracts.lead.SalesStep;
import io.throughline.contracts.lead.TerritoryId;
import io.throughline.contracts.lead.Wording;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.projection.Projections;
import io.throughline.query.answer.Freshness;
import io.throughline.query.answer.Names;
import io.throughline.query.answer.Who;
import io.throughline.query.board.Opportunities;
import io.throughline.query.board.Opportunity;
import io.throughline.query.board.OpportunityPlace;
import io.throughline.query.board.OpportunityState;
import io.throughline.query.pipeline.PipelineQueries.DemandForecast;
import io.throughline.query.pipeline.PipelineQueries.GetDemandForecast;
import io.throughline.query.pipeline.PipelineQueries.GetOpportunityStatistics;
import io.throughline.query.pipeline.PipelineQueries.GetSalesFunnel;
import io.throughline.query.pipeline.PipelineQueries.OpportunityStatistics;
import io.throughline.query.pipeline.PipelineQueries.SalesFunnels;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.axonframework.queryhandling.QueryHandler;

/** Counts opportunities, one after the other: exact as of any moment, because each remembers its own past. */
final class PipelineAnswers {

    private static final String RECORDS = "records";

    private final Opportunities opportunities;
    private final Projections projections;
    private final Names names;

    PipelineAnswers(Opportunities opportunities, Projections projections, Names names) {
        this.opportunities = opportunities;
        this.projections = projections;
        this.names = names;
    }

    /** What of the opportunities is wanted. */
    private record Wanted(
            Optional<StaffId> owner,
            Optional<TerritoryId> territory,
            Optional<SalesChannel> channel,
            Optional<Instant> openedFrom,
            Optional<Instant> openedBefore,
            Optional<Instant> asOf) {

        boolean holds(Moment moment) {
            var opened = moment.opportunity().head().createdAt();
            var terms = moment.opportunity().terms();
            return is(owner.map(StaffId::toString), moment.owner().map(Who::id))
                    && is(territory, terms.place().flatMap(OpportunityPlace::territory))
                    && is(channel, terms.channel())
                    && openedFrom.filter(opened::isBefore).isEmpty()
                    && openedBefore.filter(before -> !opened.isBefore(before)).isEmpty();
        }

        private static boolean is(Optional<?> wanted, Optional<?> found) {
            return wanted.isEmpty() || wanted.equals(found);
        }
    }

    /** A value of a trait, and what it is called. */
    private record Trait(Optional<String> value, Optional<Wording> name, Optional<Who> owner) {

        static Trait of(Optional<?> value) {
            return new Trait(value.map(Object::toString), Optional.empty(), Optional.empty());
        }

        static Trait named(Optional<?> value, Optional<Wording> name) {
            return new Trait(value.map(Object::toString), name, Optional.empty());
        }
    }

    @QueryHandler
    SalesFunnels on(GetSalesFunnel query, Caller caller) {
        var freshness = Freshness.of(projections, caller, RECORDS);
        var wanted = new Wanted(
                query.owner(),
                query.territory(),
                query.channel(),
                query.openedFrom(),
                query.openedBefore(),
                query.asOf());
        Map<String, FunnelTally> funnels = new TreeMap<>();
        each(wanted, caller, moment -> {
            MethodId method = moment.opportunity().course().method();
            if (query.method().filter(one -> !one.equals(method)).isPresent()) return;
            funnels.computeIfAbsent(method.value(), unused -> new FunnelTally(moment))
                    .add(moment);
        });
        return new SalesFunnels(funnels.values().stream().map(FunnelTally::done).toList(), freshness);
    }

    @QueryHandler
    OpportunityStatistics on(GetOpportunityStatistics query, Caller caller) {
        var freshness = Freshness.of(projections, caller, RECORDS);
        var wanted = new Wanted(
                query.owner(),
                query.territory(),
                query.channel(),
                query.openedFrom(),
                query.openedBefore(),
                query.asOf());
        var total = new PipelineTally();
        Map<Optional<String>, Trait> traits = new HashMap<>();
        Map<Optional<String>, PipelineTally> counts = new HashMap<>();
        each(wanted, caller, moment -> {
            total.add(moment);
            var trait = trait(query.by(), moment);
            traits.put(trait.value(), trait);
            counts.computeIfAbsent(trait.value(), unused -> new PipelineTally()).add(moment);
        });
        List<TraitCount> lines = counts.entrySet().stream()
                .map(line -> line(traits.getOrDefault(line.getKey(), Trait.of(line.getKey())), line.getValue()))
                .sorted(Comparator.comparing((TraitCount line) -> line.value().isEmpty())
                        .thenComparing(line -> line.value().orElse("")))
                .toList();
        return names.in(new OpportunityStatistics(lines, total.count(), freshness));
    }

    @QueryHandler
    DemandForecast on(GetDemandForecast query, Caller caller) {
        var freshness = Freshness.of(projections, caller, RECORDS);
        var wanted = new Wanted(
                query.owner(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var demand = new DemandTally();
        each(wanted, caller, moment -> {
            var close = moment.close();
            boolean within = query.closeFrom()
                            .filter(from ->
                                    close.filter(day -> !day.isBefore(from)).isEmpty())
                            .isEmpty()
                    && query.closeBefore()
                            .filter(before -> close.filter(before::isAfter).isEmpty())
                            .isEmpty();
            if (within && moment.isOpen() && moment.category() != ForecastCategory.OMITTED) demand.add(moment);
        });
        return new DemandForecast(
                demand.all().stream()
                        .filter(line -> query.productId()
                                .filter(product -> !product.equals(line.productId()))
                                .isEmpty())
                        .toList(),
                freshness);
    }

    private void each(Wanted wanted, Caller caller, Consumer<Moment> reader) {
        var at = wanted.asOf().orElseGet(caller::now);
        opportunities.each(
                caller,
                (Opportunity opportunity) ->
                        Moment.of(opportunity, at).filter(wanted::holds).ifPresent(reader));
    }

    private static TraitCount line(Trait trait, PipelineTally tally) {
        return new TraitCount(trait.value(), trait.name(), trait.owner(), tally.count());
    }

    private static Trait trait(OpportunityTrait by, Moment moment) {
        var terms = moment.opportunity().terms();
        boolean lost = moment.state() == OpportunityState.LOST;
        return switch (by) {
            case OWNER -> new Trait(moment.owner().map(Who::id), Optional.empty(), moment.owner());
            case STAGE ->
                Trait.named(
                        Optional.of(moment.stage()),
                        moment.method().step(moment.stage()).map(SalesStep::name));
            case CATEGORY -> Trait.of(moment.isOpen() ? Optional.of(moment.category()) : Optional.empty());
            case TERRITORY ->
                Trait.named(
                        terms.place().flatMap(OpportunityPlace::territory),
                        terms.place().flatMap(OpportunityPlace::name));
            case CHANNEL -> Trait.of(terms.channel());
            case LOSS_REASON ->
                Trait.named(
                        terms.loss().filter(one -> lost).map(LossReason::id),
                        terms.loss().filter(one -> lost).map(LossReason::name));
            case WON_BY -> Trait.of(terms.wonBy().filter(name -> lost));
            case CLOSE_MONTH -> Trait.of(moment.close().map(YearMonth::from));
        };
    }
}
