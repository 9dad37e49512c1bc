package io.throughline.query.related;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How many records of a kind stand somewhere.
 *
 * @param amounts the sum of what they cost, one for each currency
 */
public record RelatedCount(RelatedKind kind, RelatedState state, long count, List<Money> amounts) {

    /** What a record adds to the counts; with a negative sign, what it takes away. */
    static RelatedCount of(RelatedRecord record, int sign) {
        var amounts = record.amount().map(amount -> amount.multipliedBy(sign)).stream()
                .toList();
        return new RelatedCount(record.kind(), record.state(), sign, amounts);
    }

    /** One count for each kind and state, in their order; those that come to nothing are left out. */
    static List<RelatedCount> sum(Collection<RelatedCount> counts) {
        Map<List<Object>, RelatedCount> sums = new LinkedHashMap<>();
        counts.forEach(count -> sums.merge(List.of(count.kind(), count.state()), count, RelatedCount::plus));
        return sums.values().stream()
                .filter(sum -> sum.count() != 0)
                .sorted((one, other) -> {
                    int byKind = one.kind().compareTo(other.kind());
                    return byKind == 0 ? one.state().compareTo(other.state()) : byKind;
                })
                .toList();
    }

    private RelatedCount plus(RelatedCount other) {
        Map<CurrencyUnit, Money> sums = new LinkedHashMap<>();
        List<Money> all = new ArrayList<>(amounts);
        all.addAll(other.amounts());
        all.forEach(amount -> sums.merge(amount.getCurrencyUnit(), amount, Money::plus));
        var left = sums.values().stream().filter(sum -> !sum.isZero()).toList();
        return new RelatedCount(kind, state, count + other.count(), left);
    }
}
