package io.throughline.account.account;

import io.throughline.account.AccountRefusal;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PhoneNumber;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.ProfileField;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.NewId;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done to an account; the contract's comments say who may and what is refused. */
public sealed interface AccountCommand extends Command {

    /** The customer. */
    CustomerId customerId();

    @Override
    default RefusalCode notFound() {
        return AccountRefusal.ACCOUNT_NOT_FOUND;
    }

    /** Open an account for a customer (A1, A22, A23). */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record OpenAccount(
            @TargetAggregateIdentifier @NewId CustomerId customerId,
            @NotNull AccountKind kind,
            @NotNull PersonName name,
            Optional<@NotBlank @Size(max = 100) String> industry,
            Optional<@NotBlank @Size(max = 300) String> website,
            Optional<PhoneNumber> phone,
            Optional<@NotBlank @Size(max = 500) String> address,
            Optional<StaffId> owner,
            Optional<CustomerId> parent,
            Optional<LeadId> leadId,
            Optional<@NotBlank @Size(max = 100) String> reference,
            @Size(max = 50) Map<@NotBlank @Size(max = 100) String, @Size(max = 500) String> attributes)
            implements AccountCommand {}

    /** Add a person to talk to (A6). */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record AddContact(
            @TargetAggregateIdentifier @NotNull CustomerId customerId,
            @NewId ContactId contactId,
            @NotNull PersonName name,
            Optional<@NotBlank @Size(max = 100) String> position,
            Optional<EmailAddress> email,
            Optional<PhoneNumber> phone)
            implements AccountCommand {}

    /** Give it another owner, or lay it into the public pool when {@code to} is empty (A5, A12). */
    @Requires(Permission.TRANSFER_ACCOUNTS)
    record TransferAccount(
            @TargetAggregateIdentifier @NotNull CustomerId customerId,
            Optional<StaffId> to,
            @NotBlank @Size(max = 500) String reason)
            implements AccountCommand {}

    /** Hand it to a department, whose head answers for it until he gives it on (A12). */
    @Requires(Permission.TRANSFER_ACCOUNTS)
    record AllocateAccount(
            @TargetAggregateIdentifier @NotNull CustomerId customerId,
            @NotBlank @Size(max = 100) String department,
            @NotBlank @Size(max = 500) String reason)
            implements AccountCommand {}

    /** Lay it into the recycle bin (A3). */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record DeleteAccount(
            @TargetAggregateIdentifier @NotNull CustomerId customerId,
            @NotBlank @Size(max = 500) String reason) implements AccountCommand {}

    /** Take it out of the recycle bin (A3). */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record RestoreAccount(
            @TargetAggregateIdentifier @NotNull CustomerId customerId) implements AccountCommand {}

    /** Say that another account is of the same customer (N5). */
    @Requires(Permission.TRANSFER_ACCOUNTS)
    record MergeAccounts(
            @TargetAggregateIdentifier @NotNull CustomerId customerId,
            @NotNull CustomerId merged,
            Set<@NotNull ProfileField> taken,
            @Size(max = 200) Set<@NotBlank @Size(max = 40) String> takenFields)
            implements AccountCommand {}

    /** Part two accounts that were merged (N5). */
    @Requires(Permission.TRANSFER_ACCOUNTS)
    record UnmergeAccount(
            @TargetAggregateIdentifier @NotNull CustomerId customerId,
            @NotNull CustomerId merged) implements AccountCommand {}
}
