package io.throughline.lead.visitor;

import io.throughline.contracts.lead.VisitorEvent;
import io.throughline.contracts.lead.VisitorEvent.VisitorBehaviourRecorded;
import io.throughline.contracts.lead.VisitorEvent.VisitorIdentified;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import org.springframework.stereotype.Component;

/** What somebody did on our pages stays, and so does who he was. */
@Component
final class VisitorCompensations implements Compensations<VisitorEvent> {

    @Override
    public Class<VisitorEvent> family() {
        return VisitorEvent.class;
    }

    @Override
    public Compensation of(VisitorEvent event) {
        return switch (event) {
            case VisitorBehaviourRecorded e ->
                Compensation.touching("behaviour").not(UndoRefusal.NO_WAY_BACK);
            case VisitorIdentified e -> Compensation.touching("identity").not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
        };
    }
}
