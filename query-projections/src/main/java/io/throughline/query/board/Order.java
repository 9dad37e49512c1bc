package io.throughline.query.board;

import io.throughline.contracts.order.OrderEvent;
import io.throughline.contracts.order.OrderId;
import io.throughline.contracts.order.QuoteId;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An order as it stands now (O4). */
public record Order(
        OrderId orderId,
        RecordHead head,
        OrderState state,
        List<LineItem> lines,
        Money total,
        Money paid,
        Optional<QuoteId> quoteId,
        Optional<String> reason,
        Optional<Who> decidedBy)
        implements Headed<Order> {

    @Override
    public Order of(RecordHead other) {
        return new Order(orderId, other, state, lines, total, paid, quoteId, reason, decidedBy);
    }

    /** The order after this event; null when its beginning is not known here. */
    public static @Nullable Order after(@Nullable Order before, OrderEvent event, Recorded<?> recorded) {
        return OrderFold.after(before, event, recorded);
    }

    /** The same without its lines, as a part of its customer. */
    public Order brief() {
        return OrderFold.brief(this);
    }
}
