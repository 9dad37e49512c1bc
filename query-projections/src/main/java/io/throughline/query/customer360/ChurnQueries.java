package io.throughline.query.customer360;

import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;
import io.throughline.query.answer.Freshness;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** The question about customers who may be lost, and its answer. */
public sealed interface ChurnQueries {

    /**
     * Asks who may be lost; what is left out does not narrow the list.
     *
     * @param stage all but the lost ones when left out
     */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom("customers")
    record ListChurningCustomers(
            Optional<ChurnStage> stage,
            Optional<StaffId> owner,
            Optional<@Min(1) @Max(200) Integer> limit,
            Optional<@Size(max = 2_000) String> cursor)
            implements ChurnQueries, Query<ChurningFound> {}

    /** A page of them, those for whom it has stood so for longest first; {@code total} counts all pages. */
    record ChurningFound(
            List<ChurningCustomer> customers, Optional<String> nextCursor, long total, Freshness freshness) {}
}
