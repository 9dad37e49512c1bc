package io.throughline.order.product;

import static io.throughline.platform.message.Refusal.refuse;

import io.throughline.contracts.order.Line;
import io.throughline.contracts.order.ProductId;
import io.throughline.order.OrderRefusal;
import io.throughline.platform.message.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;

/**
 * What is offered or ordered, checked, and what it comes to.
 *
 * @param lines at least one; products of the catalogue, each once, all in one currency
 * @param total the sum of the lines, each rounded half up to the smallest coin of the currency: so what stands in the
 *     lines of a printed document adds up to its total
 */
public record PricedLines(List<Line> lines, Money total) {

    private static final BigDecimal BOUND = new BigDecimal("1000000000000000");

    /**
     * Checks lines and adds them up.
     *
     * @throws Refusal PRODUCT_IN_TWO_LINES, MIXED_CURRENCIES, PRICE_NEGATIVE, AMOUNT_TOO_LARGE, PRODUCT_NOT_FOUND
     */
    public static PricedLines of(List<Line> lines, Catalogue catalogue) {
        refuse(lines.isEmpty(), OrderRefusal.ORDER_WITHOUT_LINES);
        var currency = lines.getFirst().unitPrice().getCurrencyUnit();
        Set<ProductId> seen = new HashSet<>();
        var total = Money.zero(currency);
        for (var line : lines) {
            refuse(!line.unitPrice().getCurrencyUnit().equals(currency), OrderRefusal.MIXED_CURRENCIES);
            refuse(line.unitPrice().isNegative(), OrderRefusal.PRICE_NEGATIVE);
            refuse(!seen.add(line.productId()), OrderRefusal.PRODUCT_IN_TWO_LINES);
            total = total.plus(amountOf(line));
        }
        refuse(total.getAmount().compareTo(BOUND) >= 0, OrderRefusal.AMOUNT_TOO_LARGE);
        seen.forEach(product -> mustBeSold(product, catalogue));
        return new PricedLines(List.copyOf(lines), total);
    }

    private static Money amountOf(Line line) {
        return line.unitPrice().multipliedBy(line.quantity(), RoundingMode.HALF_UP);
    }

    private static void mustBeSold(ProductId product, Catalogue catalogue) {
        if (!catalogue.holds(product)) {
            throw new Refusal(OrderRefusal.PRODUCT_NOT_FOUND, Map.of("productId", product.toString()));
        }
    }
}
