package io.throughline.lead.standing;

import io.throughline.contracts.lead.LeadSource;
import io.throughline.lead.standing.ScoreQuery.SourceQuality;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts what came of leads, by source and campaign (U13). */
final class SourceTally {

    private record Origin(LeadSource source, Optional<String> campaign) {}

    private static final class Counts {
        private int captured;
        private int contacted;
        private int qualified;
        private int converted;
        private int rejected;
        private final Map<String, Integer> rejections = new TreeMap<>();
    }

    private final Map<Origin, Counts> origins = new LinkedHashMap<>();

    void add(LeadStanding lead) {
        if (lead.state() == StandingState.WITHDRAWN) return;
        var counts = origins.computeIfAbsent(new Origin(lead.source(), lead.campaign()), origin -> new Counts());
        counts.captured++;
        if (lead.contacted()) counts.contacted++;
        if (lead.qualified()) counts.qualified++;
        if (lead.state() == StandingState.CONVERTED) counts.converted++;
        lead.rejection().ifPresent(reason -> {
            counts.rejected++;
            counts.rejections.merge(reason.name(), 1, Integer::sum);
        });
    }

    List<SourceQuality> result() {
        return origins.entrySet().stream()
                .map(entry -> result(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(SourceQuality::captured)
                        .reversed()
                        .thenComparing(SourceQuality::source)
                        .thenComparing(row -> row.campaign().orElse("")))
                .toList();
    }

    private static SourceQuality result(Origin origin, Counts counts) {
        return new SourceQuality(
                origin.source(),
                origin.campaign(),
                counts.captured,
                counts.contacted,
                counts.qualified,
                counts.converted,
                counts.rejected,
                Map.copyOf(counts.rejections),
                LiftTable.share(counts.converted, counts.captured));
    }
}
