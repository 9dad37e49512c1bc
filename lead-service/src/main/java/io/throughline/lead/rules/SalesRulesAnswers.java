package io.throughline.lead.rules;

import io.throughline.lead.rules.SalesRulesQuery.GetLossReasons;
import io.throughline.lead.rules.SalesRulesQuery.GetSalesMethods;
import io.throughline.lead.rules.SalesRulesQuery.GetTerritories;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Tells by which rules the house sells. */
@Component
class SalesRulesAnswers {

    private final SalesRules rules;

    SalesRulesAnswers(SalesRules rules) {
        this.rules = rules;
    }

    @QueryHandler
    GetSalesMethods.Response handle(GetSalesMethods query) {
        var now = rules.methods();
        return new GetSalesMethods.Response(now.rules(), now.version());
    }

    @QueryHandler
    GetLossReasons.Response handle(GetLossReasons query) {
        var now = rules.lossReasons();
        return new GetLossReasons.Response(now.rules(), now.version());
    }

    @QueryHandler
    GetTerritories.Response handle(GetTerritories query) {
        var now = rules.territories();
        return new GetTerritories.Response(now.rules(), now.version());
    }
}
