package io.throughline.order.quote;

import io.throughline.contracts.order.QuoteId;
import io.throughline.order.OrderRefusal;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Write on a quote that another took its place; sent by this service to itself, never through a door. */
@Requires(Permission.SELL)
public record MarkSuperseded(@TargetAggregateIdentifier QuoteId quoteId, QuoteId by) implements Command {

    @Override
    public RefusalCode notFound() {
        return OrderRefusal.QUOTE_NOT_FOUND;
    }
}
