package io.throughline.lead.opportunity;

import io.throughline.contracts.lead.Forecast;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.contracts.lead.OpportunityTermsEvent.CompetitorRecorded;
import io.throughline.contracts.lead.OpportunityTermsEvent.CompetitorRemoved;
import io.throughline.contracts.lead.OpportunityTermsEvent.OpportunityForecastRevised;
import io.throughline.contracts.lead.OpportunityTermsEvent.OpportunityPlaced;
import io.throughline.contracts.lead.OpportunityTermsEvent.OpportunityProductsChanged;
import io.throughline.contracts.lead.OpportunityTermsEvent.OpportunityReviewed;
import io.throughline.contracts.lead.OpportunityTermsEvent.SalesChannelChosen;
import io.throughline.contracts.lead.OpportunityTermsEvent.TeamMemberNamed;
import io.throughline.contracts.lead.OpportunityTermsEvent.TeamMemberReleased;
import io.throughline.contracts.lead.ProductInterest;
import io.throughline.contracts.lead.SalesChannel;
import io.throughline.contracts.lead.TeamRole;
import io.throughline.contracts.staff.StaffId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What was said last. Texts are kept inside their events, so that a snapshot seals them. */
record Known(
        Forecast forecast,
        List<ProductInterest> products,
        List<CompetitorRecorded> competitors,
        List<TeamMemberNamed> team,
        Optional<SalesChannel> channel,
        Optional<OpportunityPlaced> placed,
        Optional<OpportunityReviewed> review) {

    static final Known NOTHING = new Known(
            new Forecast(Optional.empty(), Optional.empty(), Optional.empty()),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    Known after(OpportunityEvent event) {
        return switch (event) {
            case OpportunityOpened e -> opened(e);
            case OpportunityForecastRevised e ->
                new Known(e.to(), products, competitors, team, channel, placed, review);
            case OpportunityProductsChanged e ->
                new Known(forecast, e.products(), competitors, team, channel, placed, review);
            case CompetitorRecorded e ->
                new Known(forecast, products, with(e, competitors, named(e.name())), team, channel, placed, review);
            case CompetitorRemoved e ->
                new Known(forecast, products, without(competitors, named(e.name())), team, channel, placed, review);
            case TeamMemberNamed e ->
                new Known(forecast, products, competitors, with(e, team, of(e.member())), channel, placed, review);
            case TeamMemberReleased e ->
                new Known(forecast, products, competitors, without(team, of(e.member())), channel, placed, review);
            case SalesChannelChosen e ->
                new Known(forecast, products, competitors, team, Optional.of(e.channel()), placed, review);
            case OpportunityPlaced e ->
                new Known(forecast, products, competitors, team, channel, Optional.of(e), review);
            case OpportunityReviewed e ->
                new Known(forecast, products, competitors, team, channel, placed, Optional.of(e));
            default -> this;
        };
    }

    /** The competitor of this name. */
    Optional<CompetitorRecorded> competitor(String name) {
        return competitors.stream().filter(named(name)).findFirst();
    }

    /** What somebody does for it. */
    Optional<TeamRole> role(StaffId member) {
        return team.stream().filter(of(member)).findFirst().map(TeamMemberNamed::role);
    }

    /** Whether the same is said of a competitor, whoever the customer turned out to be meanwhile. */
    static boolean same(CompetitorRecorded one, CompetitorRecorded other) {
        return one.name().equals(other.name())
                && one.account().equals(other.account())
                && one.strengths().equals(other.strengths())
                && one.weaknesses().equals(other.weaknesses())
                && one.price().equals(other.price());
    }

    /** Whether the same is judged, whoever the customer turned out to be meanwhile. */
    static boolean same(OpportunityReviewed one, OpportunityReviewed other) {
        return one.approved() == other.approved() && one.note().equals(other.note());
    }

    /** One piece of the product that was named at the beginning. */
    private Known opened(OpportunityOpened event) {
        var first = event.productId().stream()
                .map(product -> new ProductInterest(product, BigDecimal.ONE, Optional.empty()))
                .toList();
        var expected = new Forecast(event.expectedValue(), Optional.empty(), Optional.empty());
        return new Known(expected, first, competitors, team, channel, placed, review);
    }

    private static Predicate<CompetitorRecorded> named(String name) {
        return one -> one.name().equals(name);
    }

    private static Predicate<TeamMemberNamed> of(StaffId member) {
        return one -> one.member().equals(member);
    }

    private static <T> List<T> with(T one, List<T> all, Predicate<T> replaced) {
        List<T> next = new ArrayList<>(without(all, replaced));
        next.add(one);
        return List.copyOf(next);
    }

    private static <T> List<T> without(List<T> all, Predicate<T> gone) {
        return all.stream().filter(gone.negate()).toList();
    }
}
