package io.throughline.lead.rules;

import io.throughline.contracts.lead.LossReasons;
import io.throughline.contracts.lead.SalesMethods;
import io.throughline.contracts.lead.Territories;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;

/** By which rules the house sells now. */
public sealed interface SalesRulesQuery {

    /** By which steps. */
    @Requires(Permission.READ_CATALOGUE)
    @ReadsFrom({})
    record GetSalesMethods() implements SalesRulesQuery, Query<GetSalesMethods.Response> {

        /** The methods, and the version of these rules; 0 for the built-in ones. */
        public record Response(SalesMethods rules, long version) {}
    }

    /** For which reasons opportunities are lost. */
    @Requires(Permission.READ_CATALOGUE)
    @ReadsFrom({})
    record GetLossReasons() implements SalesRulesQuery, Query<GetLossReasons.Response> {

        /** The reasons, and the version of these rules; 0 for the built-in ones. */
        public record Response(LossReasons rules, long version) {}
    }

    /** How the market is parted. */
    @Requires(Permission.READ_CATALOGUE)
    @ReadsFrom({})
    record GetTerritories() implements SalesRulesQuery, Query<GetTerritories.Response> {

        /** The territories, and the version of these rules; 0 for the built-in ones. */
        public record Response(Territories rules, long version) {}
    }
}
