package io.throughline.lead.rules;

import io.throughline.contracts.lead.CaptureRules;
import io.throughline.contracts.lead.DistributionRules;
import io.throughline.contracts.lead.FollowUpRules;
import io.throughline.contracts.lead.NurturingRules;
import io.throughline.contracts.lead.ScoreRules;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;

/** Which rules for leads hold now. */
public sealed interface LeadRulesQuery {

    /** How soon somebody must be in touch, and what happens when nobody is. */
    @Requires(Permission.READ_CATALOGUE)
    @ReadsFrom({})
    record GetFollowUpRules() implements LeadRulesQuery, Query<GetFollowUpRules.Response> {

        /** The rules; version 0 are the built-in ones. */
        public record Response(long version, FollowUpRules rules) {}
    }

    /** What is looked for at capture. */
    @Requires(Permission.READ_CATALOGUE)
    @ReadsFrom({})
    record GetCaptureRules() implements LeadRulesQuery, Query<GetCaptureRules.Response> {

        /** The rules; version 0 are the built-in ones. */
        public record Response(long version, CaptureRules rules) {}
    }

    /** Who gets which leads. */
    @Requires(Permission.READ_CATALOGUE)
    @ReadsFrom({})
    record GetDistributionRules() implements LeadRulesQuery, Query<GetDistributionRules.Response> {

        /** The rules; version 0 are the built-in ones. */
        public record Response(long version, DistributionRules rules) {}
    }

    /** How points are counted. */
    @Requires(Permission.READ_CATALOGUE)
    @ReadsFrom({})
    record GetScoreRules() implements LeadRulesQuery, Query<GetScoreRules.Response> {

        /** The rules; version 0 are the built-in ones. */
        public record Response(long version, ScoreRules rules) {}
    }

    /** By which plans leads are nurtured. */
    @Requires(Permission.READ_CATALOGUE)
    @ReadsFrom({})
    record GetNurturingRules() implements LeadRulesQuery, Query<GetNurturingRules.Response> {

        /** The rules; version 0 are the built-in ones. */
        public record Response(long version, NurturingRules rules) {}
    }
}
