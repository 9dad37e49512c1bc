package io.throughline.account.trial;

import io.throughline.account.trial.TrialQuery.GetTrialRules;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what is asked about trials. */
@Component
class TrialQuestions {

    private final CurrentTrialRules rules;

    TrialQuestions(CurrentTrialRules rules) {
        this.rules = rules;
    }

    @QueryHandler
    GetTrialRules.Response handle(GetTrialRules query) {
        var now = rules.now();
        return new GetTrialRules.Response(now.version(), now.rules());
    }
}
