package io.throughline.lead.lead;

import io.throughline.contracts.lead.LeadId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** How a lead finds somebody by rules, or by himself; the contract's comments say who may and what is refused. */
public sealed interface LeadPoolCommand extends OfLead {

    /** Have the rules choose who shall be responsible (L16). */
    @Requires(Permission.ASSIGN_SALES_WORK)
    record DistributeLead(
            @TargetAggregateIdentifier @NotNull LeadId leadId) implements LeadPoolCommand {}

    /** Give it to the public pool. */
    @Requires(Permission.WORK_ON_SALES)
    record ReturnLeadToPool(
            @TargetAggregateIdentifier @NotNull LeadId leadId) implements LeadPoolCommand {}

    /** Take it out of the public pool for oneself. */
    @Requires(Permission.WORK_ON_SALES)
    record ClaimLead(@TargetAggregateIdentifier @NotNull LeadId leadId) implements LeadPoolCommand {}
}
