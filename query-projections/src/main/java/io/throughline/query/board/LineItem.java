package io.throughline.query.board;

import io.throughline.contracts.order.Line;
import io.throughline.contracts.order.ProductId;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;

/** One line of a quote or an order. */
public record LineItem(ProductId productId, BigDecimal quantity, Money unitPrice) {
    static List<LineItem> of(List<Line> lines) {
        return lines.stream()
                .map(line -> new LineItem(line.productId(), line.quantity(), line.unitPrice()))
                .toList();
    }
}
