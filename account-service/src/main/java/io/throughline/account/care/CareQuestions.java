package io.throughline.account.care;

import io.throughline.account.care.CareQuery.GetCareRules;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what is asked about care. */
@Component
class CareQuestions {

    private final CurrentCareRules rules;

    CareQuestions(CurrentCareRules rules) {
        this.rules = rules;
    }

    @QueryHandler
    GetCareRules.Response handle(GetCareRules query) {
        var now = rules.now();
        return new GetCareRules.Response(now.version(), now.rules());
    }
}
