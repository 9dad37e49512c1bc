package io.throughline.contracts.lead;

import io.throughline.contracts.order.ProductId;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A product that a customer is interested in, and how many of it.
 *
 * @param quantity more than zero, at most six decimals
 * @param unitPrice what one may cost him, never negative
 */
public record ProductInterest(
        @NotNull ProductId productId,

        @NotNull @Positive @Digits(integer = 12, fraction = 6)
        BigDecimal quantity,

        Optional<Money> unitPrice) {}
