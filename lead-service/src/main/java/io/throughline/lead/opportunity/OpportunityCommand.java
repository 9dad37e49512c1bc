package io.throughline.lead.opportunity;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.lead.SalesStage;
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
            Optional<@NotBlank @Size(max = 100) String> reference)
            implements OpportunityCommand {}

    /** Make somebody responsible (L9). */
    @Requires(Permission.ASSIGN_SALES_WORK)
    record AssignOpportunity(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            @NotNull StaffId assignee) implements OpportunityCommand {}

    /** Move it to another step of the sales method (L13). */
    @Requires(Permission.WORK_ON_SALES)
    record ChangeOpportunityStage(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            @NotNull SalesStage to) implements OpportunityCommand {}

    /** The customer bought. */
    @Requires(Permission.WORK_ON_SALES)
    record WinOpportunity(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            @NotNull Money value) implements OpportunityCommand {}

    /** The customer did not buy, and why. */
    @Requires(Permission.WORK_ON_SALES)
    record LoseOpportunity(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            @NotBlank @Size(max = 2000) String reason) implements OpportunityCommand {}
}
