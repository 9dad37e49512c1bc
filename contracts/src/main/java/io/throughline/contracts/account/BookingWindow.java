package io.throughline.contracts.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;

/**
 * For which days reservations are taken (A29).
 *
 * @param earliestDays how many days ahead the first of them is; 0 is today
 * @param days how many days there are
 */
public record BookingWindow(
        @Min(0) @Max(365) int earliestDays,
        @Min(1) @Max(3650) int days) {

    /** What holds until somebody changes it: from today on, a year. */
    public static final BookingWindow DEFAULT = new BookingWindow(0, 366);

    /** Whether a reservation for that day is taken today. */
    public boolean takes(LocalDate day, LocalDate today) {
        return !day.isBefore(first(today)) && !day.isAfter(last(today));
    }

    /** The first day for which one is taken today. */
    public LocalDate first(LocalDate today) {
        return today.plusDays(earliestDays);
    }

    /** The last one. */
    public LocalDate last(LocalDate today) {
        return first(today).plusDays(days - 1L);
    }
}
