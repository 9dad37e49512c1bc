package io.throughline.account.trade;

import io.throughline.contracts.account.ValueEvent;
import io.throughline.contracts.account.ValueEvent.ValueClassesChanged;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import org.springframework.stereotype.Component;

/** Of what value a customer is follows from his trade; nobody decides it, so nobody takes it back. */
@Component
final class ValueCompensations implements Compensations<ValueEvent> {

    @Override
    public Class<ValueEvent> family() {
        return ValueEvent.class;
    }

    @Override
    public Compensation of(ValueEvent event) {
        return switch (event) {
            case ValueClassesChanged unused -> Compensation.touching("value").not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
        };
    }
}
