package io.throughline.query.pipeline;

import io.throughline.contracts.order.ProductId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** The demand for one product in one month, or in none that anybody named (L21). */
public record ProductDemand(
        ProductId productId,
        Optional<LocalDate> month,
        long opportunities,
        BigDecimal quantity,
        BigDecimal weightedQuantity,
        List<Money> weightedValue) {}
