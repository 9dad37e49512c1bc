package io.throughline.query.board;

import io.throughline.contracts.lead.LossReason;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLossCoded;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.contracts.lead.OpportunityTermsEvent;
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
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** For what, against whom, with whom and by which way an opportunity is worked, and why it ended. */
public record OpportunityTerms(
        List<ProductInterest> products,
        List<Competitor> competitors,
        List<TeamMember> team,
        Optional<SalesChannel> channel,
        Optional<OpportunityPlace> place,
        Optional<String> wonReason,
        Optional<LossReason> loss,
        Optional<String> wonBy,
        Optional<OpportunityReview> review) {

    /** Of an opportunity that has just been opened: one piece of the product that was named. */
    static OpportunityTerms opened(OpportunityOpened event) {
        var first = event.productId().stream()
                .map(product -> new ProductInterest(product, BigDecimal.ONE, Optional.empty()))
                .toList();
        return new OpportunityTerms(
                first,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    OpportunityTerms after(OpportunityTermsEvent event, Recorded<?> recorded) {
        return switch (event) {
            case OpportunityForecastRevised unused -> this;
            case OpportunityReviewed e ->
                reviewed(Optional.of(new OpportunityReview(
                        e.approved(),
                        e.note(),
                        recorded.occurredAt(),
                        Who.of(recorded.provenance().author()))));
            case OpportunityProductsChanged e -> with(e.products(), competitors, team, channel, place);
            case CompetitorRecorded e -> {
                var said = new Competitor(e.name(), e.account(), e.strengths(), e.weaknesses(), e.price());
                yield with(products, put(competitors, said, named(e.name())), team, channel, place);
            }
            case CompetitorRemoved e -> with(products, without(competitors, named(e.name())), team, channel, place);
            case TeamMemberNamed e -> {
                var member = new TeamMember(Who.of(e.member()), e.role());
                yield with(products, competitors, put(team, member, same(member.member())), channel, place);
            }
            case TeamMemberReleased e ->
                with(products, competitors, without(team, same(Who.of(e.member()))), channel, place);
            case SalesChannelChosen e -> with(products, competitors, team, Optional.of(e.channel()), place);
            case OpportunityPlaced e -> {
                var there = new OpportunityPlace(e.region(), e.industry(), e.territory(), e.name(), e.byHand());
                yield with(products, competitors, team, channel, Optional.of(there));
            }
        };
    }

    /** The customer bought, for this reason. */
    OpportunityTerms won(String reason) {
        return ended(Optional.of(reason), Optional.empty(), Optional.empty());
    }

    /** The customer did not buy, for this reason. */
    OpportunityTerms lost(OpportunityLossCoded event) {
        return ended(Optional.empty(), Optional.of(event.reason()), event.wonBy());
    }

    /** It is open again. */
    OpportunityTerms reopened() {
        return ended(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same without the people. */
    OpportunityTerms brief() {
        return with(products, List.of(), List.of(), channel, place).reviewed(Optional.empty());
    }

    private OpportunityTerms with(
            List<ProductInterest> someProducts,
            List<Competitor> someCompetitors,
            List<TeamMember> someTeam,
            Optional<SalesChannel> someChannel,
            Optional<OpportunityPlace> somePlace) {
        return new OpportunityTerms(
                someProducts, someCompetitors, someTeam, someChannel, somePlace, wonReason, loss, wonBy, review);
    }

    private OpportunityTerms ended(Optional<String> reason, Optional<LossReason> code, Optional<String> winner) {
        return new OpportunityTerms(products, competitors, team, channel, place, reason, code, winner, review);
    }

    private OpportunityTerms reviewed(Optional<OpportunityReview> judgement) {
        return new OpportunityTerms(products, competitors, team, channel, place, wonReason, loss, wonBy, judgement);
    }

    private static Predicate<Competitor> named(String name) {
        return one -> one.name().equals(name);
    }

    private static Predicate<TeamMember> same(Who member) {
        return one -> one.member().id().equals(member.id());
    }

    private static <T> List<T> put(List<T> all, T one, Predicate<T> replaced) {
        List<T> next = new ArrayList<>(without(all, replaced));
        next.add(one);
        return List.copyOf(next);
    }

    private static <T> List<T> without(List<T> all, Predicate<T> gone) {
        return all.stream().filter(gone.negate()).toList();
    }
}
