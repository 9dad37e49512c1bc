package io.throughline.lead.lead;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PhoneNumber;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadRejectionReason;
import io.throughline.contracts.lead.LeadSource;
import io.throughline.contracts.lead.VisitorId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.NewId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done to a lead; the contract's comments say who may and what is refused. */
public sealed interface LeadCommand extends OfLead {

    /** Somebody showed interest (L1, L2). */
    @Requires(Permission.CAPTURE_LEADS)
    record CaptureLead(
            @TargetAggregateIdentifier @NewId LeadId leadId,
            Optional<CustomerId> customerId,
            @NotNull PersonName name,
            Optional<@NotBlank @Size(max = 200) String> organisation,
            Optional<EmailAddress> email,
            Optional<PhoneNumber> phone,
            @NotNull LeadSource source,
            Optional<@NotBlank @Size(max = 4000) String> interest,
            Optional<@NotBlank @Size(max = 200) String> campaign,
            Optional<@NotBlank @Size(max = 100) String> reference,
            @Size(max = 50) Map<@NotBlank @Size(max = 100) String, @Size(max = 500) String> attributes,
            Optional<Channel> channel,
            Optional<CustomerId> referredBy,
            Optional<VisitorId> visitorId)
            implements LeadCommand {}

    /** Make somebody responsible (003:133). */
    @Requires(Permission.ASSIGN_SALES_WORK)
    record AssignLead(
            @TargetAggregateIdentifier @NotNull LeadId leadId,
            @NotNull StaffId assignee) implements LeadCommand {}

    /** Take it from whoever is responsible; it waits again for somebody. */
    @Requires(Permission.ASSIGN_SALES_WORK)
    record UnassignLead(@TargetAggregateIdentifier @NotNull LeadId leadId) implements LeadCommand {}

    /** Write down that the responsible person got in touch. */
    @Requires(Permission.WORK_ON_SALES)
    record RecordLeadContact(
            @TargetAggregateIdentifier @NotNull LeadId leadId,
            @NotNull Channel channel,
            @NotBlank @Size(max = 4000) String note)
            implements LeadCommand {}

    /** Find it worth pursuing. */
    @Requires(Permission.WORK_ON_SALES)
    record QualifyLead(
            @TargetAggregateIdentifier @NotNull LeadId leadId, Optional<@NotBlank @Size(max = 4000) String> note)
            implements LeadCommand {}

    /** It was found worth pursuing by mistake. */
    @Requires(Permission.WORK_ON_SALES)
    record UnqualifyLead(
            @TargetAggregateIdentifier @NotNull LeadId leadId,
            @NotBlank @Size(max = 4000) String reason) implements LeadCommand {}

    /** Give it up, with the reason (U13). */
    @Requires(Permission.WORK_ON_SALES)
    record RejectLead(
            @TargetAggregateIdentifier @NotNull LeadId leadId,
            @NotNull LeadRejectionReason reason,
            Optional<@NotBlank @Size(max = 4000) String> explanation)
            implements LeadCommand {}

    /** Take it up again where it stood before it was rejected or withdrawn. */
    @Requires(Permission.WORK_ON_SALES)
    record ReopenLead(
            @TargetAggregateIdentifier @NotNull LeadId leadId,
            @NotBlank @Size(max = 4000) String reason) implements LeadCommand {}

    /** It was captured by mistake. */
    @Requires(Permission.CAPTURE_LEADS)
    record WithdrawLead(
            @TargetAggregateIdentifier @NotNull LeadId leadId,
            @NotBlank @Size(max = 4000) String reason) implements LeadCommand {}

    /** Make a customer with an account of it. */
    @Requires(Permission.WORK_ON_SALES)
    record ConvertLead(
            @TargetAggregateIdentifier @NotNull LeadId leadId,
            Optional<CustomerId> joinCustomerId,
            Optional<@Valid OpportunityPlan> opportunity)
            implements LeadCommand {}
}
