package io.throughline.query.pipeline;

import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;
import static io.throughline.query.Deals.CUSTOMER;
import static io.throughline.query.Deals.PUMP;
import static io.throughline.query.Deals.deal;
import static io.throughline.query.Deals.expected;
import static io.throughline.query.Deals.lost;
import static io.throughline.query.Deals.moved;
import static io.throughline.query.Deals.opened;
import static io.throughline.query.Deals.reopened;
import static io.throughline.query.Deals.won;
import static io.throughline.query.Deals.yuan;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.contracts.lead.ForecastCategory;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityAssigned;
import io.throughline.contracts.lead.OpportunityTermsEvent.OpportunityProductsChanged;
import io.throughline.contracts.lead.ProductInterest;
import io.throughline.query.History;
import io.throughline.query.board.Opportunity;
import io.throughline.query.board.OpportunityState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The funnel, the counts and the demand follow from what each opportunity remembers of itself. */
class PipelineTest {

    private static final Instant LATER = History.START.plus(Duration.ofDays(1));
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 15);

    private final History history = new History();

    @Test
    void countsWhoStoodAtAStepWhoWentOnAndHowLongTheyStoodThere() {
        happened(opened("甲", LI_NA.id())); // minute 1
        happened(opened("乙", LI_NA.id())); // minute 2
        happened(moved("甲", "PROSPECTING", "NEEDS")); // minute 3
        happened(won("甲", 800)); // minute 4
        lost("乙", Optional.empty()).forEach(this::happened); // minute 5 and 6

        var funnel = funnel(LATER);
        var first = step(funnel, "PROSPECTING");
        assertThat(first.entered()).isEqualTo(2);
        assertThat(first.wentOn()).isEqualTo(1);
        assertThat(first.conversion()).contains(0.5);
        assertThat(first.averageTime()).contains(Duration.ofSeconds(150)); // two minutes and three
        assertThat(first.standing()).isZero();
        var needs = step(funnel, "NEEDS");
        assertThat(needs.conversion()).contains(1.0);
        assertThat(needs.averageTime()).contains(Duration.ofMinutes(1));
        assertThat(step(funnel, "PROPOSAL").conversion()).isEmpty();
        assertThat(funnel.total().won()).isEqualTo(1);
        assertThat(funnel.total().lost()).isEqualTo(1);
        assertThat(funnel.total().wonValue()).containsExactly(yuan(800));
    }

    @Test
    void showsTheStepsInTheOrderOfTheMethodWithWhatStandsThere() {
        happened(opened("甲", LI_NA.id()));
        happened(moved("甲", "PROSPECTING", "PROPOSAL"));

        var funnel = funnel(LATER);
        assertThat(funnel.steps())
                .extracting(one -> one.stage().value())
                .startsWith("PROSPECTING", "ENGAGING")
                .hasSize(8);
        assertThat(step(funnel, "PROPOSAL").standing()).isEqualTo(1);
        assertThat(step(funnel, "PROPOSAL").value()).containsExactly(yuan(1000));
        assertThat(step(funnel, "PROPOSAL").weighted()).containsExactly(yuan(650));
        assertThat(funnel.total().weighted()).containsExactly(yuan(650));
    }

    @Test
    void tellsHowItWasAtAnyMoment() {
        happened(opened("甲", LI_NA.id())); // minute 1
        happened(moved("甲", "PROSPECTING", "PROPOSAL")); // minute 2
        happened(new OpportunityAssigned(deal("甲"), CUSTOMER, ZHAO_LEI.id(), Optional.of(LI_NA.id()))); // minute 3
        happened(won("甲", 800)); // minute 4
        happened(reopened("甲", Optional.of(yuan(800)))); // minute 5

        assertThat(moment("甲", 0)).isEmpty();
        assertThat(moment("甲", 1).orElseThrow().stage().value()).isEqualTo("PROSPECTING");
        assertThat(moment("甲", 2).orElseThrow().stage().value()).isEqualTo("PROPOSAL");
        assertThat(moment("甲", 2).orElseThrow().owner().orElseThrow().id())
                .isEqualTo(LI_NA.id().toString());
        assertThat(moment("甲", 3).orElseThrow().owner().orElseThrow().id())
                .isEqualTo(ZHAO_LEI.id().toString());
        assertThat(moment("甲", 3).orElseThrow().state()).isEqualTo(OpportunityState.OPEN);
        assertThat(moment("甲", 4).orElseThrow().state()).isEqualTo(OpportunityState.WON);
        assertThat(moment("甲", 5).orElseThrow().state()).isEqualTo(OpportunityState.OPEN);
    }

    @Test
    void doesNotCountTheTimeAfterTheEnd() {
        happened(opened("甲", LI_NA.id()));
        happened(won("甲", 800));

        assertThat(step(funnel(LATER), "PROSPECTING").averageTime()).contains(Duration.ofMinutes(1));
    }

    @Test
    void sumsTheDemandUpByMonthWeightedWithTheProbability() {
        happened(opened("甲", LI_NA.id()));
        happened(moved("甲", "PROSPECTING", "PROPOSAL"));
        happened(expected("甲", JUNE, Optional.empty()));
        happened(new OpportunityProductsChanged(
                deal("甲"),
                CUSTOMER,
                List.of(new ProductInterest(PUMP, BigDecimal.TEN, Optional.of(yuan(100)))),
                List.of()));
        happened(opened("乙", LI_NA.id()));

        var demand = new DemandTally();
        moments(LATER).forEach(demand::add);
        assertThat(demand.all())
                .extracting(ProductDemand::month, ProductDemand::quantity, ProductDemand::weightedQuantity)
                .containsExactly(
                        tuple(Optional.of(LocalDate.of(2026, 6, 1)), new BigDecimal("10"), new BigDecimal("6.5")),
                        tuple(Optional.empty(), BigDecimal.ONE, new BigDecimal("0.1")));
        assertThat(demand.all().getFirst().weightedValue()).containsExactly(yuan(650));
    }

    @Test
    void judgesTheCategoryByWhatWasSaidThen() {
        happened(opened("甲", LI_NA.id())); // minute 1
        happened(expected("甲", JUNE, Optional.of(ForecastCategory.COMMIT))); // minute 2

        assertThat(moment("甲", 1).orElseThrow().category()).isEqualTo(ForecastCategory.PIPELINE);
        assertThat(moment("甲", 2).orElseThrow().category()).isEqualTo(ForecastCategory.COMMIT);
        assertThat(moment("甲", 2).orElseThrow().close()).contains(JUNE);
    }

    private void happened(OpportunityEvent event) {
        history.then(event.opportunityId(), event);
    }

    private Optional<Moment> moment(String name, int minute) {
        var opportunity = requireNonNull(opportunities().get(deal(name).toString()));
        return Moment.of(opportunity, History.START.plusSeconds(60L * minute));
    }

    private SalesFunnel funnel(Instant at) {
        var moments = moments(at);
        var tally = new FunnelTally(moments.getFirst());
        moments.forEach(tally::add);
        return tally.done();
    }

    private List<Moment> moments(Instant at) {
        List<Moment> all = new ArrayList<>();
        opportunities().values().forEach(one -> Moment.of(one, at).ifPresent(all::add));
        return all;
    }

    private Map<String, Opportunity> opportunities() {
        Map<String, Opportunity> all = new LinkedHashMap<>();
        for (var recorded : history.events()) {
            var event = (OpportunityEvent) recorded.event();
            var id = event.opportunityId().toString();
            all.put(id, requireNonNull(Opportunity.after(all.get(id), event, recorded)));
        }
        return all;
    }

    private static FunnelStep step(SalesFunnel funnel, String stage) {
        return funnel.steps().stream()
                .filter(step -> step.stage().value().equals(stage))
                .findFirst()
                .orElseThrow();
    }
}
