package io.throughline.contracts.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Month;

/**
 * A day that comes once a year. In a year that does not have it, it is kept on the nearest day before: 29 February on the
 * 28th, a day of a leap month in the ordinary month of that number, the 30th of a short lunar month on the 29th.
 *
 * @param month 1 to 12
 * @param day 1 to 31, to 30 in the Chinese calendar
 * @param leapMonth whether it lies in the leap month (闰月) of that number; never in the Gregorian calendar
 */
public record YearlyDay(
        @NotNull CalendarKind calendar,
        @Min(1) @Max(12) int month,
        @Min(1) @Max(31) int day,
        boolean leapMonth) {

    /** Whether its calendar has such a day at all. */
    public boolean exists() {
        return switch (calendar) {
            case SOLAR -> !leapMonth && day <= Month.of(month).maxLength();
            case LUNAR -> day <= 30;
        };
    }
}
