package io.throughline.account.pool;

import static io.throughline.platform.message.Refusal.refuse;

import io.throughline.account.AccountRefusal;
import io.throughline.account.pool.PoolCommand.ReturnAccount;
import io.throughline.contracts.account.PoolEvent.AccountReturned;
import io.throughline.contracts.account.PoolRules;
import io.throughline.platform.history.CustomerHistory;
import java.util.Optional;

/** Whether an account may be given to a pool by hand. */
public record Returning(Holding holding, PoolRules rules, CustomerHistory history) {

    /** The event; empty when the account lies in that pool already. */
    public Optional<AccountReturned> decide(ReturnAccount command) {
        command.pool().ifPresent(name -> refuse(rules.named(name).isEmpty(), AccountRefusal.POOL_NOT_FOUND));
        var now = holding.poolBy(rules).name();
        var pool = command.pool()
                .orElseGet(() -> holding.owner().isPresent()
                        ? rules.poolFor(holding.facts()).name()
                        : now);
        if (holding.owner().isEmpty() && pool.equals(now)) return Optional.empty();
        var dealings = Dealings.in(history.whole(command.customerId(), Dealings.TOLD_BY));
        refuse(dealings.openWork() && holding.owner().isPresent(), AccountRefusal.CUSTOMER_HAS_OPEN_WORK);
        return Optional.of(new AccountReturned(command.customerId(), holding.owner(), pool, command.reason()));
    }
}
