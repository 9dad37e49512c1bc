package io.throughline.order.order;

import io.throughline.contracts.order.OrderEvent;
import io.throughline.contracts.order.OrderEvent.OrderApproved;
import io.throughline.contracts.order.OrderEvent.OrderPaid;
import io.throughline.contracts.order.OrderEvent.OrderRejected;
import io.throughline.contracts.order.OrderEvent.OrderSubmitted;
import io.throughline.contracts.order.OrderEvent.PaymentReceived;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import org.springframework.stereotype.Component;

/** What was ordered, decided and paid stays: the other side relies on it. */
@Component
final class OrderCompensations implements Compensations<OrderEvent> {

    @Override
    public Class<OrderEvent> family() {
        return OrderEvent.class;
    }

    @Override
    public Compensation of(OrderEvent event) {
        return switch (event) {
            case OrderSubmitted e -> Compensation.touching("order").not(UndoRefusal.NO_WAY_BACK);
            case OrderApproved e -> Compensation.touching("decision").not(UndoRefusal.FINAL);
            case OrderRejected e -> Compensation.touching("decision").not(UndoRefusal.FINAL);
            case PaymentReceived e ->
                Compensation.touching("payment " + e.paymentId()).not(UndoRefusal.NO_WAY_BACK);
            case OrderPaid e -> Compensation.touching("paid").not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
        };
    }
}
