package io.throughline.query.customer360;

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
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.ContactTie;
import io.throughline.contracts.account.TieEvent;
import io.throughline.contracts.account.TieEvent.AccountPlaced;
import io.throughline.contracts.account.TieEvent.AccountsRelated;
import io.throughline.contracts.account.TieEvent.AccountsUnrelated;
import io.throughline.platform.message.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The persons to talk to at a customer's, and how they and the customer stand to others. */
final class ContactFold {

    private ContactFold() {}

    static void contact(CustomerDraft draft, ContactEvent event, Recorded<?> recorded) {
        draft.accountRevision = Optional.of(recorded.sequence());
        switch (event) {
            case ContactCorrected e -> change(draft, e.contactId(), one -> corrected(one, e));
            case ContactAppraised e -> change(draft, e.contactId(), one -> one.appraised(e.role(), e.degree()));
            case ContactRemoved e -> leave(draft, e.contactId());
            case ContactMovedAway e -> {
                leave(draft, e.contactId());
                draft.contacts = draft.contacts.stream()
                        .map(one -> one.tied(one.ties().stream()
                                .filter(tie -> !tie.other().equals(e.contactId()))
                                .toList()))
                        .toList();
            }
            case ContactRestored e ->
                come(
                        draft,
                        Contact.of(e.contactId(), e.name(), e.position(), e.email(), e.phone())
                                .appraised(e.role(), e.degree())
                                .tied(e.ties()));
            case ContactMovedIn e ->
                come(draft, Contact.of(e.contactId(), e.name(), e.position(), e.email(), e.phone()));
            case ContactsRelated e ->
                change(draft, e.contactId(), one -> {
                    List<ContactTie> ties = new ArrayList<>(one.ties());
                    ties.add(new ContactTie(e.relation(), e.other()));
                    return one.tied(ties);
                });
            case ContactsUnrelated e ->
                change(draft, e.contactId(), one -> {
                    List<ContactTie> ties = new ArrayList<>(one.ties());
                    ties.remove(new ContactTie(e.relation(), e.other()));
                    return one.tied(ties);
                });
        }
    }

    static void tie(CustomerDraft draft, TieEvent event, Recorded<?> recorded) {
        draft.accountRevision = Optional.of(recorded.sequence());
        var details = draft.details.orElse(Details.NONE);
        List<AccountTie> related = new ArrayList<>(details.related());
        switch (event) {
            case AccountPlaced e -> draft.parent = e.to();
            case AccountsRelated e -> related.add(new AccountTie(e.relation(), e.other()));
            case AccountsUnrelated e -> related.remove(new AccountTie(e.relation(), e.other()));
        }
        draft.details = Optional.of(details.relating(Kept.last(Bounds.RELATED, related)));
    }

    private static Contact corrected(Contact one, ContactCorrected event) {
        var cleared = event.cleared();
        return new Contact(
                one.contactId(),
                event.name().map(Object::toString).orElse(one.name()),
                cleared.contains(ContactField.POSITION)
                        ? Optional.empty()
                        : event.position().or(one::position),
                cleared.contains(ContactField.EMAIL)
                        ? Optional.empty()
                        : event.email().map(Object::toString).or(one::email),
                cleared.contains(ContactField.PHONE)
                        ? Optional.empty()
                        : event.phone().map(Object::toString).or(one::phone),
                one.role(),
                one.degree(),
                one.ties());
    }

    private static void change(CustomerDraft draft, ContactId contact, UnaryOperator<Contact> change) {
        draft.contacts = draft.contacts.stream()
                .map(one -> one.contactId().equals(contact) ? change.apply(one) : one)
                .toList();
    }

    private static void leave(CustomerDraft draft, ContactId contact) {
        draft.contacts = draft.contacts.stream()
                .filter(one -> !one.contactId().equals(contact))
                .toList();
    }

    /** The last in the list, once. */
    static void come(CustomerDraft draft, Contact contact) {
        leave(draft, contact.contactId());
        List<Contact> all = new ArrayList<>(draft.contacts);
        all.add(contact);
        draft.contacts = Kept.last(Bounds.CONTACTS, all);
    }
}
