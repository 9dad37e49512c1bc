package io.throughline.account.pool;

import io.throughline.account.AccountRefusal;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.MergeEvent.AccountUnmerged;
import io.throughline.contracts.account.OwnerChanged;
import io.throughline.contracts.account.Pool;
import io.throughline.contracts.account.PoolEvent.AccountClaimed;
import io.throughline.contracts.account.PoolEvent.AccountRecycled;
import io.throughline.contracts.account.PoolEvent.AccountReturned;
import io.throughline.contracts.account.PoolRules;
import io.throughline.contracts.account.RecycleBinEvent.AccountRestored;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.log.Claim;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who has an account, or in which pool it lies.
 *
 * @param owner empty while it lies in a pool
 * @param since when we learned that it is so: an owner is judged by what he does from then on, also after an import
 * @param previous who had it last before it came to the pool
 * @param pool the pool that was named when it went there
 * @param place the place that it takes up, if its owner claimed it
 * @param facts what pools tell accounts apart by
 */
public record Holding(
        Optional<StaffId> owner,
        Instant since,
        Optional<StaffId> previous,
        Optional<String> pool,
        Optional<Integer> place,
        Map<String, String> facts) {

    /** The places that somebody has for accounts he claimed. */
    static final String PLACES = "pool.place";

    /** Nobody's, before it is opened. */
    public static final Holding NONE = new Holding(
            Optional.empty(), Instant.EPOCH, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    /** An account as it is opened. */
    public static Holding of(AccountOpened event, Instant recorded) {
        var facts = new TreeMap<>(event.attributes());
        event.industry().ifPresent(industry -> facts.put("industry", industry));
        facts.put("kind", event.kind().name());
        return new Holding(event.owner(), recorded, Optional.empty(), Optional.empty(), Optional.empty(), facts);
    }

    /** Who has it afterwards. */
    public Holding after(OwnerChanged event, Instant recorded) {
        var from = event.from().or(() -> event.to().isEmpty() ? previous : Optional.empty());
        Optional<String> into = switch (event) {
            case AccountRecycled e -> Optional.of(e.pool());
            case AccountReturned e -> Optional.of(e.pool());
            case AccountUnmerged e -> e.pool();
            default -> Optional.empty();
        };
        Optional<Integer> taken = event instanceof AccountClaimed e ? Optional.of(e.place()) : Optional.empty();
        return new Holding(event.to(), recorded, from, into, taken, facts);
    }

    /** As it was before it was deleted, with the place that it takes up now; its owner's time begins anew. */
    public Holding after(AccountRestored event, Instant recorded) {
        return new Holding(owner, owner.isPresent() ? recorded : since, previous, pool, event.place(), facts);
    }

    /** The pool in which it lies, or to which it would go: the one that was named, if there still is such a one. */
    public Pool poolBy(PoolRules rules) {
        return pool.flatMap(rules::named).orElseGet(() -> rules.poolFor(facts));
    }

    /** Has an account take up a place of its owner's. */
    static void takePlace(CustomerId account, StaffId owner, int number) {
        Claim.place(PLACES, owner.toString(), number, account.toString(), AccountRefusal.NO_PLACE_FREE)
                .stage();
    }

    /** Leaves the place free that it takes up; to be called by whatever takes the account from its owner. */
    public void leavePlace(String account) {
        if (owner.isEmpty() || place.isEmpty()) return;
        Claim.leave(PLACES, owner.get().toString(), place.get(), account, AccountRefusal.NO_PLACE_FREE)
                .stage();
    }
}
