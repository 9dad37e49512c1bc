package io.throughline.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs several sides in turns, so that whatever slows the machine for a while slows all of them. */
final class Comparison {

    private final Map<String, List<Run>> runs = new LinkedHashMap<>();

    private Comparison() {}

    /** Each side until it is warm, which does not count, then all in turns, so many rounds. */
    static Comparison of(List<Side> sides, int rounds, Duration warmUp) throws Exception {
        var comparison = new Comparison();
        for (Side side : sides) WarmUp.of(side.once()::run, warmUp);
        for (int round = 0; round < rounds; round++) {
            for (Side side : sides) {
                comparison
                        .runs
                        .computeIfAbsent(side.name(), name -> new ArrayList<>())
                        .add(side.once().run());
            }
        }
        return comparison;
    }

    double medianRate(String side) {
        return median(runs(side).stream().map(Run::rate).toList());
    }

    double worstRate(String side) {
        return runs(side).stream().mapToDouble(Run::rate).min().orElse(0);
    }

    double medianCpu(String side) {
        return median(runs(side).stream().map(Run::cpuPerOperation).toList());
    }

    /** The median of what the rounds gave, one side against another. */
    double ratio(String side, String against) {
        return median(ratios(side, against));
    }

    double worstRatio(String side, String against) {
        return ratios(side, against).stream().mapToDouble(r -> r).min().orElse(0);
    }

    private List<Double> ratios(String side, String against) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < runs(side).size(); round++) {
            ratios.add(runs(side).get(round).rate() / runs(against).get(round).rate());
        }
        return ratios;
    }

    private List<Run> runs(String side) {
        return runs.getOrDefault(side, List.of());
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int n = sorted.size();
        if (n == 0) return 0;
        return n % 2 == 1 ? sorted.get(n / 2) : (sorted.get(n / 2 - 1) + sorted.get(n / 2)) / 2;
    }
}
