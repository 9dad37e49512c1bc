package io.throughline.standalone.importing;

import io.throughline.standalone.importing.ImportPlan.Tally;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a user would count by hand of the rows that were placed: each thing once, the last row of it wins. */
final class Tallies {

    private record Counted(String as, BigDecimal amount) {}

    private final Expressions expressions;
    private final Map<Tally, Map<String, Counted>> counted = new LinkedHashMap<>();

    Tallies(Expressions expressions) {
        this.expressions = expressions;
    }

    /** Works out what a row counts for, before anything is sent; what comes back counts it. */
    Runnable prepare(List<Tally> tallies, Row row) {
        List<Runnable> counts = tallies.stream()
                .filter(tally -> expressions.holds(tally.when(), row))
                .map(tally -> prepare(tally, row))
                .toList();
        return () -> counts.forEach(Runnable::run);
    }

    private Runnable prepare(Tally tally, Row row) {
        String what = expressions.text(tally.of(), row);
        String as = tally.as() == null ? "" : expressions.text(tally.as(), row);
        BigDecimal amount = tally.sum() == null ? BigDecimal.ONE : amount(expressions.text(tally.sum(), row));
        return () -> {
            synchronized (this) {
                counted.computeIfAbsent(tally, t -> new LinkedHashMap<>()).put(what, new Counted(as, amount));
            }
        };
    }

    private static BigDecimal amount(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new ImportException("'" + text + "' is not a number to add up");
        }
    }

    /** The counts by name: a number, or numbers by what they are divided by; several tallies of one name add up. */
    synchronized Map<String, Object> result() {
        Map<String, Map<String, BigDecimal>> sums = new LinkedHashMap<>();
        counted.forEach((tally, things) -> {
            Map<String, BigDecimal> sum = sums.computeIfAbsent(tally.name(), n -> new TreeMap<>());
            things.values().forEach(c -> sum.merge(c.as(), c.amount(), BigDecimal::add));
        });
        Map<String, Object> result = new LinkedHashMap<>();
        sums.forEach((name, sum) -> result.put(name, sum.size() == 1 && sum.containsKey("") ? sum.get("") : sum));
        return result;
    }
}
