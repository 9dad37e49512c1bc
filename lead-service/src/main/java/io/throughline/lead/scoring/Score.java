package io.throughline.lead.scoring;

import io.throughline.contracts.lead.ScoreBand;
import io.throughline.contracts.lead.ScoreRule;
import io.throughline.contracts.lead.ScoreRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a lead is worth (L3): the sum of its parts, always. It is computed from the facts whenever somebody asks, so a
 * changed rule counts for all leads at once, and an old version can be asked for the same history (U7).
 *
 * @param points the sum of the points of all parts; may be negative
 * @param band the rating that the points make, if they reach any (L7)
 * @param parts which facts gave which points, in the order of the rules
 */
public record Score(int points, Optional<String> band, List<ScorePart> parts) {

    /** The score of these facts at a moment: what came later does not count. */
    public static Score of(ScoreRules rules, List<LeadFact> facts, Instant asOf) {
        var parts =
                rules.rules().stream().flatMap(rule -> parts(rule, facts, asOf)).toList();
        int points = parts.stream().mapToInt(ScorePart::points).sum();
        return new Score(points, band(rules.bands(), points), parts);
    }

    private static Stream<ScorePart> parts(ScoreRule rule, List<LeadFact> facts, Instant asOf) {
        return facts.stream()
                .filter(fact -> counts(rule, fact, asOf))
                .sorted(Comparator.comparing(LeadFact::at))
                .limit(rule.most())
                .map(fact -> new ScorePart(
                        rule.code(), rule.points(), fact.fact(), fact.name(), fact.value(), fact.at(), fact.eventId()));
    }

    private static boolean counts(ScoreRule rule, LeadFact fact, Instant asOf) {
        return fact.fact() == rule.fact()
                && !fact.at().isAfter(asOf)
                && rule.withinDays()
                        .filter(days -> fact.at().plus(Duration.ofDays(days)).isBefore(asOf))
                        .isEmpty()
                && rule.name()
                        .filter(name -> !fact.name().equals(Optional.of(name)))
                        .isEmpty()
                && (rule.values().isEmpty() || rule.values().stream().anyMatch(fact.value()::equalsIgnoreCase))
                && isWithin(rule, fact);
    }

    private static boolean isWithin(ScoreRule rule, LeadFact fact) {
        if (rule.atLeast().isEmpty() && rule.below().isEmpty()) return true;
        return number(fact.value())
                .filter(value -> rule.atLeast()
                        .filter(least -> value.compareTo(least) < 0)
                        .isEmpty())
                .filter(value ->
                        rule.below().filter(most -> value.compareTo(most) >= 0).isEmpty())
                .isPresent();
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> band(List<ScoreBand> bands, int points) {
        return bands.stream()
                .filter(band -> band.from() <= points)
                .max(Comparator.comparingInt(ScoreBand::from))
                .map(ScoreBand::name);
    }
}
