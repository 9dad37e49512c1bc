package io.throughline.order.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.Identifier;
import io.throughline.contracts.order.Line;
import io.throughline.contracts.order.ProductId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Rounding line by line stays close to the exact sum. */
class PricedLinesPropertyTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    @Property(tries = 200)
    void isNeverHalfACoinPerLineAwayFromTheExactSum(
            @ForAll @Size(min = 1, max = 20)
                    List<@BigRange(min = "0.000001", max = "9999") @Scale(6) BigDecimal> quantities,
            @ForAll @LongRange(min = 0, max = 10_000_000) long price) {
        var lines = new ArrayList<Line>();
        var exact = BigDecimal.ZERO;
        var unit = Money.ofMinor(CNY, price);
        for (int i = 0; i < quantities.size(); i++) {
            lines.add(new Line(new ProductId(Identifier.named("test", "p" + i)), quantities.get(i), unit));
            exact = exact.add(quantities.get(i).multiply(unit.getAmount()));
        }
        var away = PricedLines.of(lines, any -> true)
                .total()
                .getAmount()
                .subtract(exact)
                .abs();
        var most = new BigDecimal("0.005").multiply(new BigDecimal(lines.size()));
        assertThat(away.setScale(8, RoundingMode.HALF_UP)).isLessThanOrEqualTo(most);
    }
}
