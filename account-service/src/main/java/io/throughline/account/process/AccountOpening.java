package io.throughline.account.process;

import io.throughline.account.account.AccountCommand.AddContact;
import io.throughline.account.account.AccountCommand.OpenAccount;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PhoneNumber;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.process.ProcessCommands;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * A lead was converted: open the account, once, and add the person as a contact. A customer who has an account keeps it as
 * it is; a lead that was joined to him only adds the contact.
 */
@Component
@ProcessingGroup(AccountOpening.NAME)
class AccountOpening {

    static final String NAME = "account.opening";

    private final ProcessCommands commands;

    AccountOpening(ProcessCommands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(LeadConverted event, Recorded<?> recorded) {
        commands.send(recorded, NAME, opening(event));
        commands.send(recorded, NAME, contact(event));
    }

    /** The telephone is a person's: an organisation's account does not get it, its contact does. */
    private static OpenAccount opening(LeadConverted event) {
        Optional<PhoneNumber> phone = event.organisation() ? Optional.empty() : event.phone();
        return new OpenAccount(
                event.customerId(),
                event.organisation() ? AccountKind.ORGANISATION : AccountKind.PERSON,
                event.accountName(),
                Optional.empty(),
                Optional.empty(),
                phone,
                Optional.empty(),
                Optional.of(event.owner()),
                Optional.empty(),
                Optional.of(event.leadId()),
                Optional.empty(),
                Map.of());
    }

    private static AddContact contact(LeadConverted event) {
        var id = new ContactId(Identifier.named("contact", event.leadId().toString()));
        return new AddContact(
                event.customerId(), id, event.contactName(), Optional.empty(), event.email(), event.phone());
    }
}
