package io.throughline.account.account;

import io.throughline.account.AccountRefusal;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PhoneNumber;
import io.throughline.contracts.account.ContactId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A contact was moved here from another customer; this service tells itself, never through a door. */
@Requires(Permission.MANAGE_ACCOUNTS)
public record TakeInContact(
        @TargetAggregateIdentifier CustomerId customerId,
        ContactId contactId,
        CustomerId from,
        Optional<PersonName> name,
        Optional<String> position,
        Optional<EmailAddress> email,
        Optional<PhoneNumber> phone)
        implements Command {

    @Override
    public RefusalCode notFound() {
        return AccountRefusal.ACCOUNT_NOT_FOUND;
    }
}
