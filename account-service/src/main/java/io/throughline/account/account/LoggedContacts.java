package io.throughline.account.account;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.AccountEvent.ContactAdded;
import io.throughline.contracts.account.ContactEvent.ContactMovedAway;
import io.throughline.contracts.account.ContactEvent.ContactMovedIn;
import io.throughline.contracts.account.ContactEvent.ContactRemoved;
import io.throughline.contracts.account.ContactEvent.ContactRestored;
import io.throughline.contracts.account.ContactId;
import io.throughline.platform.history.Merged;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads an account's few events from the log itself: a decision must not rest on a view that may be late. */
@Component
final class LoggedContacts implements Contacts {

    private final EventStore log;

    LoggedContacts(EventStore log) {
        this.log = log;
    }

    /** Those of an account that was merged into this one are his, too. */
    @Override
    public boolean has(CustomerId customerId, ContactId contactId) {
        var events = log.readEvents(customerId.toString(), 0)
                .asStream()
                .map(event -> event.getPayload())
                .toList();
        boolean there = false;
        for (var event : events) there = after(there, event, contactId);
        return there
                || Merged.of(customerId, events.stream()).others().stream().anyMatch(other -> has(other, contactId));
    }

    private static boolean after(boolean there, Object event, ContactId contactId) {
        return switch (event) {
            case ContactAdded e when e.contactId().equals(contactId) -> true;
            case ContactMovedIn e when e.contactId().equals(contactId) -> true;
            case ContactRestored e when e.contactId().equals(contactId) -> true;
            case ContactMovedAway e when e.contactId().equals(contactId) -> false;
            case ContactRemoved e when e.contactId().equals(contactId) -> false;
            default -> there;
        };
    }
}
