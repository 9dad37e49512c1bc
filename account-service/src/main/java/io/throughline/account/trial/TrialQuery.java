package io.throughline.account.trial;

import io.throughline.contracts.account.TrialRules;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;

/** What can be asked about trials. */
public sealed interface TrialQuery {

    /** By which rules trials run. */
    @Requires(Permission.READ_CATALOGUE)
    @ReadsFrom({})
    record GetTrialRules() implements TrialQuery, Query<GetTrialRules.Response> {

        /** The rules; version 0 are the built-in ones. */
        public record Response(long version, TrialRules rules) {}
    }
}
