package io.throughline.lead.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How well points tell those who convert: leads in the order of their points, in ten parts of the same size.
 *
 * @param version of the score rules
 * @param rows the tenth with the most points first
 */
public record LiftTable(long version, List<LiftRow> rows) {

    private static final int PARTS = 10;
    private static final int DIGITS = 4;

    /**
     * One tenth of the leads.
     *
     * @param fromPoints the fewest points among them
     * @param toPoints the most points among them
     * @param rate converted of all, from 0 to 1
     * @param lift the rate as a multiple of that of all leads
     * @param share of all who converted, how many are in this tenth and those before it, from 0 to 1
     */
    public record LiftRow(
            int decile,
            int leads,
            int converted,
            int fromPoints,
            int toPoints,
            BigDecimal rate,
            BigDecimal lift,
            BigDecimal share) {}

    /**
     * A lead that was judged.
     *
     * @param key decides the order among leads of the same points, without regard to what came of them
     */
    record Judged(String key, int points, boolean converted) {}

    static LiftTable of(long version, List<Judged> leads) {
        var ordered = leads.stream()
                .sorted(Comparator.comparingInt(Judged::points).reversed().thenComparing(Judged::key))
                .toList();
        int all = converted(ordered);
        int before = 0;
        var rows = new ArrayList<LiftRow>();
        for (int part = 0; part < PARTS; part++) {
            var tenth = ordered.subList(edge(ordered, part), edge(ordered, part + 1));
            if (tenth.isEmpty()) continue;
            int here = converted(tenth);
            before += here;
            var rate = share(here, tenth.size());
            rows.add(new LiftRow(
                    part + 1,
                    tenth.size(),
                    here,
                    tenth.getLast().points(),
                    tenth.getFirst().points(),
                    rate,
                    all == 0 ? BigDecimal.ZERO : share((long) here * ordered.size(), (long) tenth.size() * all),
                    share(before, all)));
        }
        return new LiftTable(version, List.copyOf(rows));
    }

    private static int edge(List<?> leads, int part) {
        return (int) ((long) leads.size() * part / PARTS);
    }

    private static int converted(List<Judged> leads) {
        return (int) leads.stream().filter(Judged::converted).count();
    }

    static BigDecimal share(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }
}
