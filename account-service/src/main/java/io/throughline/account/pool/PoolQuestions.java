package io.throughline.account.pool;

import io.throughline.account.pool.PoolQuery.GetPoolRules;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what is asked about the pools. */
@Component
class PoolQuestions {

    private final CurrentPoolRules rules;

    PoolQuestions(CurrentPoolRules rules) {
        this.rules = rules;
    }

    @QueryHandler
    GetPoolRules.Response handle(GetPoolRules query) {
        var now = rules.now();
        return new GetPoolRules.Response(now.version(), now.rules());
    }
}
