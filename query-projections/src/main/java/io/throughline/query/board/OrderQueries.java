package io.throughline.query.board;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.order.OrderId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;
import io.throughline.query.answer.Freshness;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** The questions about orders, and their answers. */
public sealed interface OrderQueries {
    /** Asks for one of the orders. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({"records", "customers"})
    record GetOrder(OrderId orderId) implements OrderQueries, Query<OrderFound> {}

    /** The order and how current it is. */
    record OrderFound(Order order, Freshness freshness) {}

    /** Asks for orders, newest first; what is left out does not narrow the list. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({"records", "customers"})
    record ListOrders(
            Optional<CustomerId> customerId,
            Optional<@Min(1) @Max(200) Integer> limit,
            Optional<@Size(max = 2_000) String> cursor,
            List<OrderState> state)
            implements OrderQueries, Query<OrdersFound> {}

    /** A page of orders; {@code total} counts all pages. */
    record OrdersFound(List<Order> orders, Optional<String> nextCursor, long total, Freshness freshness) {}
}
