package io.throughline.bench;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each measurement runs to its end and finds something; how much is nobody's business here. */
@SuppressWarnings("NullAway.Init") // opened before the first test
class MeasurementsTest {

    private static final Extent TINY = new Extent(1, Duration.ofMillis(200), Duration.ZERO, 200, 100, 100);

    private static Laboratory laboratory;

    @BeforeAll
    static void open() throws IOException {
        laboratory = Laboratory.open(true, step -> {});
    }

    @AfterAll
    static void close() throws IOException {
        laboratory.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1", "P2", "P3", "P5", "P11", "BULK", "LOAD"})
    void findsFiguresAboveNothing(String id) throws Exception {
        for (Measurement measurement : requireNonNull(Bench.measurements().get(id))) {
            List<Figure> figures = measurement.measure(laboratory, TINY);
            assertThat(figures).isNotEmpty().allSatisfy(f -> {
                assertThat(f.id()).isEqualTo(id);
                assertThat(f.median()).as(f.what()).isPositive();
            });
        }
    }

    @Test
    void comparesSidesRoundByRound() throws Exception {
        var slow = new Side("slow", () -> new Run(10, 1, 0.1));
        var fast = new Side("fast", () -> new Run(30, 1, 0.3));
        var comparison = Comparison.of(List.of(slow, fast), 3, Duration.ZERO);
        assertThat(comparison.ratio("fast", "slow")).isEqualTo(3);
        assertThat(comparison.medianRate("slow")).isEqualTo(10);
        assertThat(comparison.medianCpu("fast")).isEqualTo(0.01);
    }

    @Test
    void putsTheRatioOfTheFirstFigureOnTop() throws Exception {
        var comparison = Comparison.of(
                List.of(new Side("a", () -> new Run(10, 1, 0)), new Side("b", () -> new Run(20, 1, 0))),
                1,
                Duration.ZERO);
        var report = new Report();
        report.add(List.of(
                Figure.of("P1", comparison, "b", "a", "1/s", "≥ 1.5 ×"), Figure.raw("P1", comparison, "a", "1/s")));
        assertThat(report.json()).contains("\"ratio\" : 2.0");
        var table = new StringWriter();
        report.table(new PrintWriter(table));
        assertThat(table.toString()).contains("≥ 1.5 ×").contains("2.00");
    }
}
