package io.throughline.account.account;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.TieEvent.AccountPlaced;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads an account's few events from the log itself: a decision must not rest on a view that may be late. */
@Component
final class LoggedParents implements Parents {

    private final EventStore log;

    LoggedParents(EventStore log) {
        this.log = log;
    }

    @Override
    public Optional<CustomerId> of(CustomerId account) {
        return log.readEvents(account.toString(), 0)
                .asStream()
                .reduce(
                        Optional.empty(),
                        (parent, event) -> switch (event.getPayload()) {
                            case AccountOpened e -> e.parent();
                            case AccountPlaced e -> e.to();
                            default -> parent;
                        },
                        (one, other) -> other);
    }
}
