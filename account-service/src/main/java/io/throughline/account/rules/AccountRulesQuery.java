package io.throughline.account.rules;

import io.throughline.contracts.account.AccountPolicy;
import io.throughline.contracts.account.AccountStatuses;
import io.throughline.contracts.account.BookingWindow;
import io.throughline.contracts.account.ChurnRules;
import io.throughline.contracts.account.CustomFields;
import io.throughline.contracts.account.ValueRules;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;

/** What can be asked about the rules of accounts. */
public sealed interface AccountRulesQuery {

    /** Which rules hold now. */
    @Requires(Permission.READ_CATALOGUE)
    @ReadsFrom({})
    record GetAccountRules() implements AccountRulesQuery, Query<GetAccountRules.Response> {

        /** The rules with their versions; 0 are the built-in ones. */
        public record Response(
                long statusesVersion,
                AccountStatuses statuses,
                long fieldsVersion,
                CustomFields fields,
                long policyVersion,
                AccountPolicy policy,
                long churnVersion,
                ChurnRules churn,
                long valueVersion,
                ValueRules value,
                long windowVersion,
                BookingWindow window) {}
    }
}
