package io.throughline.account.trade;

import io.throughline.account.AccountRefusal;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.order.OrderId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What this service tells itself about customers who may be lost; never through a door. */
public sealed interface ChurnUpkeep extends Command {

    /** The customer. */
    CustomerId customerId();

    @Override
    default RefusalCode notFound() {
        return AccountRefusal.ACCOUNT_NOT_FOUND;
    }

    /** The id of the customer's churn in the log. */
    @TargetAggregateIdentifier
    default UUID churnId() {
        return ChurnCommand.churnOf(customerId());
    }

    /** Look whether he is about to be lost by the rules of now, or no more. */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record WatchForChurn(CustomerId customerId) implements ChurnUpkeep {}

    /** He ordered; of somebody who was never warned of there is nothing to note. */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record NoteOrder(CustomerId customerId, OrderId orderId) implements ChurnUpkeep {}
}
