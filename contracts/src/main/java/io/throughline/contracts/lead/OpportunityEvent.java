package io.throughline.contracts.lead;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.order.ProductId;
import io.throughline.contracts.staff.StaffId;
import java.util.Optional;
import org.joda.money.Money;

/** What happens to an opportunity until it is won or lost (L8-L13). */
public sealed interface OpportunityEvent extends CustomerEvent {

    /** The opportunity. */
    OpportunityId opportunityId();

    /** A chance to sell was seen (L8). */
    @EventName("opportunity.opened")
    record OpportunityOpened(
            OpportunityId opportunityId,
            CustomerId customerId,
            String title,
            Optional<ProductId> productId,
            Optional<Money> expectedValue,
            Optional<LeadId> leadId,
            Optional<StaffId> owner,
            Optional<String> reference)
            implements OpportunityEvent {}

    /** A sales supervisor made somebody responsible (L9). */
    @EventName("opportunity.assigned")
    record OpportunityAssigned(
            OpportunityId opportunityId, CustomerId customerId, StaffId assignee, Optional<StaffId> previous)
            implements OpportunityEvent {}

    /** The opportunity moved to another step of the sales method (L13). */
    @EventName("opportunity.stage-changed")
    record OpportunityStageChanged(OpportunityId opportunityId, CustomerId customerId, SalesStage from, SalesStage to)
            implements OpportunityEvent {}

    /** The customer bought. */
    @EventName("opportunity.won")
    record OpportunityWon(OpportunityId opportunityId, CustomerId customerId, Money value)
            implements OpportunityEvent {}

    /** The customer did not buy, and why. */
    @EventName("opportunity.lost")
    record OpportunityLost(
            OpportunityId opportunityId,
            CustomerId customerId,
            @PersonalData String reason) implements OpportunityEvent {}
}
