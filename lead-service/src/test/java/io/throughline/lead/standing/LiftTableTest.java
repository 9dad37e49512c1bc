package io.throughline.lead.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.lead.standing.LiftTable.Judged;
import io.throughline.lead.standing.LiftTable.LiftRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Tenths of leads by their points, and how many of each became customers. */
class LiftTableTest {

    @Test
    void showsRulesThatTellThemApartAndRulesThatDoNot() {
        var told = LiftTable.of(1, leads(i -> 100 - i));
        var untold = LiftTable.of(2, leads(i -> i));

        assertThat(told.rows().getFirst())
                .isEqualTo(new LiftRow(1, 10, 10, 91, 100, decimal("1.0000"), decimal("5.0000"), decimal("0.5000")));
        assertThat(told.rows()).extracting(LiftRow::converted).containsExactly(10, 10, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(untold.rows().getFirst().lift()).isEqualByComparingTo("0");
        assertThat(untold.rows().getLast().share()).isEqualByComparingTo("1");
    }

    @Test
    void isEmptyWithoutLeads() {
        assertThat(LiftTable.of(0, List.of()).rows()).isEmpty();
    }

    @Property(tries = 200)
    void countsEveryLeadOnceAndEndsWithAllWhoConverted(
            @ForAll @Size(max = 60) List<@IntRange(min = -9, max = 9) Integer> points) {
        var leads = IntStream.range(0, points.size())
                .mapToObj(i -> new Judged("lead " + i, points.get(i), points.get(i) > 3))
                .toList();

        var rows = LiftTable.of(1, leads).rows();

        assertThat(rows.stream().mapToInt(LiftRow::leads).sum()).isEqualTo(leads.size());
        assertThat(rows.stream().mapToInt(LiftRow::converted).sum())
                .isEqualTo((int) leads.stream().filter(Judged::converted).count());
        for (int i = 1; i < rows.size(); i++) {
            assertThat(rows.get(i).toPoints())
                    .isLessThanOrEqualTo(rows.get(i - 1).fromPoints());
        }
        if (leads.stream().anyMatch(Judged::converted)) {
            assertThat(rows.getLast().share()).isEqualByComparingTo("1");
        }
    }

    private static List<Judged> leads(IntUnaryOperator points) {
        return IntStream.range(0, 100)
                .mapToObj(i -> new Judged("lead " + i, points.applyAsInt(i), i < 20))
                .toList();
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
