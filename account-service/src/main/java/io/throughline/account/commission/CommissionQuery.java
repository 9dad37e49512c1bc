package io.throughline.account.commission;

import io.throughline.contracts.staff.CommissionRules;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** What can be asked about commissions. */
public sealed interface CommissionQuery {

    /** Which there are within the caller's reach; what is left out does not narrow the list. */
    @Requires(Permission.READ_CATALOGUE)
    @ReadsFrom(Commissions.NAME)
    record ListCommissions(
            Optional<StaffId> staffId,
            Optional<@Min(1) @Max(200) Integer> limit,
            Optional<@Size(max = 2_000) String> cursor,
            Optional<CommissionState> state)
            implements CommissionQuery, Query<ListCommissions.Response> {

        /** Those that were earned last first; {@code total} counts all pages. */
        public record Response(List<CommissionEntry> commissions, Optional<String> nextCursor, long total) {}
    }

    /** What the house pays. */
    @Requires(Permission.READ_CATALOGUE)
    @ReadsFrom({})
    record GetCommissionRules() implements CommissionQuery, Query<GetCommissionRules.Response> {

        /** The rules; version 0 are the built-in ones. */
        public record Response(long version, CommissionRules rules) {}
    }
}
