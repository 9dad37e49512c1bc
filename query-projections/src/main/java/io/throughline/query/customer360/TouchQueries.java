package io.throughline.query.customer360;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.Direction;
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

/** The question about touches, and its answer. */
public sealed interface TouchQueries {
    /** Asks for the touches with a customer, of all departments; what is left out does not narrow the list. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({"touches", "customers"})
    record ListTouches(
            CustomerId customerId,
            Optional<Direction> direction,
            Optional<@Min(1) @Max(200) Integer> limit,
            Optional<@Size(max = 2_000) String> cursor)
            implements TouchQueries, Query<TouchesFound> {}

    /** A page of touches, the last first; {@code total} counts all pages. */
    record TouchesFound(List<DepartmentTouch> touches, Optional<String> nextCursor, long total, Freshness freshness) {}
}
