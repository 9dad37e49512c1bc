package io.throughline.query.customer360;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.MergeEvent;
import io.throughline.contracts.account.MergeEvent.AccountAbsorbed;
import io.throughline.contracts.account.MergeEvent.AccountMerged;
import io.throughline.contracts.account.MergeEvent.AccountParted;
import io.throughline.contracts.account.MergeEvent.AccountUnmerged;
import io.throughline.contracts.account.OwnerChanged;
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
import java.util.List;
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

    /** Who leads to another customer keeps all that is his; it is put beside what is the other one's when that one is read. */
    static void merge(CustomerDraft draft, MergeEvent event, Recorded<?> recorded) {
        draft.accountRevision = Optional.of(recorded.sequence());
        switch (event) {
            case AccountAbsorbed e ->
                draft.joined = Kept.last(Bounds.JOINED, Kept.joined(draft.joined, List.of(e.merged())));
            case AccountParted e ->
                draft.joined = draft.joined.stream()
                        .filter(id -> !id.equals(e.merged()))
                        .toList();
            case AccountMerged e -> leads(draft, Optional.of(e.into()), e, recorded);
            case AccountUnmerged e -> {
                leads(draft, Optional.empty(), e, recorded);
                if (e.to().isEmpty()) draft.standing = draft.standing.inPool(e.pool(), recorded.occurredAt());
            }
        }
    }

    private static void leads(
            CustomerDraft draft, Optional<CustomerId> into, OwnerChanged event, Recorded<?> recorded) {
        draft.joinedInto = into;
        draft.ownedBy(event.to().map(Who::of), recorded, Optional.empty());
        owner(draft, event.to(), recorded);
    }

    static void owner(CustomerDraft draft, Optional<StaffId> owner, Recorded<?> recorded) {
        draft.standing = owner.isPresent()
                ? draft.standing.owned()
                : draft.standing.inPool(Optional.empty(), recorded.occurredAt());
    }
}
