package io.throughline.lead.lead;

import io.throughline.contracts.lead.LeadId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** How a lead is kept warm; the contract's comments say who may and what is refused. */
public sealed interface LeadNurturingCommand extends OfLead {

    /** Nurture it by a plan (L4). */
    @Requires(Permission.CAPTURE_LEADS)
    record StartNurturing(
            @TargetAggregateIdentifier @NotNull LeadId leadId,
            @NotBlank @Size(max = 50) String plan) implements LeadNurturingCommand {}

    /** Nurture it no longer. */
    @Requires(Permission.CAPTURE_LEADS)
    record StopNurturing(@TargetAggregateIdentifier @NotNull LeadId leadId) implements LeadNurturingCommand {}
}
