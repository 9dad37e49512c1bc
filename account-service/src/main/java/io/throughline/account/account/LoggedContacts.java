package io.throughline.account.account;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.AccountEvent.ContactAdded;
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
                .anyMatch(event -> event.getPayload() instanceof ContactAdded added
                        && added.contactId().equals(contactId));
    }
}
