package io.throughline.account.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Whatever is divided by whatever weights: no coin is lost, none is made, and nobody is off by a whole one. */
class SplitTest {

    @Property
    void thePartsAreTogetherExactlyTheWhole(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long coins,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 1_000) Integer> weights) {
        for (var currency : List.of("CNY", "JPY", "KWD")) {
            var whole = Money.ofMinor(CurrencyUnit.of(currency), coins);
            var parts = Split.of(whole, weights);
            assertThat(parts).hasSameSizeAs(weights);
            assertThat(Money.total(parts)).isEqualTo(whole);
        }
    }

    @Property
    void nobodyIsOffByAWholeCoin(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long coins,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 1_000) Integer> weights) {
        var parts = Split.of(Money.ofMinor(CurrencyUnit.of("CNY"), coins), weights);
        var sum = BigInteger.valueOf(
                weights.stream().mapToLong(Integer::longValue).sum());
        for (int i = 0; i < weights.size(); i++) {
            var exact = BigInteger.valueOf(coins).multiply(BigInteger.valueOf(weights.get(i)));
            var given = parts.get(i).getAmountMinor().toBigIntegerExact().multiply(sum);
            assertThat(given.subtract(exact).abs()).isLessThan(sum);
        }
    }

    @Test
    void theCoinThatIsLeftGoesToWhoLostMostTheEarlierOneFirst() {
        assertThat(Split.of(money("1.00"), List.of(1, 1, 1)))
                .containsExactly(money("0.34"), money("0.33"), money("0.33"));
        assertThat(Split.of(money("0.05"), List.of(80, 20, 10)))
                .containsExactly(money("0.04"), money("0.01"), money("0.00"));
    }

    private static Money money(String amount) {
        return Money.of(CurrencyUnit.of("CNY"), new BigDecimal(amount));
    }
}
