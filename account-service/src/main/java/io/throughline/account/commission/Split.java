package io.throughline.account.commission;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;

/** Divides money by weights, so that the parts are together exactly the whole. */
final class Split {

    private Split() {}

    /**
     * The parts, in the order of the weights. Each is what its weight gives, rounded down to what can be paid; what is left
     * then goes, one smallest coin each, to those who lost most by that, the earlier ones first.
     *
     * @param weights none below 0, together more than 0
     */
    static List<Money> of(Money whole, List<Integer> weights) {
        var coins = whole.getAmountMinor().toBigIntegerExact();
        var sum = BigInteger.valueOf(
                weights.stream().mapToLong(Integer::longValue).sum());
        var parts = new ArrayList<BigInteger>();
        var lost = new ArrayList<BigInteger>();
        for (int weight : weights) {
            var both = coins.multiply(BigInteger.valueOf(weight)).divideAndRemainder(sum);
            parts.add(both[0]);
            lost.add(both[1]);
        }
        int left = coins.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> lost.get(i)).reversed())
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
        return parts.stream()
                .map(minor -> Money.ofMinor(whole.getCurrencyUnit(), 0)
                        .plus(
                                new BigDecimal(minor, whole.getCurrencyUnit().getDecimalPlaces()),
                                RoundingMode.UNNECESSARY))
                .toList();
    }
}
