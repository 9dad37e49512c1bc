package io.throughline.account.trade;

import io.throughline.account.AccountRefusal;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What this service tells itself about the value of customers; never through a door. */
public sealed interface ValueUpkeep extends Command {

    /** The customer. */
    CustomerId customerId();

    @Override
    default RefusalCode notFound() {
        return AccountRefusal.ACCOUNT_NOT_FOUND;
    }

    /** The id of the customer's valuation in the log, derived from his own. */
    @TargetAggregateIdentifier
    default UUID valuationId() {
        return valuationOf(customerId());
    }

    /** The id of a customer's valuation in the log. */
    static UUID valuationOf(CustomerId customer) {
        return Identifier.named("valuation", customer.toString());
    }

    /** See of what value he is by the rules of now. */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record ValueCustomer(CustomerId customerId) implements ValueUpkeep {}
}
