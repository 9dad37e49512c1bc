package io.throughline.account.care;

import io.throughline.contracts.account.CareRules;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;

/** What can be asked about care. */
public sealed interface CareQuery {

    /** By which rules the house thinks of its customers. */
    @Requires(Permission.READ_CATALOGUE)
    @ReadsFrom({})
    record GetCareRules() implements CareQuery, Query<GetCareRules.Response> {

        /** The rules; version 0 are the built-in ones. */
        public record Response(long version, CareRules rules) {}
    }
}
