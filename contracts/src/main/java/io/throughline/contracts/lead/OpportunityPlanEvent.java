package io.throughline.contracts.lead;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.staff.StaffId;
import java.time.LocalDate;
import java.util.Optional;

/** The development plan of one opportunity, and how it is carried out (L10, L11). */
public sealed interface OpportunityPlanEvent extends OpportunityEvent {

    /** The item of the plan. */
    PlanItemId planItemId();

    /**
     * Something is to be done; said again it replaces what was planned before.
     *
     * @param stage the step of the sales method that it serves
     * @param due the last day for it
     */
    @EventName("opportunity.plan-item-planned")
    record PlanItemPlanned(
            OpportunityId opportunityId,
            CustomerId customerId,
            PlanItemId planItemId,
            StageId stage,
            @PersonalData String title,
            Optional<LocalDate> due,
            Optional<StaffId> responsible)
            implements OpportunityPlanEvent {}

    /** How the work on it goes. */
    @EventName("opportunity.plan-item-noted")
    record PlanItemNoted(
            OpportunityId opportunityId,
            CustomerId customerId,
            PlanItemId planItemId,
            @PersonalData String note) implements OpportunityPlanEvent {}

    /** It was done, with this result. */
    @EventName("opportunity.plan-item-done")
    record PlanItemDone(
            OpportunityId opportunityId,
            CustomerId customerId,
            PlanItemId planItemId,
            @PersonalData String result) implements OpportunityPlanEvent {}

    /** It will not be done, and why. */
    @EventName("opportunity.plan-item-cancelled")
    record PlanItemCancelled(
            OpportunityId opportunityId,
            CustomerId customerId,
            PlanItemId planItemId,
            @PersonalData String reason) implements OpportunityPlanEvent {}

    /** It is to be done after all, or once more. */
    @EventName("opportunity.plan-item-reopened")
    record PlanItemReopened(
            OpportunityId opportunityId, CustomerId customerId, PlanItemId planItemId, Optional<LocalDate> due)
            implements OpportunityPlanEvent {}

    /** Its last day has passed and it is not done. */
    @EventName("opportunity.plan-item-overdue")
    record PlanItemOverdue(
            OpportunityId opportunityId,
            CustomerId customerId,
            PlanItemId planItemId,
            LocalDate due,
            Optional<StaffId> responsible)
            implements OpportunityPlanEvent {}
}
