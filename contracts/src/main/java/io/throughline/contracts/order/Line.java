package io.throughline.contracts.order;

import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * One line of a quote or an order.
 *
 * @param quantity more than zero, at most six decimals
 * @param unitPrice the price of one unit, never negative
 */
public record Line(ProductId productId, BigDecimal quantity, Money unitPrice) {}
