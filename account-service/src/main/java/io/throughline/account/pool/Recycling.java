package io.throughline.account.pool;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.Pool;
import io.throughline.contracts.account.PoolEvent.AccountRecycled;
import io.throughline.contracts.account.PoolRules;
import io.throughline.contracts.account.RecycleReason;
import io.throughline.platform.history.CustomerHistory;
import io.throughline.platform.rules.Ruled;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether an owner loses an account to its pool by now. Never while the customer has an open order or service request
 * (features §4), and not before he has had the account for as long as the rule gives him.
 */
public record Recycling(CustomerId account, Holding holding, Ruled<PoolRules> rules, CustomerHistory history) {

    /** The event; empty while he keeps it. */
    public Optional<AccountRecycled> decide(Instant now) {
        if (holding.owner().isEmpty()) return Optional.empty();
        var pool = rules.rules().poolFor(holding.facts());
        if (pool.followUpDays() == 0 && pool.dealDays() == 0) return Optional.empty();
        var dealings = Dealings.in(history.whole(account, Dealings.TOLD_BY));
        if (dealings.openWork()) return Optional.empty();
        return by(pool, RecycleReason.NO_FOLLOW_UP, pool.followUpDays(), dealings.lastFollowUp(), now)
                .or(() -> by(pool, RecycleReason.NO_DEAL, pool.dealDays(), dealings.lastOrder(), now));
    }

    private Optional<AccountRecycled> by(Pool pool, RecycleReason reason, int days, Instant last, Instant now) {
        var since = last.isAfter(holding.since()) ? last : holding.since();
        boolean over = days > 0 && !since.plus(Duration.ofDays(days)).isAfter(now);
        return holding.owner()
                .filter(owner -> over)
                .map(owner -> new AccountRecycled(account, owner, pool.name(), reason, since, rules.version()));
    }
}
