package io.throughline.account.trade;

import io.throughline.account.AccountRefusal;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done about a customer who is about to be lost; the contract's comments say who may and what is refused. */
public sealed interface ChurnCommand extends Command {

    /** The customer. */
    CustomerId customerId();

    @Override
    default RefusalCode notFound() {
        return AccountRefusal.ACCOUNT_NOT_FOUND;
    }

    /** The id of the customer's churn in the log, derived from his own. */
    @TargetAggregateIdentifier
    default UUID churnId() {
        return churnOf(customerId());
    }

    /** The id of a customer's churn in the log. */
    static UUID churnOf(CustomerId customer) {
        return Identifier.named("churn", customer.toString());
    }

    /** Take measures and put the decision off (A16). */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record DeferChurn(
            @NotNull CustomerId customerId,
            @NotNull Instant until,
            @NotBlank @Size(max = 2_000) String measures) implements ChurnCommand {}

    /** Give the customer up (A16). */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record ConfirmChurn(
            @NotNull CustomerId customerId,
            @NotBlank @Size(max = 2_000) String reason) implements ChurnCommand {}

    /** Take a deferral or a loss back. */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record ReopenChurn(
            @NotNull CustomerId customerId,
            @NotBlank @Size(max = 2_000) String reason) implements ChurnCommand {}
}
