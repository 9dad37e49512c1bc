package io.throughline.account.interaction;

import io.throughline.contracts.account.InteractionEvent;
import io.throughline.contracts.account.InteractionEvent.InteractionRecorded;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import org.springframework.stereotype.Component;

/** A touch that took place stays in the history. */
@Component
final class InteractionCompensations implements Compensations<InteractionEvent> {

    @Override
    public Class<InteractionEvent> family() {
        return InteractionEvent.class;
    }

    @Override
    public Compensation of(InteractionEvent event) {
        return switch (event) {
            case InteractionRecorded e -> Compensation.touching("interaction").not(UndoRefusal.NO_WAY_BACK);
        };
    }
}
