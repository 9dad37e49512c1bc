package io.throughline.account.rules;

import io.throughline.account.rules.AccountRulesQuery.GetAccountRules;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers which rules hold. */
@Component
class AccountRulesQuestions {

    private final AccountRules rules;

    AccountRulesQuestions(AccountRules rules) {
        this.rules = rules;
    }

    @QueryHandler
    GetAccountRules.Response handle(GetAccountRules query) {
        var statuses = rules.statuses();
        var fields = rules.fields();
        var policy = rules.policy();
        var window = rules.window();
        var churn = rules.churn();
        var value = rules.value();
        return new GetAccountRules.Response(
                statuses.version(),
                statuses.rules(),
                fields.version(),
                fields.rules(),
                policy.version(),
                policy.rules(),
                churn.version(),
                churn.rules(),
                value.version(),
                value.rules(),
                window.version(),
                window.rules());
    }
}
