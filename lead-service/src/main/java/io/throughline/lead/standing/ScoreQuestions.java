package io.throughline.lead.standing;

import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadSource;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.lead.OpenLeads;
import io.throughline.lead.rules.ScoreVersions;
import io.throughline.lead.scoring.Score;
import io.throughline.lead.standing.ScoreQuery.CompareScoreRules;
import io.throughline.lead.standing.ScoreQuery.GetLeadScore;
import io.throughline.lead.standing.ScoreQuery.GetSourceQuality;
import io.throughline.lead.standing.ScoreQuery.RecommendAssignees;
import io.throughline.lead.standing.ScoreQuery.Recommendation;
import io.throughline.platform.document.Filter;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what leads are worth, and what came of them. */
@Component
class ScoreQuestions {

    private static final int MOST_RECOMMENDED = 10;
    private static final Set<StandingState> JUDGED = EnumSet.of(StandingState.CONVERTED, StandingState.REJECTED);
    private static final Set<StandingState> NOT_WITHDRAWN = EnumSet.complementOf(EnumSet.of(StandingState.WITHDRAWN));

    private final Standings standings;
    private final ScoreVersions versions;
    private final StaffDirectory staff;
    private final OpenLeads openLeads;

    ScoreQuestions(Standings standings, ScoreVersions versions, StaffDirectory staff, OpenLeads openLeads) {
        this.standings = standings;
        this.versions = versions;
        this.staff = staff;
        this.openLeads = openLeads;
    }

    @QueryHandler
    GetLeadScore.Response handle(GetLeadScore query, Caller caller) {
        var lead = seen(query.leadId(), caller);
        var rules = versions.get(query.version());
        var asOf = lead.judgedAt(caller.now());
        var score = Score.of(rules.rules(), lead.facts(), asOf);
        return new GetLeadScore.Response(
                lead.leadId(), rules.version(), asOf, score.points(), score.band(), score.parts());
    }

    @QueryHandler
    CompareScoreRules.Response handle(CompareScoreRules query, Caller caller) {
        var rules = versions.get(query.version());
        var others = versions.get(query.other());
        var one = new ArrayList<LiftTable.Judged>();
        var other = new ArrayList<LiftTable.Judged>();
        var judged = Filter.in(LeadStanding.STATE, query.includeOpen() ? NOT_WITHDRAWN : JUDGED);
        standings.each(Filter.and(judged, Standings.visible(caller.reach())), lead -> {
            one.add(judged(lead, Score.of(rules.rules(), lead.facts(), lead.judgedAt(caller.now()))));
            other.add(judged(lead, Score.of(others.rules(), lead.facts(), lead.judgedAt(caller.now()))));
        });
        int converted = (int) one.stream().filter(LiftTable.Judged::converted).count();
        return new CompareScoreRules.Response(
                converted,
                one.size() - converted,
                LiftTable.of(rules.version(), one),
                LiftTable.of(others.version(), other));
    }

    private static LiftTable.Judged judged(LeadStanding lead, Score score) {
        return new LiftTable.Judged(lead.leadId().toString(), score.points(), lead.state() == StandingState.CONVERTED);
    }

    /** Who converted the greater part of the leads of that source comes first; who never had one counts as even. */
    @QueryHandler
    RecommendAssignees.Response handle(RecommendAssignees query, Caller caller) {
        var source = seen(query.leadId(), caller).source();
        var candidates = staff.all().stream()
                .filter(member -> staff.permissionsOf(member).contains(Permission.OWN_CUSTOMERS))
                .map(StaffMember::id)
                .filter(member -> caller.sees(Optional.of(member)))
                .toList();
        var ends = ends(source, caller);
        var loads = openLeads.of(candidates);
        var best = candidates.stream()
                .map(member -> ends.getOrDefault(member, Ends.NONE).recommended(member, loads.getOrDefault(member, 0)))
                .sorted(Comparator.comparingDouble(ScoreQuestions::promise)
                        .reversed()
                        .thenComparingInt(Recommendation::openLeads))
                .limit(MOST_RECOMMENDED)
                .toList();
        return new RecommendAssignees.Response(best);
    }

    private Map<StaffId, Ends> ends(LeadSource source, Caller caller) {
        var ends = new HashMap<StaffId, Ends>();
        var closed = Filter.and(
                Filter.equal(LeadStanding.SOURCE, source),
                Filter.in(LeadStanding.STATE, JUDGED),
                Standings.visible(caller.reach()));
        standings.each(closed, lead -> lead.owner().ifPresent(owner -> ends.merge(owner, Ends.of(lead), Ends::plus)));
        return ends;
    }

    /** One more of each is counted, so that one lucky lead does not beat a long record. */
    private static double promise(Recommendation one) {
        return (one.converted() + 1.0) / (one.judged() + 2.0);
    }

    private record Ends(int judged, int converted) {

        static final Ends NONE = new Ends(0, 0);

        static Ends of(LeadStanding lead) {
            return new Ends(1, lead.state() == StandingState.CONVERTED ? 1 : 0);
        }

        Ends plus(Ends other) {
            return new Ends(judged + other.judged, converted + other.converted);
        }

        Recommendation recommended(StaffId member, int openLeads) {
            return new Recommendation(member, judged, converted, openLeads);
        }
    }

    @QueryHandler
    GetSourceQuality.Response handle(GetSourceQuality query, Caller caller) {
        var sources = new SourceTally();
        var captured = Filter.range(LeadStanding.CAPTURED, query.from(), query.before());
        standings.each(Filter.and(captured, Standings.visible(caller.reach())), sources::add);
        return new GetSourceQuality.Response(sources.result());
    }

    /** What is in the pool is public; who it is, a score does not tell. */
    private LeadStanding seen(LeadId id, Caller caller) {
        return standings
                .one(id)
                .filter(lead -> lead.isSeenBy(caller) || lead.state() == StandingState.POOL)
                .orElseThrow(() -> new Refusal(LeadRefusal.LEAD_NOT_FOUND));
    }
}
