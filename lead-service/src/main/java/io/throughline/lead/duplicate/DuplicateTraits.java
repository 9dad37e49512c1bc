package io.throughline.lead.duplicate;

import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.AccountEvent.ContactAdded;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.account.MergeEvent.AccountMerged;
import io.throughline.contracts.account.MergeEvent.AccountUnmerged;
import io.throughline.contracts.account.OwnerChanged;
import io.throughline.contracts.account.RecycleBinEvent;
import io.throughline.contracts.account.RecycleBinEvent.AccountDeleted;
import io.throughline.contracts.account.RecycleBinEvent.AccountRestored;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.LeadEvent.LeadUnassigned;
import io.throughline.contracts.lead.LeadPoolEvent.LeadReturnedToPool;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.projection.Projection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lead-service's own small lookup of who is known, from the events of leads and accounts (L6). */
@Component
class DuplicateTraits implements Projection<KnownParty> {

    static final String NAME = "duplicate-traits";

    private final Fingerprints fingerprints;

    DuplicateTraits(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DocumentType<KnownParty> documents() {
        return KnownParty.DOCUMENTS;
    }

    @Override
    public Set<String> touches(Recorded<?> event) {
        return switch (event.event()) {
            case LeadConverted e -> joining(e);
            case LeadCaptured e -> Set.of(e.customerId().toString());
            case LeadAssigned e -> Set.of(e.customerId().toString());
            case LeadUnassigned e -> Set.of(e.customerId().toString());
            case LeadReturnedToPool e -> Set.of(e.customerId().toString());
            case AccountOpened e -> Set.of(e.customerId().toString());
            case ContactAdded e -> Set.of(e.customerId().toString());
            case OwnerChanged e -> Set.of(e.customerId().toString());
            case RecycleBinEvent e -> Set.of(e.customerId().toString());
            default -> Set.of();
        };
    }

    /** A prospect who turns out to be somebody else hands over what is known of him, and is gone. */
    @Override
    public Map<String, KnownParty> foldAll(Map<String, KnownParty> states, Recorded<?> event) {
        if (!(event.event() instanceof LeadConverted e) || touches(event).isEmpty()) {
            return Projection.super.foldAll(states, event);
        }
        var after = new LinkedHashMap<String, KnownParty>();
        var customer = Optional.ofNullable(states.get(e.customerId().toString()))
                .orElseGet(() -> KnownParty.of(e.customerId()));
        var prospect = Optional.ofNullable(states.get(e.prospect().toString()));
        after.put(e.customerId().toString(), prospect.map(customer::joinedBy).orElse(customer));
        return after;
    }

    @Override
    public @Nullable KnownParty fold(String id, @Nullable KnownParty state, Recorded<?> event) {
        return switch (event.event()) {
            case LeadCaptured e ->
                known(state, e)
                        .capturedBy(event.provenance().staff())
                        .with(e.leadId())
                        .with(fingerprints.of(person(e)));
            case LeadAssigned e -> state == null ? null : state.assignedTo(e.assignee());
            case LeadUnassigned e -> state == null ? null : state.takenFrom(Optional.of(e.previous()));
            case LeadReturnedToPool e -> state == null ? null : state.takenFrom(e.previous());
            case AccountOpened e ->
                Optional.ofNullable(state)
                        .orElseGet(() -> KnownParty.of(e.customerId()))
                        .opened(e.owner())
                        .with(fingerprints.of(person(e)));
            case ContactAdded e -> state == null ? null : state.with(fingerprints.of(person(e)));
            case AccountMerged e -> state == null ? null : state.ownedBy(e.to()).mergedInto(Optional.of(e.into()));
            case AccountUnmerged e ->
                state == null ? null : state.ownedBy(e.to()).mergedInto(Optional.empty());
            case OwnerChanged e -> state == null ? null : state.ownedBy(e.to());
            case AccountDeleted unused -> state == null ? null : state.deleted(true);
            case AccountRestored unused -> state == null ? null : state.deleted(false);
            default -> state;
        };
    }

    /** Sequences of different customers touch one document when one is joined to the other. */
    @Override
    public int segments() {
        return 1;
    }

    /** A conversion into an account of the prospect's own changes nothing here. */
    private static Set<String> joining(LeadConverted event) {
        return event.customerId().equals(event.prospect())
                ? Set.of()
                : Set.of(event.customerId().toString(), event.prospect().toString());
    }

    private static KnownParty known(@Nullable KnownParty state, LeadCaptured event) {
        return state == null ? KnownParty.of(event.customerId()) : state;
    }

    private static Person person(LeadCaptured event) {
        return new Person(unlessErased(event.name()), event.organisation(), event.email(), event.phone());
    }

    private static Person person(AccountOpened event) {
        var name = unlessErased(event.name());
        return event.kind() == AccountKind.PERSON
                ? new Person(name, Optional.empty(), Optional.empty(), event.phone())
                : new Person(Optional.empty(), name.map(PersonName::value), Optional.empty(), event.phone());
    }

    private static Person person(ContactAdded event) {
        return new Person(unlessErased(event.name()), Optional.empty(), event.email(), event.phone());
    }

    private static Optional<PersonName> unlessErased(PersonName name) {
        return Optional.of(name).filter(n -> !n.equals(PersonName.erased()));
    }
}
