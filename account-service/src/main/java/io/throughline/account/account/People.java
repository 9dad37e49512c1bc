package io.throughline.account.account;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.AccountRefusal;
import io.throughline.account.account.AccountCommand.AddContact;
import io.throughline.account.account.ContactCommand.AppraiseContact;
import io.throughline.account.account.ContactCommand.CorrectContact;
import io.throughline.account.account.ContactCommand.MoveContact;
import io.throughline.account.account.ContactCommand.RelateContacts;
import io.throughline.account.account.ContactCommand.RemoveContact;
import io.throughline.account.account.ContactCommand.RestoreContact;
import io.throughline.account.account.ContactCommand.UnrelateContacts;
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
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.message.Refusal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The persons to talk to at a customer's, and how they stand to each other (A6, A7); part of his account. */
final class People {

    /** One stands so to another. */
    record Tie(ContactId one, ContactRelation relation, ContactId other) {}

    private final Map<ContactId, KnownContact> known = new HashMap<>();
    private final Set<Tie> ties = new HashSet<>();

    People() {}

    @CommandHandler
    void handle(AddContact command, Caller caller) {
        if (has(command.contactId()) && caller.member().isEmpty()) return;
        refuse(has(command.contactId()), AccountRefusal.CONTACT_EXISTS);
        apply(new ContactAdded(
                command.contactId(),
                command.customerId(),
                command.name(),
                command.position(),
                command.email(),
                command.phone()));
    }

    @CommandHandler
    void handle(CorrectContact command) {
        present(command.contactId()).corrected(command).ifPresent(correction -> apply(correction));
    }

    @CommandHandler
    void handle(RemoveContact command) {
        if (known(command.contactId()).removed()) return;
        apply(new ContactRemoved(command.contactId(), command.customerId(), command.reason()));
    }

    @CommandHandler
    void handle(RestoreContact command) {
        var one = known(command.contactId());
        if (!one.removed()) return;
        apply(new ContactRestored(
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

    @CommandHandler
    void handle(MoveContact command, Caller caller, CustomerDirectory customers) {
        var to = Branches.other(command.to(), caller, customers);
        var one = present(command.contactId());
        if (to.equals(command.customerId())) return;
        apply(new ContactMovedAway(
                one.contactId(),
                command.customerId(),
                to,
                one.name(),
                one.position(),
                one.email(),
                one.phone(),
                command.reason()));
    }

    @CommandHandler
    void handle(TakeInContact command) {
        if (has(command.contactId())) return;
        apply(new ContactMovedIn(
                command.contactId(),
                command.customerId(),
                command.from(),
                command.name(),
                command.position(),
                command.email(),
                command.phone()));
    }

    @CommandHandler
    void handle(AppraiseContact command) {
        var one = present(command.contactId());
        if (one.role().equals(command.role()) && one.degree().equals(command.degree())) return;
        apply(new ContactAppraised(command.contactId(), command.customerId(), command.role(), command.degree()));
    }

    /** Whom he reports to takes the place of whom he reported to. */
    @CommandHandler
    void handle(RelateContacts command) {
        present(command.contactId());
        present(command.other());
        boolean reports = command.relation() == ContactRelation.REPORTS_TO;
        refuse(
                command.contactId().equals(command.other())
                        || (reports && isAtOrAbove(command.contactId(), command.other())),
                AccountRefusal.CONTACT_TREE_CYCLE);
        if (ties.contains(new Tie(command.contactId(), command.relation(), command.other()))) return;
        if (reports) {
            above(command.contactId())
                    .ifPresent(before -> apply(new ContactsUnrelated(
                            command.contactId(), command.customerId(), command.relation(), before)));
        }
        apply(new ContactsRelated(command.contactId(), command.customerId(), command.relation(), command.other()));
    }

    @CommandHandler
    void handle(UnrelateContacts command) {
        known(command.contactId());
        if (!ties.contains(new Tie(command.contactId(), command.relation(), command.other()))) return;
        apply(new ContactsUnrelated(command.contactId(), command.customerId(), command.relation(), command.other()));
    }

    @EventSourcingHandler
    void on(ContactAdded event) {
        known.put(event.contactId(), KnownContact.of(event));
    }

    /** Who is moved away takes no relation with him; who is removed keeps his for the day he comes back. */
    @EventSourcingHandler
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

    private boolean has(ContactId contact) {
        return known.containsKey(contact);
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
