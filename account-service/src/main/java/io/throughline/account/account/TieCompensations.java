package io.throughline.account.account;

import io.throughline.account.account.TieCommand.PlaceAccount;
import io.throughline.account.account.TieCommand.RelateAccounts;
import io.throughline.account.account.TieCommand.UnrelateAccounts;
import io.throughline.contracts.account.TieEvent;
import io.throughline.contracts.account.TieEvent.AccountPlaced;
import io.throughline.contracts.account.TieEvent.AccountsRelated;
import io.throughline.contracts.account.TieEvent.AccountsUnrelated;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import org.springframework.stereotype.Component;

/** How it is taken back that customers stand to each other. */
@Component
final class TieCompensations implements Compensations<TieEvent> {

    @Override
    public Class<TieEvent> family() {
        return TieEvent.class;
    }

    @Override
    public Compensation of(TieEvent event) {
        return switch (event) {
            case AccountPlaced e -> Compensation.touching("parent").by(new PlaceAccount(e.customerId(), e.from()));
            case AccountsRelated e ->
                Compensation.touching(e.relation() + " " + e.other())
                        .by(new UnrelateAccounts(e.customerId(), e.relation(), e.other()));
            case AccountsUnrelated e ->
                Compensation.touching(e.relation() + " " + e.other())
                        .by(new RelateAccounts(e.customerId(), e.relation(), e.other()));
        };
    }
}
