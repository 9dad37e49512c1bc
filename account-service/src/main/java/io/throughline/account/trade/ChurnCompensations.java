package io.throughline.account.trade;

import io.throughline.account.trade.ChurnCommand.ReopenChurn;
import io.throughline.contracts.account.ChurnEvent;
import io.throughline.contracts.account.ChurnEvent.ChurnAverted;
import io.throughline.contracts.account.ChurnEvent.ChurnConfirmed;
import io.throughline.contracts.account.ChurnEvent.ChurnDeferred;
import io.throughline.contracts.account.ChurnEvent.ChurnReopened;
import io.throughline.contracts.account.ChurnEvent.ChurnWarned;
import io.throughline.contracts.account.ChurnEvent.CustomerOrderedAgain;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import org.springframework.stereotype.Component;

/** How what was decided about a customer who may be lost is taken back. What the rules say is not decided by anybody. */
@Component
final class ChurnCompensations implements Compensations<ChurnEvent> {

    @Override
    public Class<ChurnEvent> family() {
        return ChurnEvent.class;
    }

    @Override
    public Compensation of(ChurnEvent event) {
        var churn = Compensation.touching("churn");
        return switch (event) {
            case ChurnDeferred e -> churn.by(new ReopenChurn(e.customerId(), Compensation.REASON));
            case ChurnConfirmed e -> churn.by(new ReopenChurn(e.customerId(), Compensation.REASON));
            case ChurnReopened unused -> churn.not(UndoRefusal.NO_WAY_BACK);
            case ChurnWarned unused -> churn.not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
            case ChurnAverted unused -> churn.not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
            case CustomerOrderedAgain unused -> churn.not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
        };
    }
}
