package io.throughline.account.pool;

import io.throughline.contracts.account.PoolRules;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;

/** What can be asked about the pools. */
public sealed interface PoolQuery {

    /** Which pools there are, and by which rules. */
    @Requires(Permission.READ_CATALOGUE)
    @ReadsFrom({})
    record GetPoolRules() implements PoolQuery, Query<GetPoolRules.Response> {

        /** The rules; version 0 are the built-in ones. */
        public record Response(long version, PoolRules rules) {}
    }
}
