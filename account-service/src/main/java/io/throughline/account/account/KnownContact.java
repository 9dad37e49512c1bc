package io.throughline.account.account;

import static io.throughline.platform.message.Refusal.refuse;

import io.throughline.account.AccountRefusal;
import io.throughline.account.account.ContactCommand.CorrectContact;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.PhoneNumber;
import io.throughline.contracts.account.AccountEvent.ContactAdded;
import io.throughline.contracts.account.ContactEvent.ContactAppraised;
import io.throughline.contracts.account.ContactEvent.ContactCorrected;
import io.throughline.contracts.account.ContactEvent.ContactMovedIn;
import io.throughline.contracts.account.ContactField;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.DecisionRole;
import java.util.Optional;
import java.util.stream.Collectors;

/** A contact as his account remembers him; what says something about him is sealed in snapshots with his own key. */
record KnownContact(
        ContactId contactId,
        @PersonalData(subject = "contactId") Optional<PersonName> name,
        Optional<String> position,
        @PersonalData(subject = "contactId") Optional<EmailAddress> email,
        @PersonalData(subject = "contactId") Optional<PhoneNumber> phone,
        Optional<DecisionRole> role,
        Optional<Integer> degree,
        boolean removed) {

    static KnownContact of(ContactAdded event) {
        return new KnownContact(
                event.contactId(),
                Optional.of(event.name()),
                event.position(),
                event.email(),
                event.phone(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    static KnownContact of(ContactMovedIn event) {
        return new KnownContact(
                event.contactId(),
                event.name(),
                event.position(),
                event.email(),
                event.phone(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** What becomes another by this command; empty when all is as asked already. */
    Optional<ContactCorrected> corrected(CorrectContact command) {
        boolean both = (command.cleared().contains(ContactField.POSITION)
                        && command.position().isPresent())
                || (command.cleared().contains(ContactField.EMAIL)
                        && command.email().isPresent())
                || (command.cleared().contains(ContactField.PHONE)
                        && command.phone().isPresent());
        refuse(both, AccountRefusal.CONTACT_FIELD_CONTRADICTORY);
        var event = new ContactCorrected(
                contactId,
                command.customerId(),
                other(command.name(), name),
                other(command.position(), position),
                other(command.email(), email),
                other(command.phone(), phone),
                command.cleared().stream().filter(this::tells).collect(Collectors.toSet()));
        boolean same = event.name().isEmpty()
                && event.position().isEmpty()
                && event.email().isEmpty()
                && event.phone().isEmpty()
                && event.cleared().isEmpty();
        return same ? Optional.empty() : Optional.of(event);
    }

    KnownContact after(ContactCorrected event) {
        var cleared = event.cleared();
        return new KnownContact(
                contactId,
                event.name().or(() -> name),
                cleared.contains(ContactField.POSITION)
                        ? Optional.empty()
                        : event.position().or(() -> position),
                cleared.contains(ContactField.EMAIL)
                        ? Optional.empty()
                        : event.email().or(() -> email),
                cleared.contains(ContactField.PHONE)
                        ? Optional.empty()
                        : event.phone().or(() -> phone),
                role,
                degree,
                removed);
    }

    KnownContact after(ContactAppraised event) {
        return new KnownContact(contactId, name, position, email, phone, event.role(), event.degree(), removed);
    }

    KnownContact removed(boolean gone) {
        return new KnownContact(contactId, name, position, email, phone, role, degree, gone);
    }

    private boolean tells(ContactField field) {
        return switch (field) {
            case POSITION -> position.isPresent();
            case EMAIL -> email.isPresent();
            case PHONE -> phone.isPresent();
        };
    }

    private static <T> Optional<T> other(Optional<T> wanted, Optional<T> known) {
        return wanted.equals(known) ? Optional.empty() : wanted;
    }
}
