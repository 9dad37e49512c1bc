package io.throughline.lead.standing;

import io.throughline.lead.rules.LeadRules;
import io.throughline.lead.scoring.Score;
import io.throughline.lead.standing.LeadPoolQuery.ListLeadPool;
import io.throughline.lead.standing.LeadPoolQuery.ListLeadsOfNobody;
import io.throughline.lead.standing.LeadPoolQuery.UnownedLead;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.Find;
import io.throughline.platform.document.Sort;
import io.throughline.platform.identity.Caller;
import java.time.Duration;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers which leads nobody has. */
@Component
class LeadPoolQuestions {

    private static final int USUAL = 50;

    private final Standings standings;
    private final LeadRules rules;

    LeadPoolQuestions(Standings standings, LeadRules rules) {
        this.standings = standings;
        this.rules = rules;
    }

    @QueryHandler
    ListLeadPool.Response handle(ListLeadPool query, Caller caller) {
        var inPool = Filter.equal(LeadStanding.STATE, StandingState.POOL);
        var page = standings.find(wanted(inPool, query.limit(), query.cursor()));
        var leads = page.contents().stream().map(lead -> shown(lead, caller)).toList();
        return new ListLeadPool.Response(leads, page.next(), standings.count(inPool));
    }

    @QueryHandler
    ListLeadsOfNobody.Response handle(ListLeadsOfNobody query, Caller caller) {
        var patience = Duration.ofHours(rules.followUp().rules().hoursToFirstContact());
        var before = query.overdue() ? Optional.of(caller.now().minus(patience)) : Optional.empty();
        var ofNobody = Filter.and(
                Filter.equal(LeadStanding.STATE, StandingState.WAITING),
                Filter.range(LeadStanding.SINCE, Optional.empty(), before),
                Standings.visible(caller.reach()));
        var page = standings.find(wanted(ofNobody, query.limit(), query.cursor()));
        var leads = page.contents().stream().map(lead -> shown(lead, caller)).toList();
        return new ListLeadsOfNobody.Response(leads, page.next(), standings.count(ofNobody));
    }

    private static Find wanted(Filter filter, Optional<Integer> limit, Optional<String> cursor) {
        return Find.where(filter)
                .sorted(Sort.ascending(LeadStanding.SINCE))
                .limit(limit.orElse(USUAL))
                .from(cursor);
    }

    private UnownedLead shown(LeadStanding lead, Caller caller) {
        var score = Score.of(rules.score().rules(), lead.facts(), caller.now());
        return new UnownedLead(
                lead.leadId(),
                lead.source(),
                lead.campaign(),
                lead.capturedAt(),
                lead.since(),
                score.points(),
                score.band());
    }
}
