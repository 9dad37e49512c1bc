package io.throughline.account.care;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.throughline.contracts.account.YearlyDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** On which days of the Gregorian calendar a yearly day falls. */
final class YearlyDays {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The Chinese year that begins in the Gregorian year 1 is the 2638th after the calendar's epoch. */
    private static final int CHINESE_EPOCH = 2637;

    /** No Chinese new year lies before this day, and no Chinese year has more days than this. */
    private static final MonthDay EARLIEST_NEW_YEAR = MonthDay.of(1, 15);

    private static final int LONGEST = 420;

    private YearlyDays() {}

    /**
     * The first moment after that one at which somebody is to be told of the day.
     *
     * @param leadDays how many days before the day
     */
    static Instant next(YearlyDay day, ZoneId zone, int leadDays, Instant after) {
        int year = LocalDate.ofInstant(after, zone).getYear();
        return Stream.iterate(year - 1, y -> y + 1)
                .map(y -> in(y, day)
                        .minusDays(leadDays)
                        .atTime(MORNING)
                        .atZone(zone)
                        .toInstant())
                .filter(moment -> moment.isAfter(after))
                .findFirst()
                .orElseThrow();
    }

    /** The day in a year: in the Chinese calendar, the year that begins in that Gregorian one. */
    static LocalDate in(int year, YearlyDay day) {
        return switch (day.calendar()) {
            case SOLAR -> MonthDay.of(day.month(), day.day()).atYear(year);
            case LUNAR -> lunar(year, day);
        };
    }

    private static LocalDate lunar(int year, YearlyDay day) {
        var ordinary = month(year, day.month(), false);
        var leap = day.leapMonth() ? month(year, day.month(), true) : List.<LocalDate>of();
        var month = leap.isEmpty() ? ordinary : leap;
        return month.get(Math.min(day.day(), month.size()) - 1);
    }

    private static List<LocalDate> month(int year, int month, boolean leap) {
        var first = EARLIEST_NEW_YEAR.atYear(year);
        var calendar = new ChineseCalendar(TimeZone.getTimeZone(CHINA.getId()), ULocale.CHINA);
        return IntStream.range(0, LONGEST)
                .mapToObj(first::plusDays)
                .filter(date -> {
                    calendar.setTimeInMillis(
                            date.atTime(12, 0).atZone(CHINA).toInstant().toEpochMilli());
                    return calendar.get(ChineseCalendar.EXTENDED_YEAR) == year + CHINESE_EPOCH
                            && calendar.get(ChineseCalendar.MONTH) == month - 1
                            && (calendar.get(ChineseCalendar.IS_LEAP_MONTH) == 1) == leap;
                })
                .toList();
    }
}
