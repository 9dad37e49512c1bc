package io.throughline.order.quote;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.order.Line;
import io.throughline.contracts.order.QuoteId;
import io.throughline.order.OrderRefusal;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.NewId;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done to a quote; the contract's comments say who may and what is refused. */
public sealed interface QuoteCommand extends Command {

    /** The quote. */
    QuoteId quoteId();

    @Override
    default RefusalCode notFound() {
        return OrderRefusal.QUOTE_NOT_FOUND;
    }

    /** Offer a price, valid on both days and those between, in the place of another quote if one is named (O1, U9). */
    @Requires(Permission.SELL)
    record IssueQuote(
            @TargetAggregateIdentifier @NewId QuoteId quoteId,
            @NotNull CustomerId customerId,
            Optional<OpportunityId> opportunityId,
            @Size(min = 1, max = 100) List<@Valid Line> lines,
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validTo,
            Optional<QuoteId> supersedes)
            implements QuoteCommand {}

    /** Write down that the customer took the offer. */
    @Requires(Permission.SELL)
    record AcceptQuote(@TargetAggregateIdentifier @NotNull QuoteId quoteId) implements QuoteCommand {}

    /** Take the offer back. */
    @Requires(Permission.SELL)
    record WithdrawQuote(
            @TargetAggregateIdentifier @NotNull QuoteId quoteId,
            @NotBlank @Size(max = 1000) String reason) implements QuoteCommand {}
}
