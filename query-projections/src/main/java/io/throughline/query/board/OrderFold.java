package io.throughline.query.board;

import io.throughline.contracts.order.OrderEvent;
import io.throughline.contracts.order.OrderEvent.OrderApproved;
import io.throughline.contracts.order.OrderEvent.OrderPaid;
import io.throughline.contracts.order.OrderEvent.OrderRejected;
import io.throughline.contracts.order.OrderEvent.OrderSubmitted;
import io.throughline.contracts.order.OrderEvent.PaymentReceived;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An order after its events. */
final class OrderFold {

    private OrderFold() {}

    /** The order after this event; null when its beginning is not known here. */
    static @Nullable Order after(@Nullable Order before, OrderEvent event, Recorded<?> recorded) {
        if (event instanceof OrderSubmitted submitted) return submitted(submitted, recorded);
        return before == null ? null : next(before, event, before.head().after(event, recorded));
    }

    /** The same order without its lines, as a part of its customer. */
    static Order brief(Order order) {
        return with(order, order.head(), order.state(), List.of(), order.paid(), order.reason(), order.decidedBy());
    }

    private static Order submitted(OrderSubmitted event, Recorded<?> recorded) {
        return new Order(
                event.orderId(),
                RecordHead.of(event, recorded),
                OrderState.SUBMITTED,
                LineItem.of(event.lines()),
                event.total(),
                Money.zero(event.total().getCurrencyUnit()),
                event.quoteId(),
                Optional.empty(),
                Optional.empty());
    }

    private static Order next(Order order, OrderEvent event, RecordHead head) {
        return switch (event) {
            case OrderSubmitted unused -> order;
            case OrderApproved unused -> decided(order, head, OrderState.APPROVED, Optional.empty());
            case OrderRejected e -> decided(order, head, OrderState.REJECTED, Optional.of(e.reason()));
            case PaymentReceived e ->
                paid(order, head, order.state(), order.paid().plus(e.amount()));
            case OrderPaid unused -> paid(order, head, OrderState.PAID, order.paid());
        };
    }

    private static Order decided(Order order, RecordHead head, OrderState state, Optional<String> reason) {
        return with(order, head, state, order.lines(), order.paid(), reason, Optional.of(head.changedBy()));
    }

    private static Order paid(Order order, RecordHead head, OrderState state, Money paid) {
        return with(order, head, state, order.lines(), paid, order.reason(), order.decidedBy());
    }

    private static Order with(
            Order order,
            RecordHead head,
            OrderState state,
            List<LineItem> lines,
            Money paid,
            Optional<String> reason,
            Optional<Who> decidedBy) {
        return new Order(order.orderId(), head, state, lines, order.total(), paid, order.quoteId(), reason, decidedBy);
    }
}
