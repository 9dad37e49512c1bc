package io.throughline.account.account;

import static io.throughline.platform.message.Refusal.refuse;

import io.throughline.account.AccountRefusal;
import io.throughline.account.account.ContactCommand.AppraiseContact;
import io.throughline.account.account.ContactCommand.CorrectContact;
import io.throughline.account.account.ContactCommand.MoveContact;
import io.throughline.account.account.ContactCommand.RelateContacts;
import io.throughline.account.account.ContactCommand.RemoveContact;
import io.throughline.account.account.ContactCommand.RestoreContact;
import io.throughline.account.account.ContactCommand.UnrelateContacts;
import io.throughline.contracts.CustomerId;
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
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.ContactRelation;
import io.throughline.contracts.account.ContactTie;
import io.throughline.platform.message.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The persons to talk to at a customer's, and how they stand to each other (A6, A7). */
final class People {

    /** One stands so to another. */
    record Tie(ContactId one, ContactRelation relation, ContactId other) {}

    private final Map<ContactId, KnownContact> known = new HashMap<>();
    private final Set<Tie> ties = new HashSet<>();

    boolean has(ContactId contact) {
        return known.containsKey(contact);
    }

    List<ContactEvent> decide(CorrectContact command) {
        return present(command.contactId())
                .corrected(command)
                .map(List::<ContactEvent>of)
                .orElse(List.of());
    }

    List<ContactEvent> decide(RemoveContact command) {
        if (known(command.contactId()).removed()) return List.of();
        return List.of(new ContactRemoved(command.contactId(), command.customerId(), command.reason()));
    }

    List<ContactEvent> decide(RestoreContact command) {
        var one = known(command.contactId());
        if (!one.removed()) return List.of();
        return List.of(new ContactRestored(
                one.contactId(),
                command.customerId(),
                one.name(),
                one.position(),
                one.email(),
                one.phone(),
                one.role(),
                one.degree(),
                ties.stream()
                        .filter(tie -> tie.one().equals(one.contactId()))
                        .map(tie -> new ContactTie(tie.relation(), tie.other()))
                        .sorted(Comparator.comparing(ContactTie::relation)
                                .thenComparing(t -> t.other().value()))
                        .toList()));
    }

    List<ContactEvent> decide(MoveContact command, CustomerId to) {
        var one = present(command.contactId());
        if (to.equals(command.customerId())) return List.of();
        return List.of(new ContactMovedAway(
                one.contactId(),
                command.customerId(),
                to,
                one.name(),
                one.position(),
                one.email(),
                one.phone(),
                command.reason()));
    }

    List<ContactEvent> decide(TakeInContact command) {
        if (has(command.contactId())) return List.of();
        return List.of(new ContactMovedIn(
                command.contactId(),
                command.customerId(),
                command.from(),
                command.name(),
                command.position(),
                command.email(),
                command.phone()));
    }

    List<ContactEvent> decide(AppraiseContact command) {
        var one = present(command.contactId());
        if (one.role().equals(command.role()) && one.degree().equals(command.degree())) return List.of();
        return List.of(
                new ContactAppraised(command.contactId(), command.customerId(), command.role(), command.degree()));
    }

    /** Whom he reports to takes the place of whom he reported to. */
    List<ContactEvent> decide(RelateContacts command) {
        present(command.contactId());
        present(command.other());
        boolean reports = command.relation() == ContactRelation.REPORTS_TO;
        refuse(
                command.contactId().equals(command.other())
                        || (reports && isAtOrAbove(command.contactId(), command.other())),
                AccountRefusal.CONTACT_TREE_CYCLE);
        if (ties.contains(new Tie(command.contactId(), command.relation(), command.other()))) return List.of();
        List<ContactEvent> events = new ArrayList<>();
        if (reports) {
            above(command.contactId())
                    .ifPresent(before -> events.add(new ContactsUnrelated(
                            command.contactId(), command.customerId(), command.relation(), before)));
        }
        events.add(new ContactsRelated(command.contactId(), command.customerId(), command.relation(), command.other()));
        return events;
    }

    List<ContactEvent> decide(UnrelateContacts command) {
        known(command.contactId());
        if (!ties.contains(new Tie(command.contactId(), command.relation(), command.other()))) return List.of();
        return List.of(
                new ContactsUnrelated(command.contactId(), command.customerId(), command.relation(), command.other()));
    }

    void on(ContactAdded event) {
        known.put(event.contactId(), KnownContact.of(event));
    }

    /** Who is moved away takes no relation with him; who is removed keeps his for the day he comes back. */
    void on(ContactEvent event) {
        switch (event) {
            case ContactCorrected e -> known.computeIfPresent(e.contactId(), (id, one) -> one.after(e));
            case ContactAppraised e -> known.computeIfPresent(e.contactId(), (id, one) -> one.after(e));
            case ContactRemoved e -> known.computeIfPresent(e.contactId(), (id, one) -> one.removed(true));
            case ContactRestored e -> known.computeIfPresent(e.contactId(), (id, one) -> one.removed(false));
            case ContactMovedAway e -> {
                known.remove(e.contactId());
                ties.removeIf(
                        tie -> tie.one().equals(e.contactId()) || tie.other().equals(e.contactId()));
            }
            case ContactMovedIn e -> known.put(e.contactId(), KnownContact.of(e));
            case ContactsRelated e -> ties.add(new Tie(e.contactId(), e.relation(), e.other()));
            case ContactsUnrelated e -> ties.remove(new Tie(e.contactId(), e.relation(), e.other()));
        }
    }

    private KnownContact known(ContactId contact) {
        return Optional.ofNullable(known.get(contact)).orElseThrow(() -> new Refusal(AccountRefusal.CONTACT_NOT_FOUND));
    }

    private KnownContact present(ContactId contact) {
        var one = known(contact);
        refuse(one.removed(), AccountRefusal.CONTACT_NOT_FOUND);
        return one;
    }

    private Optional<ContactId> above(ContactId contact) {
        return ties.stream()
                .filter(tie -> tie.one().equals(contact) && tie.relation() == ContactRelation.REPORTS_TO)
                .map(Tie::other)
                .findFirst();
    }

    private boolean isAtOrAbove(ContactId somebody, ContactId other) {
        for (var next = Optional.of(other); next.isPresent(); next = above(next.get())) {
            if (next.get().equals(somebody)) return true;
        }
        return false;
    }
}
