package io.throughline.contracts.order;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * One line of a quote or an order.
 *
 * @param quantity more than zero, at most six decimals
 * @param unitPrice the price of one unit, never negative
 */
public record Line(
        @NotNull ProductId productId,

        @NotNull @Positive @Digits(integer = 12, fraction = 6)
        BigDecimal quantity,

        @NotNull Money unitPrice) {}
