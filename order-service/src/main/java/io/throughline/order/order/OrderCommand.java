package io.throughline.order.order;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.order.Line;
import io.throughline.contracts.order.OrderId;
import io.throughline.contracts.order.PaymentId;
import io.throughline.contracts.order.QuoteId;
import io.throughline.order.OrderRefusal;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.NewId;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.joda.money.Money;

/** What can be done to an order; the contract's comments say who may and what is refused. */
public sealed interface OrderCommand extends Command {

    /** The order. */
    OrderId orderId();

    @Override
    default RefusalCode notFound() {
        return OrderRefusal.ORDER_NOT_FOUND;
    }

    /** Hand an order in for approval: after an accepted quote, or with lines of its own (O4). */
    @Requires(Permission.SELL)
    record SubmitOrder(
            @TargetAggregateIdentifier @NewId OrderId orderId,
            @NotNull CustomerId customerId,
            Optional<QuoteId> quoteId,
            @Size(max = 100) List<@Valid Line> lines)
            implements OrderCommand {}

    /** Agree to it (O9). */
    @Requires(Permission.APPROVE_ORDERS)
    record ApproveOrder(@TargetAggregateIdentifier @NotNull OrderId orderId) implements OrderCommand {}

    /** Say no to it, and why (O9). */
    @Requires(Permission.APPROVE_ORDERS)
    record RejectOrder(
            @TargetAggregateIdentifier @NotNull OrderId orderId,
            @NotBlank @Size(max = 1000) String reason) implements OrderCommand {}

    /** Write down that money came in (O7); the same payment told twice counts once. */
    @Requires(Permission.RECORD_PAYMENTS)
    record RecordPayment(
            @TargetAggregateIdentifier @NotNull OrderId orderId,
            @NotNull PaymentId paymentId,
            @NotNull Money amount,
            Optional<@NotBlank @Size(max = 100) String> reference)
            implements OrderCommand {}
}
