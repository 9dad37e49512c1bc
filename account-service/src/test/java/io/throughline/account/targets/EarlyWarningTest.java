package io.throughline.account.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.staff.Figure;
import io.throughline.contracts.staff.WarningStep;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Whatever the rules and the course: each step warns at most once, only in time, and only of what lags behind. */
class EarlyWarningTest {

    @Property
    void everyStepWarnsAtMostOnceAndNeverWithoutReason(
            @ForAll("rules") List<WarningStep> steps, @ForAll("days") List<Integer> achieved) {
        var warned = new TreeMap<Integer, Integer>();
        for (int day = 0; day < 100; day++) {
            int elapsed = day;
            int done = achieved.get(day);
            int last = warned.isEmpty() ? 0 : warned.lastKey();
            EarlyWarning.due(steps, elapsed, done, last).ifPresent(step -> {
                assertThat(step.elapsedPercent()).isBetween(last + 1, elapsed);
                assertThat(done).isLessThan(elapsed - step.margin());
                assertThat(warned.put(step.elapsedPercent(), elapsed)).isNull();
            });
        }
        assertThat(warned).hasSizeLessThanOrEqualTo(steps.size());
    }

    @Property
    void nothingAchievedIsWarnedOfAtTheFirstDayOfEveryStepWithoutMargin(@ForAll("rules") List<WarningStep> steps) {
        for (var step : steps) {
            var strict = List.of(new WarningStep(step.elapsedPercent(), 0));
            assertThat(EarlyWarning.due(strict, step.elapsedPercent(), 0, 0)).contains(strict.getFirst());
        }
    }

    @Property
    void aShareOfAFigureIsThatPercentOfIt(
            @ForAll @IntRange(min = 1, max = 1_000_000) int count, @ForAll @IntRange(min = 0, max = 100) int percent) {
        var money = Figure.of(Money.of(CurrencyUnit.of("CNY"), new BigDecimal(count)));
        assertThat(money.share(percent).percentOf(money)).isEqualTo(percent);
        assertThat(Figure.of(count).share(percent).percentOf(Figure.of(count))).isGreaterThanOrEqualTo(percent);
        assertThat(Figure.of(count).share(100)).isEqualTo(Figure.of(count));
    }

    @Provide
    Arbitrary<List<WarningStep>> rules() {
        return Arbitraries.integers()
                .between(1, 99)
                .set()
                .ofMaxSize(6)
                .map(all -> all.stream()
                        .sorted()
                        .map(at -> new WarningStep(at, at % 20))
                        .toList());
    }

    @Provide
    Arbitrary<List<Integer>> days() {
        return Arbitraries.integers().between(0, 120).list().ofSize(100);
    }
}
