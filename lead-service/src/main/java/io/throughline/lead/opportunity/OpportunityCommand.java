package io.throughline.lead.opportunity;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LossReasonId;
import io.throughline.contracts.lead.MethodId;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.lead.SalesChannel;
import io.throughline.contracts.lead.StageId;
import io.throughline.contracts.order.ProductId;
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
import org.joda.money.Money;

/** What can be done to an opportunity; the contract's comments say who may and what is refused. */
public sealed interface OpportunityCommand extends Command {

    /** The opportunity. */
    OpportunityId opportunityId();

    @Override
    default RefusalCode notFound() {
        return LeadRefusal.OPPORTUNITY_NOT_FOUND;
    }

    /** Write down a chance to sell (L8). */
    @Requires(Permission.WORK_ON_SALES)
    record OpenOpportunity(
            @TargetAggregateIdentifier @NewId OpportunityId opportunityId,
            @NotNull CustomerId customerId,
            @NotBlank @Size(max = 200) String title,
            Optional<ProductId> productId,
            Optional<Money> expectedValue,
            Optional<LeadId> leadId,
            Optional<StaffId> owner,
            Optional<@NotBlank @Size(max = 100) String> reference,
            Optional<MethodId> method,
            Optional<SalesChannel> channel,
            Optional<LocalDate> expectedClose,
            Optional<@NotBlank @Size(max = 100) String> region,
            Optional<@NotBlank @Size(max = 100) String> industry)
            implements OpportunityCommand {

        /** One of which only this is known. */
        public OpenOpportunity(
                OpportunityId opportunityId,
                CustomerId customerId,
                String title,
                Optional<ProductId> productId,
                Optional<Money> expectedValue,
                Optional<LeadId> leadId,
                Optional<StaffId> owner,
                Optional<String> reference) {
            this(
                    opportunityId,
                    customerId,
                    title,
                    productId,
                    expectedValue,
                    leadId,
                    owner,
                    reference,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** Make somebody responsible (L9). */
    @Requires(Permission.ASSIGN_SALES_WORK)
    record AssignOpportunity(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            @NotNull StaffId assignee) implements OpportunityCommand {}

    /** Move it to another step of its sales method (L13). */
    @Requires(Permission.WORK_ON_SALES)
    record ChangeOpportunityStage(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            @NotNull StageId to) implements OpportunityCommand {}

    /** Let it follow a method as the rules have it now (000:147). */
    @Requires(Permission.WORK_ON_SALES)
    record FollowSalesMethod(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            @NotNull MethodId method,
            Optional<StageId> stage)
            implements OpportunityCommand {}

    /** The customer bought. */
    @Requires(Permission.WORK_ON_SALES)
    record WinOpportunity(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            @NotNull Money value,
            Optional<@NotBlank @Size(max = 2000) String> reason)
            implements OpportunityCommand {}

    /** The customer did not buy, and why. */
    @Requires(Permission.WORK_ON_SALES)
    record LoseOpportunity(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            @NotBlank @Size(max = 2000) String reason,
            Optional<LossReasonId> code,
            Optional<@NotBlank @Size(max = 200) String> wonBy)
            implements OpportunityCommand {}

    /** It is not decided after all. */
    @Requires(Permission.WORK_ON_SALES)
    record ReopenOpportunity(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            @NotBlank @Size(max = 2000) String reason) implements OpportunityCommand {}
}
