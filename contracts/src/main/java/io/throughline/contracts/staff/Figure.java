package io.throughline.contracts.staff;

import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.Money;

/**
 * So much of what a target counts: an amount of money where that is {@link Kpi#WON_VALUE}, else a number.
 *
 * @param amount the amount
 * @param count the number
 */
public record Figure(Optional<Money> amount, Optional<@Min(0) Integer> count) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** An amount. */
    public static Figure of(Money amount) {
        return new Figure(Optional.of(amount), Optional.empty());
    }

    /** A number. */
    public static Figure of(int count) {
        return new Figure(Optional.empty(), Optional.of(count));
    }

    /** Whether it can be a goal of that kind: of the right form, and more than nothing. */
    public boolean canBeGoalOf(Kpi kpi) {
        boolean money = kpi == Kpi.WON_VALUE;
        return amount.isPresent() == money && count.isPresent() != money && value().signum() > 0;
    }

    /** How much of a greater one it is, in whole percent, rounded down; more than 100 when it is more. */
    public int percentOf(Figure whole) {
        return value().multiply(HUNDRED)
                .divide(whole.value(), 0, RoundingMode.FLOOR)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .intValueExact();
    }

    /** That much of it, in percent; a number is rounded up. */
    public Figure share(int percent) {
        var part = BigDecimal.valueOf(percent).divide(HUNDRED);
        return new Figure(
                amount.map(money -> money.multipliedBy(part, RoundingMode.HALF_UP)),
                count.map(number -> part.multiply(BigDecimal.valueOf(number))
                        .setScale(0, RoundingMode.CEILING)
                        .intValueExact()));
    }

    private BigDecimal value() {
        return amount.map(Money::getAmount)
                .or(() -> count.map(BigDecimal::valueOf))
                .orElse(BigDecimal.ZERO);
    }
}
