package io.throughline.bench;

import org.jspecify.annotations.Nullable;

/**
 * One line of the report.
 *
 * @param id the measurement, such as {@code P1}
 * @param what what was measured
 * @param unit of median and worst
 * @param median over the rounds
 * @param worst over the rounds
 * @param raw the median of the raw limit, in the same unit; null where there is none
 * @param ratio the median over the rounds of what was measured against the raw limit; null where there is none
 * @param worstRatio the same, its worst round
 * @param cpuMicros processor time of one operation in microseconds, this JVM and PostgreSQL together; null where not measured
 * @param rawCpuMicros the same of the raw limit
 * @param goal what is wanted, in words; null where this only explains another line
 */
record Figure(
        String id,
        String what,
        String unit,
        double median,
        double worst,
        @Nullable Double raw,
        @Nullable Double ratio,
        @Nullable Double worstRatio,
        @Nullable Double cpuMicros,
        @Nullable Double rawCpuMicros,
        @Nullable String goal) {

    private static final double MICROS = 1e6;

    /** A side of a comparison, against its raw limit. */
    static Figure of(String id, Comparison c, String side, String raw, String unit, @Nullable String goal) {
        return new Figure(
                id,
                side,
                unit,
                round(c.medianRate(side)),
                round(c.worstRate(side)),
                round(c.medianRate(raw)),
                round(c.ratio(side, raw)),
                round(c.worstRatio(side, raw)),
                round(c.medianCpu(side) * MICROS),
                round(c.medianCpu(raw) * MICROS),
                goal);
    }

    /** The raw limit itself. */
    static Figure raw(String id, Comparison c, String raw, String unit) {
        double cpu = round(c.medianCpu(raw) * MICROS);
        return new Figure(
                id, raw, unit, round(c.medianRate(raw)), round(c.worstRate(raw)), null, null, null, cpu, null, null);
    }

    /** A figure without a raw limit. */
    static Figure plain(String id, String what, String unit, double median, double worst, @Nullable String goal) {
        return new Figure(id, what, unit, round(median), round(worst), null, null, null, null, null, goal);
    }

    private static double round(double value) {
        double scale = Math.abs(value) < 10 ? 1_000 : 10;
        return Math.round(value * scale) / scale;
    }
}
