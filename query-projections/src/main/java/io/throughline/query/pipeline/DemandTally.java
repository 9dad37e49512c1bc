package io.throughline.query.pipeline;

import io.throughline.contracts.lead.ProductInterest;
import io.throughline.contracts.order.ProductId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The demand for products while opportunities are being read. */
final class DemandTally {

    private static final Comparator<ProductDemand> BY_MONTH = Comparator.comparing(
                    (ProductDemand line) -> line.month().orElse(LocalDate.MAX))
            .thenComparing(line -> line.productId().toString());

    /** One line of the answer. */
    private record Line(ProductId product, Optional<LocalDate> month) {}

    /** What one line sums up to. */
    private static final class Sum {
        private final Sums value = new Sums();
        private long opportunities;
        private BigDecimal quantity = BigDecimal.ZERO;
        private BigDecimal weighted = BigDecimal.ZERO;
    }

    private final Map<Line, Sum> lines = new HashMap<>();

    void add(Moment moment) {
        var month = moment.close().map(day -> day.withDayOfMonth(1));
        for (ProductInterest interest : moment.opportunity().terms().products()) {
            var sum = lines.computeIfAbsent(new Line(interest.productId(), month), unused -> new Sum());
            var likely = interest.quantity().multiply(moment.weight());
            sum.opportunities++;
            sum.quantity = sum.quantity.add(interest.quantity());
            sum.weighted = sum.weighted.add(likely);
            sum.value.add(interest.unitPrice().map(price -> price.multipliedBy(likely, RoundingMode.HALF_UP)));
        }
    }

    List<ProductDemand> all() {
        return lines.entrySet().stream()
                .map(line -> demand(line.getKey(), line.getValue()))
                .sorted(BY_MONTH)
                .toList();
    }

    private static ProductDemand demand(Line line, Sum sum) {
        return new ProductDemand(
                line.product(),
                line.month(),
                sum.opportunities,
                plain(sum.quantity),
                plain(sum.weighted),
                sum.value.all());
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
