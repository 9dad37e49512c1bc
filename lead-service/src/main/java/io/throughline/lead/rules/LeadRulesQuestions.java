package io.throughline.lead.rules;

import io.throughline.lead.rules.LeadRulesQuery.GetCaptureRules;
import io.throughline.lead.rules.LeadRulesQuery.GetDistributionRules;
import io.throughline.lead.rules.LeadRulesQuery.GetFollowUpRules;
import io.throughline.lead.rules.LeadRulesQuery.GetNurturingRules;
import io.throughline.lead.rules.LeadRulesQuery.GetScoreRules;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers which rules for leads hold now. */
@Component
class LeadRulesQuestions {

    private final LeadRules rules;

    LeadRulesQuestions(LeadRules rules) {
        this.rules = rules;
    }

    @QueryHandler
    GetFollowUpRules.Response handle(GetFollowUpRules query) {
        var now = rules.followUp();
        return new GetFollowUpRules.Response(now.version(), now.rules());
    }

    @QueryHandler
    GetCaptureRules.Response handle(GetCaptureRules query) {
        var now = rules.capture();
        return new GetCaptureRules.Response(now.version(), now.rules());
    }

    @QueryHandler
    GetDistributionRules.Response handle(GetDistributionRules query) {
        var now = rules.distribution();
        return new GetDistributionRules.Response(now.version(), now.rules());
    }

    @QueryHandler
    GetScoreRules.Response handle(GetScoreRules query) {
        var now = rules.score();
        return new GetScoreRules.Response(now.version(), now.rules());
    }

    @QueryHandler
    GetNurturingRules.Response handle(GetNurturingRules query) {
        var now = rules.nurturing();
        return new GetNurturingRules.Response(now.version(), now.rules());
    }
}
