package io.throughline.lead.opportunity;

import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.lead.PlanItemId;
import io.throughline.contracts.lead.StageId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.NewId;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done to the development plan of an opportunity (L10, L11). */
public sealed interface PlanCommand extends Command {

    /** The opportunity. */
    OpportunityId opportunityId();

    /** The item of its plan. */
    PlanItemId planItemId();

    @Override
    default RefusalCode notFound() {
        return LeadRefusal.OPPORTUNITY_NOT_FOUND;
    }

    /** Plan something that develops the customer. */
    @Requires(Permission.WORK_ON_SALES)
    record AddPlanItem(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            @NewId PlanItemId planItemId,
            @NotBlank @Size(max = 500) String title,
            Optional<StageId> stage,
            Optional<LocalDate> due,
            Optional<StaffId> responsible)
            implements PlanCommand {}

    /** Plan it differently. */
    @Requires(Permission.WORK_ON_SALES)
    record ChangePlanItem(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            @NotNull PlanItemId planItemId,
            @NotBlank @Size(max = 500) String title,
            @NotNull StageId stage,
            Optional<LocalDate> due,
            Optional<StaffId> responsible)
            implements PlanCommand {}

    /** Write down how the work on it goes (L11). */
    @Requires(Permission.WORK_ON_SALES)
    record NotePlanItem(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            @NotNull PlanItemId planItemId,
            @NotBlank @Size(max = 4000) String note)
            implements PlanCommand {}

    /** It was done, with this result. */
    @Requires(Permission.WORK_ON_SALES)
    record CompletePlanItem(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            @NotNull PlanItemId planItemId,
            @NotBlank @Size(max = 4000) String result)
            implements PlanCommand {}

    /** It will not be done, and why. */
    @Requires(Permission.WORK_ON_SALES)
    record CancelPlanItem(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            @NotNull PlanItemId planItemId,
            @NotBlank @Size(max = 2000) String reason)
            implements PlanCommand {}

    /** It is to be done after all. */
    @Requires(Permission.WORK_ON_SALES)
    record ReopenPlanItem(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            @NotNull PlanItemId planItemId) implements PlanCommand {}
}
