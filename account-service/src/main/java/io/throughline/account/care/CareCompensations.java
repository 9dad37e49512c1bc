package io.throughline.account.care;

import io.throughline.account.care.CareCommand.HandOverCare;
import io.throughline.account.care.CareCommand.ResumeCare;
import io.throughline.account.care.CareCommand.StopCare;
import io.throughline.contracts.account.CareEvent;
import io.throughline.contracts.account.CareEvent.CareArranged;
import io.throughline.contracts.account.CareEvent.CareDue;
import io.throughline.contracts.account.CareEvent.CareGiven;
import io.throughline.contracts.account.CareEvent.CareHandedOver;
import io.throughline.contracts.account.CareEvent.CareResumed;
import io.throughline.contracts.account.CareEvent.CareSkipped;
import io.throughline.contracts.account.CareEvent.CareStopped;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import org.springframework.stereotype.Component;

/** How what happened to a yearly occasion is taken back. Whoever was congratulated was. */
@Component
final class CareCompensations implements Compensations<CareEvent> {

    @Override
    public Class<CareEvent> family() {
        return CareEvent.class;
    }

    @Override
    public Compensation of(CareEvent event) {
        return switch (event) {
            case CareArranged e -> Compensation.touching("wish").by(new StopCare(e.careId(), Compensation.REASON));
            case CareStopped e -> Compensation.touching("wish").by(new ResumeCare(e.careId(), Compensation.REASON));
            case CareResumed e -> Compensation.touching("wish").by(new StopCare(e.careId(), Compensation.REASON));
            case CareHandedOver e -> Compensation.touching("owner").by(new HandOverCare(e.careId(), e.from()));
            case CareDue unused -> Compensation.touching("year").not(UndoRefusal.NOTHING_DONE);
            case CareGiven unused -> Compensation.touching("year").not(UndoRefusal.OUT_OF_THE_HOUSE);
            case CareSkipped unused -> Compensation.touching("year").not(UndoRefusal.NO_WAY_BACK);
        };
    }
}
