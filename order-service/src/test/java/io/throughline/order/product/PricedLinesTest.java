package io.throughline.order.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.throughline.contracts.Identifier;
import io.throughline.contracts.order.Line;
import io.throughline.contracts.order.ProductId;
import io.throughline.order.OrderRefusal;
import io.throughline.platform.message.Refusal;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What lines come to. */
class PricedLinesTest {

    @Test
    void roundsEachLineHalfUpToTheSmallestCoin() {
        var lines = List.of(line("a", "0.5", "CNY 0.01"), line("b", "1.5", "CNY 0.01"), line("c", "3", "CNY 1.10"));
        assertThat(PricedLines.of(lines, any -> true).total()).isEqualTo(Money.parse("CNY 3.33"));
    }

    @Test
    void knowsCurrenciesWithoutCoins() {
        var lines = List.of(line("a", "1.5", "JPY 333"));
        assertThat(PricedLines.of(lines, any -> true).total()).isEqualTo(Money.parse("JPY 500"));
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThat(refusalOf(List.of(line("a", "1", "CNY 1"), line("b", "1", "USD 1"))))
                .isEqualTo(OrderRefusal.MIXED_CURRENCIES);
        assertThat(refusalOf(List.of(line("a", "1", "CNY 1"), line("a", "2", "CNY 1"))))
                .isEqualTo(OrderRefusal.PRODUCT_IN_TWO_LINES);
        assertThat(refusalOf(List.of(line("a", "1", "CNY -1")))).isEqualTo(OrderRefusal.PRICE_NEGATIVE);
        assertThat(refusalOf(List.of(line("a", "999999999999", "CNY 1001")))).isEqualTo(OrderRefusal.AMOUNT_TOO_LARGE);
        assertThat(refusalOf(List.of())).isEqualTo(OrderRefusal.ORDER_WITHOUT_LINES);
    }

    @Test
    void namesTheProductThatTheCatalogueDoesNotHave() {
        var line = line("unknown", "1", "CNY 1");
        var refusal = catchThrowableOfType(Refusal.class, () -> PricedLines.of(List.of(line), any -> false));
        assertThat(refusal.code()).isEqualTo(OrderRefusal.PRODUCT_NOT_FOUND);
        assertThat(refusal.details())
                .containsEntry("productId", line.productId().toString());
    }

    private static OrderRefusal refusalOf(List<Line> lines) {
        return (OrderRefusal) catchThrowableOfType(Refusal.class, () -> PricedLines.of(lines, any -> true))
                .code();
    }

    private static Line line(String product, String quantity, String price) {
        return new Line(product(product), new BigDecimal(quantity), Money.parse(price));
    }

    private static ProductId product(String name) {
        return new ProductId(Identifier.named("test", name));
    }
}
