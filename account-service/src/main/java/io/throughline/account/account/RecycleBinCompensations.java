package io.throughline.account.account;

import io.throughline.account.account.AccountCommand.DeleteAccount;
import io.throughline.account.account.AccountCommand.RestoreAccount;
import io.throughline.contracts.account.RecycleBinEvent;
import io.throughline.contracts.account.RecycleBinEvent.AccountDeleted;
import io.throughline.contracts.account.RecycleBinEvent.AccountRestored;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import org.springframework.stereotype.Component;

/** What was deleted is restored, and what was restored deleted again. */
@Component
final class RecycleBinCompensations implements Compensations<RecycleBinEvent> {

    @Override
    public Class<RecycleBinEvent> family() {
        return RecycleBinEvent.class;
    }

    @Override
    public Compensation of(RecycleBinEvent event) {
        var touching = Compensation.touching("recycle bin");
        return switch (event) {
            case AccountDeleted e -> touching.by(new RestoreAccount(e.customerId()));
            case AccountRestored e -> touching.by(new DeleteAccount(e.customerId(), Compensation.REASON));
        };
    }
}
