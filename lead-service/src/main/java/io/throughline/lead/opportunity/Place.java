package io.throughline.lead.opportunity;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.lead.OpportunityTermsEvent.OpportunityPlaced;
import io.throughline.contracts.lead.Territories;
import io.throughline.contracts.lead.Territory;
import io.throughline.contracts.lead.TerritoryId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.rules.Ruled;
import java.util.Optional;

/** Where an opportunity lies in the market, and whose territory that is by the rules or by hand (L20). */
record Place(
        Optional<String> region,
        Optional<String> industry,
        Optional<Territory> territory,
        boolean byHand,
        long version) {

    /** By the rules. */
    static Place of(Optional<String> region, Optional<String> industry, Ruled<Territories> rules) {
        return new Place(region, industry, rules.rules().of(region, industry), false, rules.version());
    }

    boolean isKnown() {
        return region.isPresent() || industry.isPresent();
    }

    /** Who takes what nobody else is responsible for. */
    Optional<StaffId> responsible() {
        return territory.flatMap(Territory::responsible);
    }

    Optional<TerritoryId> territoryId() {
        return territory.map(Territory::id);
    }

    /** Whether that is where it was said to lie; another version of the rules that says the same is no news. */
    boolean is(OpportunityPlaced said) {
        return region.equals(said.region())
                && industry.equals(said.industry())
                && territoryId().equals(said.territory())
                && byHand == said.byHand();
    }

    OpportunityEvent event(OpportunityId id, CustomerId customer) {
        return new OpportunityPlaced(
                id, customer, region, industry, territoryId(), territory.map(Territory::name), byHand, version);
    }
}
