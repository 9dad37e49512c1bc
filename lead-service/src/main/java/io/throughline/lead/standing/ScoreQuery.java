package io.throughline.lead.standing;

import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadSource;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.scoring.ScorePart;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What leads are worth, and what came of them. */
public sealed interface ScoreQuery {

    /**
     * What a lead is worth, and why (L3, U7).
     *
     * @param version of the score rules; those that hold now, when left out
     */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom(LeadStandings.NAME)
    record GetLeadScore(@NotNull LeadId leadId, Optional<@Min(0) Long> version)
            implements ScoreQuery, Query<GetLeadScore.Response> {

        /** The points are the sum of those of the parts. */
        public record Response(
                LeadId leadId, long version, Instant asOf, int points, Optional<String> band, List<ScorePart> parts) {}
    }

    /**
     * How well rules tell leads that were converted from those that were rejected (U7): each closed lead is scored as of the
     * moment it was judged. Most leads that come to nothing are never rejected, only left; so open ones can be counted in,
     * as not converted, as of now.
     *
     * @param version of the score rules; those that hold now, when left out
     * @param other of the rules to set beside them; those that hold now, when left out
     * @param includeOpen whether open leads count as not converted
     */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom(LeadStandings.NAME)
    record CompareScoreRules(Optional<@Min(0) Long> version, Optional<@Min(0) Long> other, boolean includeOpen)
            implements ScoreQuery, Query<CompareScoreRules.Response> {

        /** One table for each version, over the same leads. */
        public record Response(int converted, int notConverted, LiftTable table, LiftTable otherTable) {}
    }

    /** Who is the right one for a lead: how each did with leads of its source, and how many he has (L3). */
    @Requires(Permission.ASSIGN_SALES_WORK)
    @ReadsFrom(LeadStandings.NAME)
    record RecommendAssignees(@NotNull LeadId leadId) implements ScoreQuery, Query<RecommendAssignees.Response> {

        /** The best first, at most 10, of those within the caller's reach. */
        public record Response(List<Recommendation> recommendations) {}
    }

    /**
     * How good the leads of each source and campaign were (U13).
     *
     * @param from captured at this moment or later
     * @param before captured before this moment
     */
    @Requires(Permission.READ_CAMPAIGNS)
    @ReadsFrom(LeadStandings.NAME)
    record GetSourceQuality(Optional<Instant> from, Optional<Instant> before)
            implements ScoreQuery, Query<GetSourceQuality.Response> {

        /** The most leads first. */
        public record Response(List<SourceQuality> sources) {}
    }

    /**
     * Somebody who might get a lead.
     *
     * @param judged how many leads of the same source he brought to an end, converted or rejected
     * @param converted how many of these became customers
     * @param openLeads how many open leads he has now
     */
    record Recommendation(StaffId staffId, int judged, int converted, int openLeads) {}

    /**
     * What came of the leads of one source and campaign; leads that were withdrawn count nowhere.
     *
     * @param contacted those of the captured that somebody was in touch with
     * @param qualified those that were found worth pursuing
     * @param rejections how many were rejected, by reason
     * @param rate converted of captured, from 0 to 1
     */
    record SourceQuality(
            LeadSource source,
            Optional<String> campaign,
            int captured,
            int contacted,
            int qualified,
            int converted,
            int rejected,
            Map<String, Integer> rejections,
            BigDecimal rate) {}
}
