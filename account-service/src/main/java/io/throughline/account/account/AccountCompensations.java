package io.throughline.account.account;

import io.throughline.account.account.AccountCommand.DeleteAccount;
import io.throughline.account.account.AccountCommand.TransferAccount;
import io.throughline.account.account.ContactCommand.RemoveContact;
import io.throughline.contracts.account.AccountEvent;
import io.throughline.contracts.account.AccountEvent.AccountAllocated;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.AccountEvent.AccountTransferred;
import io.throughline.contracts.account.AccountEvent.ContactAdded;
import io.throughline.contracts.account.OwnerChanged;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import org.springframework.stereotype.Component;

/** How what happened to an account is taken back. */
@Component
final class AccountCompensations implements Compensations<AccountEvent> {

    @Override
    public Class<AccountEvent> family() {
        return AccountEvent.class;
    }

    @Override
    public Compensation of(AccountEvent event) {
        return switch (event) {
            case AccountOpened e ->
                Compensation.touching("recycle bin").by(new DeleteAccount(e.customerId(), Compensation.REASON));
            case ContactAdded e ->
                Compensation.touching("contact " + e.contactId())
                        .by(new RemoveContact(e.customerId(), e.contactId(), Compensation.REASON));
            case AccountTransferred e -> ownedAgain(e);
            case AccountAllocated e -> ownedAgain(e);
        };
    }

    private static Compensation ownedAgain(OwnerChanged event) {
        return Compensation.touching("owner")
                .by(new TransferAccount(event.customerId(), event.from(), Compensation.REASON));
    }
}
