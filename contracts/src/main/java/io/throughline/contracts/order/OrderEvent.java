package io.throughline.contracts.order;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import io.throughline.contracts.PersonalData;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What happens to a sales order (O4, features §4). */
public sealed interface OrderEvent extends CustomerEvent {

    /** The order. */
    OrderId orderId();

    /** An order was handed in for approval. */
    @EventName("order.submitted")
    record OrderSubmitted(
            OrderId orderId, CustomerId customerId, Optional<QuoteId> quoteId, List<Line> lines, Money total)
            implements OrderEvent {}

    /** Somebody entitled to it agreed (O9). */
    @EventName("order.approved")
    record OrderApproved(OrderId orderId, CustomerId customerId) implements OrderEvent {}

    /** Somebody entitled to it said no, and why (O9). */
    @EventName("order.rejected")
    record OrderRejected(
            OrderId orderId,
            CustomerId customerId,
            @PersonalData String reason) implements OrderEvent {}

    /** Money came in for the order; never more in sum than the order's total. */
    @EventName("order.payment-received")
    record PaymentReceived(
            OrderId orderId, CustomerId customerId, PaymentId paymentId, Money amount, Optional<String> reference)
            implements OrderEvent {}

    /** The last open amount came in. */
    @EventName("order.paid")
    record OrderPaid(OrderId orderId, CustomerId customerId, Money total) implements OrderEvent {}
}
