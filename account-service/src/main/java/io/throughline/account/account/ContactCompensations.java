package io.throughline.account.account;

import io.throughline.account.account.ContactCommand.AppraiseContact;
import io.throughline.account.account.ContactCommand.CorrectContact;
import io.throughline.account.account.ContactCommand.RelateContacts;
import io.throughline.account.account.ContactCommand.RemoveContact;
import io.throughline.account.account.ContactCommand.RestoreContact;
import io.throughline.account.account.ContactCommand.UnrelateContacts;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PhoneNumber;
import io.throughline.contracts.account.AccountEvent.ContactAdded;
import io.throughline.contracts.account.ContactEvent;
import io.throughline.contracts.account.ContactEvent.ContactAppraised;
import io.throughline.contracts.account.ContactEvent.ContactCorrected;
import io.throughline.contracts.account.ContactEvent.ContactMovedAway;
import io.throughline.contracts.account.ContactEvent.ContactMovedIn;
import io.throughline.contracts.account.ContactEvent.ContactRemoved;
import io.throughline.contracts.account.ContactEvent.ContactRestored;
import io.throughline.contracts.account.ContactEvent.ContactsRelated;
import io.throughline.contracts.account.ContactEvent.ContactsUnrelated;
import io.throughline.contracts.account.ContactField;
import io.throughline.platform.operation.Before;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** How what happened to a contact is taken back. */
@Component
final class ContactCompensations implements Compensations<ContactEvent> {

    @Override
    public Class<ContactEvent> family() {
        return ContactEvent.class;
    }

    @Override
    public Compensation of(ContactEvent event) {
        var touching = Compensation.touching("contact " + event.contactId());
        return switch (event) {
            case ContactCorrected e ->
                touching.byAll(before -> List.of(correction(e, before)), UndoRefusal.NO_WAY_BACK);
            case ContactRemoved e -> touching.by(new RestoreContact(e.customerId(), e.contactId()));
            case ContactRestored e ->
                touching.by(new RemoveContact(e.customerId(), e.contactId(), Compensation.REASON));
            case ContactMovedAway e -> touching.not(UndoRefusal.NO_WAY_BACK);
            case ContactMovedIn e -> touching.not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
            case ContactAppraised e -> touching.byAll(before -> List.of(appraisal(e, before)), UndoRefusal.NO_WAY_BACK);
            case ContactsRelated e ->
                touching.by(new UnrelateContacts(e.customerId(), e.contactId(), e.relation(), e.other()));
            case ContactsUnrelated e ->
                touching.by(new RelateContacts(e.customerId(), e.contactId(), e.relation(), e.other()));
        };
    }

    private static AppraiseContact appraisal(ContactAppraised event, Before before) {
        var earlier = before.last(ContactAppraised.class, e -> e.contactId().equals(event.contactId()));
        return new AppraiseContact(
                event.customerId(),
                event.contactId(),
                earlier.flatMap(ContactAppraised::role),
                earlier.flatMap(ContactAppraised::degree));
    }

    private static CorrectContact correction(ContactCorrected event, Before before) {
        Set<ContactField> nothing = new HashSet<>();
        var name = event.name().isPresent()
                ? said(
                        event,
                        before,
                        e -> e.name().isPresent(),
                        ContactCorrected::name,
                        e -> Optional.of(e.name()),
                        ContactMovedIn::name)
                : Optional.<PersonName>empty();
        var position = told(event, ContactField.POSITION, event.position().isPresent())
                ? noting(
                        nothing,
                        ContactField.POSITION,
                        said(
                                event,
                                before,
                                e -> told(e, ContactField.POSITION, e.position().isPresent()),
                                ContactCorrected::position,
                                ContactAdded::position,
                                ContactMovedIn::position))
                : Optional.<String>empty();
        var email = told(event, ContactField.EMAIL, event.email().isPresent())
                ? noting(
                        nothing,
                        ContactField.EMAIL,
                        said(
                                event,
                                before,
                                e -> told(e, ContactField.EMAIL, e.email().isPresent()),
                                ContactCorrected::email,
                                ContactAdded::email,
                                ContactMovedIn::email))
                : Optional.<EmailAddress>empty();
        var phone = told(event, ContactField.PHONE, event.phone().isPresent())
                ? noting(
                        nothing,
                        ContactField.PHONE,
                        said(
                                event,
                                before,
                                e -> told(e, ContactField.PHONE, e.phone().isPresent()),
                                ContactCorrected::phone,
                                ContactAdded::phone,
                                ContactMovedIn::phone))
                : Optional.<PhoneNumber>empty();
        return new CorrectContact(event.customerId(), event.contactId(), name, position, email, phone, nothing);
    }

    private static boolean told(ContactCorrected event, ContactField field, boolean given) {
        return given || event.cleared().contains(field);
    }

    private static <T> Optional<T> noting(Set<ContactField> nothing, ContactField field, Optional<T> said) {
        if (said.isEmpty()) nothing.add(field);
        return said;
    }

    /** What was told before: by the last correction of it, else when he came. */
    private static <T> Optional<T> said(
            ContactCorrected event,
            Before before,
            Predicate<ContactCorrected> touches,
            Function<ContactCorrected, Optional<T>> corrected,
            Function<ContactAdded, Optional<T>> added,
            Function<ContactMovedIn, Optional<T>> movedIn) {
        var contact = event.contactId();
        var earlier = before.last(ContactCorrected.class, e -> e.contactId().equals(contact) && touches.test(e));
        if (earlier.isPresent()) return corrected.apply(earlier.get());
        var came = before.last(ContactMovedIn.class, e -> e.contactId().equals(contact));
        if (came.isPresent()) return movedIn.apply(came.get());
        return before.last(ContactAdded.class, e -> e.contactId().equals(contact))
                .flatMap(added);
    }
}
