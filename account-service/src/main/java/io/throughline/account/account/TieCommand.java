package io.throughline.account.account;

import io.throughline.account.AccountRefusal;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.AccountRelation;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** How customers come to stand to each other; the contract's comments say who may and what is refused. */
public sealed interface TieCommand extends Command {

    /** The customer. */
    CustomerId customerId();

    @Override
    default RefusalCode notFound() {
        return AccountRefusal.ACCOUNT_NOT_FOUND;
    }

    /** Make the account a branch of another one, or of none (A23). */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record PlaceAccount(@TargetAggregateIdentifier @NotNull CustomerId customerId, Optional<CustomerId> parent)
            implements TieCommand {}

    /** Say how the customer stands to another (L7, A32, A33). */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record RelateAccounts(
            @TargetAggregateIdentifier @NotNull CustomerId customerId,
            @NotNull AccountRelation relation,
            @NotNull CustomerId other)
            implements TieCommand {}

    /** Say that he does not stand so to the other any more. */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record UnrelateAccounts(
            @TargetAggregateIdentifier @NotNull CustomerId customerId,
            @NotNull AccountRelation relation,
            @NotNull CustomerId other)
            implements TieCommand {}
}
