package io.throughline.contracts.lead;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.staff.StaffId;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What is expected of an opportunity, against whom, with whom and by which way it is worked (L15, L20, L21, L23). */
public sealed interface OpportunityTermsEvent extends OpportunityEvent {

    /** Something else is expected from now on. */
    @EventName("opportunity.forecast-revised")
    record OpportunityForecastRevised(OpportunityId opportunityId, CustomerId customerId, Forecast from, Forecast to)
            implements OpportunityTermsEvent {}

    /** A supervisor judged whether it shall be pursued (L16). */
    @EventName("opportunity.reviewed")
    record OpportunityReviewed(
            OpportunityId opportunityId,
            CustomerId customerId,
            boolean approved,
            @PersonalData Optional<String> note) implements OpportunityTermsEvent {}

    /** The customer is interested in these products now (L21). */
    @EventName("opportunity.products-changed")
    record OpportunityProductsChanged(
            OpportunityId opportunityId,
            CustomerId customerId,
            List<ProductInterest> products,
            List<ProductInterest> previous)
            implements OpportunityTermsEvent {}

    /**
     * Somebody competes for the deal; said again it replaces what was said of him.
     *
     * @param name the competitor, as the house calls him
     * @param account his own record, where the house keeps one
     * @param price what he asks for
     */
    @EventName("opportunity.competitor-recorded")
    record CompetitorRecorded(
            OpportunityId opportunityId,
            CustomerId customerId,
            String name,
            Optional<CustomerId> account,
            @PersonalData Optional<String> strengths,
            @PersonalData Optional<String> weaknesses,
            Optional<Money> price)
            implements OpportunityTermsEvent {}

    /** A competitor is out of the race, or never was in it. */
    @EventName("opportunity.competitor-removed")
    record CompetitorRemoved(OpportunityId opportunityId, CustomerId customerId, String name)
            implements OpportunityTermsEvent {}

    /** Somebody works on it beside the owner. */
    @EventName("opportunity.team-member-named")
    record TeamMemberNamed(
            OpportunityId opportunityId,
            CustomerId customerId,
            StaffId member,
            TeamRole role,
            Optional<TeamRole> previous)
            implements OpportunityTermsEvent {}

    /** Somebody no longer works on it. */
    @EventName("opportunity.team-member-released")
    record TeamMemberReleased(OpportunityId opportunityId, CustomerId customerId, StaffId member, TeamRole role)
            implements OpportunityTermsEvent {}

    /** It is worked this way from now on (L23). */
    @EventName("opportunity.channel-chosen")
    record SalesChannelChosen(
            OpportunityId opportunityId, CustomerId customerId, SalesChannel channel, Optional<SalesChannel> previous)
            implements OpportunityTermsEvent {}

    /**
     * It lies in this part of the market (L20).
     *
     * @param territory the territory, by the rules or by hand; none when no rule covers it
     * @param name what the territory was called then
     * @param byHand whether a supervisor chose it against the rules
     * @param version the version of the rules
     */
    @EventName("opportunity.placed")
    record OpportunityPlaced(
            OpportunityId opportunityId,
            CustomerId customerId,
            Optional<String> region,
            Optional<String> industry,
            Optional<TerritoryId> territory,
            Optional<Wording> name,
            boolean byHand,
            long version)
            implements OpportunityTermsEvent {}
}
