package io.throughline.contracts.lead;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.order.ProductId;
import io.throughline.contracts.staff.StaffId;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What happens to an opportunity until it is won or lost (L8-L13). What is expected of it and who works on it are events of
 * {@link OpportunityTermsEvent}, its development plan those of {@link OpportunityPlanEvent}.
 */
public sealed interface OpportunityEvent extends CustomerEvent
        permits OpportunityEvent.OpportunityOpened,
                OpportunityEvent.OpportunityAssigned,
                OpportunityEvent.OpportunityMethodFollowed,
                OpportunityEvent.OpportunityStageChanged,
                OpportunityEvent.OpportunityWon,
                OpportunityEvent.OpportunityWinExplained,
                OpportunityEvent.OpportunityLost,
                OpportunityEvent.OpportunityHandedOver,
                OpportunityEvent.OpportunityLossCoded,
                OpportunityEvent.OpportunityReopened,
                OpportunityTermsEvent,
                OpportunityPlanEvent {

    /** The opportunity. */
    OpportunityId opportunityId();

    /** A chance to sell was seen (L8). It follows the eight steps, from the first, unless it is said to follow another method. */
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

    /**
     * The opportunity follows this method from now on, as it is in that version of the rules; later changes of the rules do
     * not touch it.
     *
     * @param stage the step it stands at
     */
    @EventName("opportunity.method-followed")
    record OpportunityMethodFollowed(
            OpportunityId opportunityId, CustomerId customerId, SalesMethod method, long version, StageId stage)
            implements OpportunityEvent {}

    /** The opportunity moved to another step of its sales method (L13). */
    @EventName("opportunity.stage-changed")
    record OpportunityStageChanged(OpportunityId opportunityId, CustomerId customerId, StageId from, StageId to)
            implements OpportunityEvent {}

    /** The customer bought. */
    @EventName("opportunity.won")
    record OpportunityWon(OpportunityId opportunityId, CustomerId customerId, Money value)
            implements OpportunityEvent {}

    /** Why the customer bought, said when the opportunity was won. */
    @EventName("opportunity.win-explained")
    record OpportunityWinExplained(
            OpportunityId opportunityId,
            CustomerId customerId,
            @PersonalData String reason) implements OpportunityEvent {}

    /** The customer did not buy, and why. */
    @EventName("opportunity.lost")
    record OpportunityLost(
            OpportunityId opportunityId,
            CustomerId customerId,
            @PersonalData String reason) implements OpportunityEvent {}

    /**
     * What the loss counts as, by the list of reasons in that version of the rules, said when the opportunity was lost.
     *
     * @param wonBy the competitor who got the deal
     */
    @EventName("opportunity.loss-coded")
    record OpportunityLossCoded(
            OpportunityId opportunityId, CustomerId customerId, LossReason reason, Optional<String> wonBy, long version)
            implements OpportunityEvent {}

    /**
     * The deal is open again, at the step where it stood.
     *
     * @param wonValue what it had been won for; empty when it had been lost
     */
    @EventName("opportunity.reopened")
    record OpportunityReopened(
            OpportunityId opportunityId,
            CustomerId customerId,
            Optional<Money> wonValue,
            @PersonalData String reason) implements OpportunityEvent {}

    /** The opportunity followed its customer to his new owner, or to nobody while he lies in a pool (A13). */
    @EventName("opportunity.handed-over")
    record OpportunityHandedOver(
            OpportunityId opportunityId, CustomerId customerId, Optional<StaffId> from, Optional<StaffId> to)
            implements OpportunityEvent {}
}
