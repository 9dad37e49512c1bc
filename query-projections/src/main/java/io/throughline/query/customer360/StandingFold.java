package io.throughline.query.customer360;

import io.throughline.contracts.account.PoolEvent;
import io.throughline.contracts.account.PoolEvent.AccountClaimed;
import io.throughline.contracts.account.PoolEvent.AccountRecycled;
import io.throughline.contracts.account.PoolEvent.AccountReturned;
import io.throughline.contracts.account.RecycleBinEvent;
import io.throughline.contracts.account.RecycleBinEvent.AccountDeleted;
import io.throughline.contracts.account.RecycleBinEvent.AccountRestored;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.util.Optional;

/** Takes over who has a customer, or in which pool he lies, and how he stands with us. */
final class StandingFold {

    private StandingFold() {}

    static void pool(CustomerDraft draft, PoolEvent event, Recorded<?> recorded) {
        draft.accountRevision = Optional.of(recorded.sequence());
        Optional<String> reason = switch (event) {
            case AccountClaimed unused -> Optional.empty();
            case AccountRecycled e -> Optional.of(e.reason().name());
            case AccountReturned e -> Optional.of(e.reason());
        };
        draft.ownedBy(event.to().map(Who::of), recorded, reason);
        owner(draft, event.to(), recorded);
        if (event.to().isEmpty()) {
            draft.standing = draft.standing.inPool(Optional.of(event.pool()), recorded.occurredAt());
        }
    }

    static void bin(CustomerDraft draft, RecycleBinEvent event, Recorded<?> recorded) {
        draft.accountRevision = Optional.of(recorded.sequence());
        draft.deletion = switch (event) {
            case AccountDeleted e ->
                Optional.of(new Deletion(
                        recorded.occurredAt(), Who.of(recorded.provenance().author()), e.reason()));
            case AccountRestored unused -> Optional.empty();
        };
    }

    static void owner(CustomerDraft draft, Optional<StaffId> owner, Recorded<?> recorded) {
        draft.standing = owner.isPresent()
                ? draft.standing.owned()
                : draft.standing.inPool(Optional.empty(), recorded.occurredAt());
    }
}
