package io.throughline.query.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Money, summed up by currency. */
final class Sums {

    private final Map<CurrencyUnit, Money> sums = new TreeMap<>();

    void add(Optional<Money> money) {
        money.ifPresent(one -> sums.merge(one.getCurrencyUnit(), one, Money::plus));
    }

    List<Money> all() {
        return List.copyOf(sums.values());
    }
}
