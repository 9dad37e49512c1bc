package io.throughline.account.account;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.AccountEvent.ContactAdded;
import io.throughline.contracts.account.ContactEvent.ContactMovedAway;
import io.throughline.contracts.account.ContactEvent.ContactMovedIn;
import io.throughline.contracts.account.ContactEvent.ContactRemoved;
import io.throughline.contracts.account.ContactEvent.ContactRestored;
import io.throughline.contracts.account.ContactId;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads an account's few events from the log itself: a decision must not rest on a view that may be late. */
@Component
final class LoggedContacts implements Contacts {

    private final EventStore log;

    LoggedContacts(EventStore log) {
        this.log = log;
    }

    @Override
    public boolean has(CustomerId customerId, ContactId contactId) {
        return log.readEvents(customerId.toString(), 0)
                .asStream()
                .reduce(
                        false,
                        (there, event) -> switch (event.getPayload()) {
                            case ContactAdded e when e.contactId().equals(contactId) -> true;
                            case ContactMovedIn e when e.contactId().equals(contactId) -> true;
                            case ContactRestored e when e.contactId().equals(contactId) -> true;
                            case ContactMovedAway e when e.contactId().equals(contactId) -> false;
                            case ContactRemoved e when e.contactId().equals(contactId) -> false;
                            default -> there;
                        },
                        (one, other) -> other);
    }
}
