package io.throughline.account.trial;

import io.throughline.contracts.account.TrialEvent;
import io.throughline.contracts.account.TrialEvent.TrialApproved;
import io.throughline.contracts.account.TrialEvent.TrialExpired;
import io.throughline.contracts.account.TrialEvent.TrialExtended;
import io.throughline.contracts.account.TrialEvent.TrialRegistered;
import io.throughline.contracts.account.TrialEvent.TrialRejected;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import org.springframework.stereotype.Component;

/** Nothing of a trial is taken back: the customer was told. */
@Component
final class TrialCompensations implements Compensations<TrialEvent> {

    @Override
    public Class<TrialEvent> family() {
        return TrialEvent.class;
    }

    @Override
    public Compensation of(TrialEvent event) {
        var touched = Compensation.touching("trial");
        return switch (event) {
            case TrialRegistered unused -> touched.not(UndoRefusal.NO_WAY_BACK);
            case TrialApproved unused -> touched.not(UndoRefusal.OUT_OF_THE_HOUSE);
            case TrialRejected unused -> touched.not(UndoRefusal.OUT_OF_THE_HOUSE);
            case TrialExtended unused -> touched.not(UndoRefusal.OUT_OF_THE_HOUSE);
            case TrialExpired unused -> touched.not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
        };
    }
}
