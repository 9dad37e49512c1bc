package io.throughline.query.board;

import io.throughline.contracts.order.ProductId;
import java.math.BigDecimal;
import org.joda.money.Money;

/** One line of a quote or an order. */
public record LineItem(ProductId productId, BigDecimal quantity, Money unitPrice) {}
