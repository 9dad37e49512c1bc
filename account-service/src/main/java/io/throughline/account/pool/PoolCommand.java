package io.throughline.account.pool;

import io.throughline.account.AccountRefusal;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.PoolRules;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** How accounts come out of a pool and go into it; the contract's comments say who may and what is refused. */
public sealed interface PoolCommand extends Command {

    @Override
    default RefusalCode notFound() {
        return AccountRefusal.ACCOUNT_NOT_FOUND;
    }

    /** Take an account out of its pool for oneself (A5). */
    @Requires(Permission.CLAIM_ACCOUNTS)
    record ClaimAccount(@TargetAggregateIdentifier @NotNull CustomerId customerId) implements PoolCommand {}

    /** Give an account to a pool (A5). */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record ReturnAccount(
            @TargetAggregateIdentifier @NotNull CustomerId customerId,
            Optional<@NotBlank @Size(max = 50) String> pool,
            @NotBlank @Size(max = 500) String reason)
            implements PoolCommand {}

    /** Set the pools and their rules (features 1.13-4). */
    @Requires(Permission.MANAGE_RULES)
    record ChangePoolRules(@NotNull @Valid PoolRules rules) implements PoolCommand {

        /** The record of the rules of the pools. */
        public static final UUID RULEBOOK = Identifier.named("rules", "pools");

        /** The record of the rules of the pools. */
        @TargetAggregateIdentifier
        public UUID rulebook() {
            return RULEBOOK;
        }
    }
}
