package io.throughline.account.pool;

import io.throughline.account.AccountRefusal;
import io.throughline.contracts.CustomerId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Look whether the owner has to give the account to its pool by the rules of now, and take it from him if so; sent by this
 * service to itself, never through a door.
 */
@Requires(Permission.TRANSFER_ACCOUNTS)
public record RecycleAccount(@TargetAggregateIdentifier CustomerId customerId) implements Command {

    @Override
    public RefusalCode notFound() {
        return AccountRefusal.ACCOUNT_NOT_FOUND;
    }
}
