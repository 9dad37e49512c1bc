package io.throughline.account.account;

import io.throughline.account.AccountRefusal;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PhoneNumber;
import io.throughline.contracts.account.ContactField;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.ContactRelation;
import io.throughline.contracts.account.DecisionRole;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done to a contact after he became known; the contract's comments say who may and what is refused. */
public sealed interface ContactCommand extends Command {

    /** The customer. */
    CustomerId customerId();

    /** The contact. */
    ContactId contactId();

    @Override
    default RefusalCode notFound() {
        return AccountRefusal.ACCOUNT_NOT_FOUND;
    }

    /** Correct some of what is told of him (A6). */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record CorrectContact(
            @TargetAggregateIdentifier @NotNull CustomerId customerId,
            @NotNull ContactId contactId,
            Optional<PersonName> name,
            Optional<@NotBlank @Size(max = 100) String> position,
            Optional<EmailAddress> email,
            Optional<PhoneNumber> phone,
            Set<@NotNull ContactField> cleared)
            implements ContactCommand {}

    /** Remove him (A6). */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record RemoveContact(
            @TargetAggregateIdentifier @NotNull CustomerId customerId,
            @NotNull ContactId contactId,
            @NotBlank @Size(max = 500) String reason)
            implements ContactCommand {}

    /** Bring him back (A3, A6). */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record RestoreContact(
            @TargetAggregateIdentifier @NotNull CustomerId customerId,
            @NotNull ContactId contactId) implements ContactCommand {}

    /** Move him to another customer (A6). */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record MoveContact(
            @TargetAggregateIdentifier @NotNull CustomerId customerId,
            @NotNull ContactId contactId,
            @NotNull CustomerId to,
            @NotBlank @Size(max = 500) String reason)
            implements ContactCommand {}

    /** Say what part he has in what the customer decides (A7). */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record AppraiseContact(
            @TargetAggregateIdentifier @NotNull CustomerId customerId,
            @NotNull ContactId contactId,
            Optional<DecisionRole> role,
            Optional<@Min(0) @Max(100) Integer> degree)
            implements ContactCommand {}

    /** Say how he stands to another (A7). */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record RelateContacts(
            @TargetAggregateIdentifier @NotNull CustomerId customerId,
            @NotNull ContactId contactId,
            @NotNull ContactRelation relation,
            @NotNull ContactId other)
            implements ContactCommand {}

    /** Say that he does not stand so to another any more (A7). */
    @Requires(Permission.MANAGE_ACCOUNTS)
    record UnrelateContacts(
            @TargetAggregateIdentifier @NotNull CustomerId customerId,
            @NotNull ContactId contactId,
            @NotNull ContactRelation relation,
            @NotNull ContactId other)
            implements ContactCommand {}
}
