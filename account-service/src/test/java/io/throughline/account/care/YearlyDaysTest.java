package io.throughline.account.care;

import static io.throughline.contracts.account.CalendarKind.LUNAR;
import static io.throughline.contracts.account.CalendarKind.SOLAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.account.CalendarKind;
import io.throughline.contracts.account.YearlyDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that come once a year, in both calendars, in every year and everywhere. */
class YearlyDaysTest {

    @ParameterizedTest
    @CsvSource({
        // 春节, in the year of the late leap month too
        "2024, LUNAR, 1, 1, false, 2024-02-10",
        "2025, LUNAR, 1, 1, false, 2025-01-29",
        "2026, LUNAR, 1, 1, false, 2026-02-17",
        "2033, LUNAR, 1, 1, false, 2033-01-31",
        "2034, LUNAR, 1, 1, false, 2034-02-19",
        // 端午节, 中秋节
        "2025, LUNAR, 5, 5, false, 2025-05-31",
        "2026, LUNAR, 5, 5, false, 2026-06-19",
        "2025, LUNAR, 8, 15, false, 2025-10-06",
        "2026, LUNAR, 8, 15, false, 2026-09-25",
        // 闰六月: in years without it, the ordinary sixth month
        "2025, LUNAR, 6, 1, true, 2025-07-25",
        "2026, LUNAR, 6, 1, true, 2026-07-14",
        "2024, SOLAR, 2, 29, false, 2024-02-29",
        "2025, SOLAR, 2, 29, false, 2025-02-28",
        "2100, SOLAR, 2, 29, false, 2100-02-28",
        "2026, SOLAR, 12, 25, false, 2026-12-25"
    })
    void aDayFallsWhereTheCalendarHasIt(
            int year, CalendarKind calendar, int month, int day, boolean leap, LocalDate expected) {
        assertThat(YearlyDays.in(year, new YearlyDay(calendar, month, day, leap)))
                .isEqualTo(expected);
    }

    @Property(tries = 25)
    void comesOnceAYearWhereverAndWheneverOneLooks(
            @ForAll("days") YearlyDay day,
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(max = 60) int leadDays,
            @ForAll Random random) {
        var after = Instant.parse("2023-01-01T00:00:00Z").plusSeconds(random.nextInt(200_000_000));
        var last = YearlyDays.next(day, zone, leadDays, after);
        assertThat(last).isAfter(after).isBefore(after.plus(Duration.ofDays(400)));
        for (int year = 0; year < 6; year++) {
            // whoever looks later, but before it comes again, finds the same
            var late = last.plusSeconds(random.nextInt(300 * 86_400));
            var next = YearlyDays.next(day, zone, leadDays, last);
            assertThat(YearlyDays.next(day, zone, leadDays, late)).isEqualTo(next);
            assertThat(Duration.between(last, next)).isBetween(Duration.ofDays(350), Duration.ofDays(390));
            last = next;
        }
    }

    @Provide
    Arbitrary<YearlyDay> days() {
        var solar = Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 31))
                .as((month, day) -> new YearlyDay(SOLAR, month, day, false))
                .filter(YearlyDay::exists);
        var lunar = Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.of(true, false))
                .as((month, day, leap) -> new YearlyDay(LUNAR, month, day, leap));
        return Arbitraries.oneOf(solar, lunar);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Asia/Shanghai", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC")
                .map(ZoneId::of);
    }
}
