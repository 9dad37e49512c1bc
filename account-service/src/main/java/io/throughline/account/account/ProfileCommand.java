package io.throughline.account.account;

import io.throughline.account.AccountRefusal;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PhoneNumber;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.account.PartyRole;
import io.throughline.contracts.account.ProfileField;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** How what an account says about its customer is changed; the contract's comments say who may and what is refused. */
public sealed interface ProfileCommand extends Command {

    /** The customer. */
    CustomerId customerId();

    @Override
    default RefusalCode notFound() {
        return AccountRefusal.ACCOUNT_NOT_FOUND;
    }

    /** Correct some of what is told of the customer (A1). */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record CorrectAccountProfile(
            @TargetAggregateIdentifier @NotNull CustomerId customerId,
            Optional<PersonName> name,
            Optional<AccountKind> kind,
            Optional<@NotBlank @Size(max = 100) String> industry,
            Optional<@NotBlank @Size(max = 300) String> website,
            Optional<EmailAddress> email,
            Optional<PhoneNumber> phone,
            Optional<@NotBlank @Size(max = 500) String> address,
            Optional<@NotBlank @Size(max = 20) String> postcode,
            Set<@NotNull ProfileField> cleared)
            implements ProfileCommand {}

    /** Give the account another status, or none (A8). */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record ChangeAccountStatus(
            @TargetAggregateIdentifier @NotNull CustomerId customerId,
            Optional<@NotBlank @Size(max = 40) String> status)
            implements ProfileCommand {}

    /** Give fields of the house's own other values, or none (A11). */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record ChangeAccountFields(
            @TargetAggregateIdentifier @NotNull CustomerId customerId,

            @Size(max = 200) Map<@NotBlank @Size(max = 40) String, @NotNull @Size(max = 2_000) String> values,

            @Size(max = 200) Set<@NotBlank @Size(max = 40) String> cleared)
            implements ProfileCommand {}

    /** Say that the customer is this to the house, too (A22, A32, A33). */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record GivePartyRole(
            @TargetAggregateIdentifier @NotNull CustomerId customerId,
            @NotNull PartyRole role) implements ProfileCommand {}

    /** Say that he is this to the house no more. */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record TakePartyRole(
            @TargetAggregateIdentifier @NotNull CustomerId customerId,
            @NotNull PartyRole role) implements ProfileCommand {}
}
