package io.throughline.account.trade;

import io.throughline.account.trade.Trade.Ordered;
import io.throughline.contracts.account.ValueClass;
import io.throughline.contracts.account.ValueFigures;
import io.throughline.contracts.account.ValueRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;

/** What a customer's trade is worth by rules. */
final class Value {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Value() {}

    /** The figures of the period that ends now, and of the one before. */
    static ValueFigures figures(Trade trade, ValueRules rules, Instant now) {
        var period = Duration.ofDays(rules.periodDays());
        var from = now.minus(period);
        var orders = orders(trade, rules, from, now);
        return new ValueFigures(
                sum(orders, rules),
                sum(orders(trade, rules, from.minus(period), from), rules),
                orders.size(),
                trade.complaints().stream()
                        .filter(at -> isWithin(at, from, now))
                        .count());
    }

    /** The classes of a customer with these figures, in their order. */
    static List<ValueClass> classes(ValueFigures figures, ValueRules rules) {
        return Arrays.stream(ValueClass.values())
                .filter(one -> isOf(one, figures, rules))
                .toList();
    }

    private static boolean isOf(ValueClass one, ValueFigures figures, ValueRules rules) {
        return switch (one) {
            case VALUE -> !figures.sum().isLessThan(rules.valueSum()) || reaches(figures.orders(), rules.valueOrders());
            case GOLD -> !figures.sum().isLessThan(rules.goldSum());
            case RISING -> changed(figures.before(), figures.sum(), figures, rules);
            case FALLING -> changed(figures.sum(), figures.before(), figures, rules);
            case PROBLEM -> reaches(figures.complaints(), rules.problemComplaints());
        };
    }

    private static boolean reaches(long count, int limit) {
        return limit > 0 && count >= limit;
    }

    /** Without an order in the period before there is nothing to compare with. */
    private static boolean changed(Money less, Money more, ValueFigures figures, ValueRules rules) {
        boolean worth = !more.isLessThan(rules.valueSum()) && figures.before().isPositive();
        var share = BigDecimal.valueOf(rules.changePercent()).divide(HUNDRED);
        var enough = figures.before().multipliedBy(share, RoundingMode.CEILING);
        return worth && !more.minus(less).isLessThan(enough);
    }

    private static List<Ordered> orders(Trade trade, ValueRules rules, Instant from, Instant to) {
        return trade.orders().stream()
                .filter(order -> order.total().isSameCurrency(rules.valueSum()))
                .filter(order -> isWithin(order.at(), from, to))
                .toList();
    }

    /** Later than the beginning, and not after the end. */
    private static boolean isWithin(Instant at, Instant from, Instant to) {
        return at.isAfter(from) && !at.isAfter(to);
    }

    private static Money sum(List<Ordered> orders, ValueRules rules) {
        return orders.stream()
                .map(Ordered::total)
                .reduce(Money.zero(rules.valueSum().getCurrencyUnit()), Money::plus);
    }
}
