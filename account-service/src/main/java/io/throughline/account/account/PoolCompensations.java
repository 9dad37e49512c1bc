package io.throughline.account.account;

import io.throughline.account.account.AccountCommand.TransferAccount;
import io.throughline.account.pool.PoolCommand.ReturnAccount;
import io.throughline.contracts.account.PoolEvent;
import io.throughline.contracts.account.PoolEvent.AccountClaimed;
import io.throughline.contracts.account.PoolEvent.AccountRecycled;
import io.throughline.contracts.account.PoolEvent.AccountReturned;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How an account's way into a pool or out of it is taken back. */
@Component
final class PoolCompensations implements Compensations<PoolEvent> {

    @Override
    public Class<PoolEvent> family() {
        return PoolEvent.class;
    }

    @Override
    public Compensation of(PoolEvent event) {
        var owner = Compensation.touching("owner");
        return switch (event) {
            case AccountClaimed e ->
                owner.by(new ReturnAccount(e.customerId(), Optional.of(e.pool()), Compensation.REASON));
            case AccountRecycled e -> owner.by(new TransferAccount(e.customerId(), e.from(), Compensation.REASON));
            case AccountReturned e ->
                owner.by(
                        before -> e.from()
                                .map(from -> new TransferAccount(e.customerId(), e.from(), Compensation.REASON)),
                        UndoRefusal.NO_WAY_BACK);
        };
    }
}
