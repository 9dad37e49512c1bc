package io.throughline.query.board;

import io.throughline.contracts.order.OrderId;
import io.throughline.contracts.order.QuoteId;
import io.throughline.query.answer.Who;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

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
}
