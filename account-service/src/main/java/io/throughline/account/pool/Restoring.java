package io.throughline.account.pool;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.AccountEvent.AccountTransferred;
import io.throughline.contracts.account.Pool;
import io.throughline.contracts.account.PoolRules;
import io.throughline.contracts.account.RecycleBinEvent.AccountRestored;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.history.Places;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.StaffDirectory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whose an account becomes when it comes out of the recycle bin: his who had it. If he does not answer for customers any
 * more, or has no place free for what he had claimed, it goes on to the pool, because nobody else was chosen for it.
 */
public record Restoring(
        CustomerId account, Holding holding, StaffDirectory staff, PoolRules rules, Places places, Instant now) {

    private static final String OWNER_GONE = "The owner answers for customers no more (原负责人已不再负责客户)";
    private static final String NO_PLACE = "The owner has claimed as many others meanwhile as he may (原负责人领取名额已满)";

    /** The events, for which a place that is taken up again is staged. */
    public List<CustomerEvent> decide() {
        if (holding.owner().isEmpty()) return restored(Optional.empty());
        var owner = holding.owner().get();
        if (!answersForCustomers(owner)) return toThePool(OWNER_GONE);
        if (holding.place().isEmpty()) return restored(Optional.empty());
        var place = place(owner);
        if (place.isEmpty()) return toThePool(NO_PLACE);
        Holding.takePlace(account, owner, place.getAsInt());
        return restored(Optional.of(place.getAsInt()));
    }

    private boolean answersForCustomers(StaffId owner) {
        return staff.byId(owner)
                .filter(member -> staff.permissionsOf(member).contains(Permission.OWN_CUSTOMERS))
                .isPresent();
    }

    private OptionalInt place(StaffId owner) {
        var pool = holding.poolBy(rules);
        return new FreeNumbers(places, now).lowest(Holding.PLACES, owner.toString(), pool.places(), Pool.MOST_PLACES);
    }

    private List<CustomerEvent> restored(Optional<Integer> place) {
        return List.of(new AccountRestored(account, holding.owner(), place));
    }

    private List<CustomerEvent> toThePool(String reason) {
        return List.of(
                new AccountRestored(account, holding.owner(), Optional.empty()),
                new AccountTransferred(account, holding.owner(), Optional.empty(), reason));
    }
}
