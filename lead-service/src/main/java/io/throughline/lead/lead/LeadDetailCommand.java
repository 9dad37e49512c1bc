package io.throughline.lead.lead;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.BehaviourKind;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.VisitorId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What becomes known of a lead while it is worked on; the contract's comments say who may and what is refused. */
public sealed interface LeadDetailCommand extends OfLead {

    /** Put a tag on it (L5). */
    @Requires(Permission.CAPTURE_LEADS)
    record TagLead(
            @TargetAggregateIdentifier @NotNull LeadId leadId,
            @NotBlank @Size(max = 50) String tag) implements LeadDetailCommand {}

    /** Take a tag off it. */
    @Requires(Permission.CAPTURE_LEADS)
    record UntagLead(
            @TargetAggregateIdentifier @NotNull LeadId leadId,
            @NotBlank @Size(max = 50) String tag) implements LeadDetailCommand {}

    /** Write down what he did that shows his interest (L5). */
    @Requires(Permission.CAPTURE_LEADS)
    record RecordLeadBehaviour(
            @TargetAggregateIdentifier @NotNull LeadId leadId,
            @NotNull BehaviourKind behaviour,
            @NotBlank @Size(max = 500) String subject,
            Optional<@NotBlank @Size(max = 100) String> interest)
            implements LeadDetailCommand {}

    /** The person belongs to that company (L6). */
    @Requires(Permission.CAPTURE_LEADS)
    record LinkLeadToCompany(
            @TargetAggregateIdentifier @NotNull LeadId leadId,
            @NotNull CustomerId company) implements LeadDetailCommand {}

    /** The person does not belong to the company he was linked to. */
    @Requires(Permission.CAPTURE_LEADS)
    record UnlinkLeadFromCompany(
            @TargetAggregateIdentifier @NotNull LeadId leadId) implements LeadDetailCommand {}

    /** An anonymous visitor is the person of this lead (U5). */
    @Requires(Permission.CAPTURE_LEADS)
    record RecogniseVisitor(
            @TargetAggregateIdentifier @NotNull LeadId leadId,
            @NotNull VisitorId visitorId) implements LeadDetailCommand {}
}
