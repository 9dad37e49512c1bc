package io.throughline.lead.lead;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.DistributionRule;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadPoolEvent.LeadDistributed;
import io.throughline.contracts.lead.LeadPoolEvent.LeadLoad;
import io.throughline.lead.rules.LeadRules;
import io.throughline.lead.scoring.LeadFact;
import io.throughline.lead.scoring.Score;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.identity.StaffMember;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who gets a lead when the rules choose (L16): the first rule that fits says who comes into question; of those, the one with
 * the fewest open leads gets it, and the first by login where several have as few. The same lead, staff and loads always
 * give the same answer.
 */
interface Distribution {

    /** Whom the rules choose; empty when none fits, or nobody is there whom the rule names. */
    static Optional<LeadDistributed> of(
            LeadCaptured lead,
            CustomerId customer,
            List<LeadFact> facts,
            LeadRules rules,
            StaffDirectory staff,
            OpenLeads openLeads,
            Instant now) {
        var score = rules.score();
        int points = Score.of(score.rules(), facts, now).points();
        var distribution = rules.distribution();
        return distribution.rules().rules().stream()
                .filter(rule -> fits(rule, lead, points))
                .findFirst()
                .flatMap(rule -> {
                    var candidates = loads(rule, staff, openLeads);
                    return candidates.stream()
                            .findFirst()
                            .map(first -> new LeadDistributed(
                                    lead.leadId(),
                                    customer,
                                    first.staffId(),
                                    rule.code(),
                                    distribution.version(),
                                    points,
                                    score.version(),
                                    candidates));
                });
    }

    private static boolean fits(DistributionRule rule, LeadCaptured lead, int points) {
        boolean source = rule.sources().isEmpty() || rule.sources().contains(lead.source());
        boolean score = rule.fromScore().filter(from -> points < from).isEmpty();
        return source
                && score
                && rule.attribute().map(name -> fits(rule, name, lead)).orElse(true);
    }

    private static boolean fits(DistributionRule rule, String attribute, LeadCaptured lead) {
        var value = Optional.ofNullable(lead.attributes().get(attribute));
        return rule.values().isEmpty()
                ? value.isPresent()
                : value.filter(v -> rule.values().stream().anyMatch(v::equalsIgnoreCase))
                        .isPresent();
    }

    private static List<LeadLoad> loads(DistributionRule rule, StaffDirectory staff, OpenLeads openLeads) {
        var candidates = staff.all().stream()
                .filter(member -> staff.permissionsOf(member).contains(Permission.OWN_CUSTOMERS))
                .filter(member -> isNamed(rule, member))
                .map(StaffMember::id)
                .toList();
        var loads = openLeads.of(candidates);
        return candidates.stream()
                .map(member -> new LeadLoad(member, loads.getOrDefault(member, 0)))
                .sorted(Comparator.comparingInt(LeadLoad::openLeads))
                .toList();
    }

    private static boolean isNamed(DistributionRule rule, StaffMember member) {
        return rule.assignee().map(member.id()::equals).orElse(true)
                && rule.department()
                        .map(d -> member.department().equals(Optional.of(d)))
                        .orElse(true);
    }
}
