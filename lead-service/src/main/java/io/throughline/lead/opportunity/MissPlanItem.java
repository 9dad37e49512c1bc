package io.throughline.lead.opportunity;

import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.lead.PlanItemId;
import io.throughline.lead.LeadRefusal;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The last day for an item of the plan has passed. Only the clock says so; it has no door. */
@Requires(Permission.WORK_ON_SALES)
public record MissPlanItem(
        @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
        @NotNull PlanItemId planItemId) implements Command {

    @Override
    public RefusalCode notFound() {
        return LeadRefusal.OPPORTUNITY_NOT_FOUND;
    }
}
