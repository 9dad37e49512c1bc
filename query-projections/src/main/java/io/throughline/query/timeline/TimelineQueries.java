package io.throughline.query.timeline;

import io.throughline.contracts.Channel;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The questions about timelines, and their answers. */
public sealed interface TimelineQueries {
    /** Asks for one customer's timeline; what is left out does not narrow it. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({"timeline", "customers"})
    record GetCustomerTimeline(
            CustomerId customerId,
            Optional<@Size(max = 500) String> q,
            List<TimelineKind> kind,
            List<Channel> channel,
            List<@Size(max = 200) String> actor,
            Optional<Direction> direction,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<@Min(1) @Max(200) Integer> limit,
            Optional<@Size(max = 2_000) String> cursor)
            implements TimelineQueries, Query<TimelinePage> {}

    /** Asks for entries of all timelines that the caller may see; what is left out does not narrow the search. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({"timeline", "customers"})
    record SearchTimeline(
            Optional<@Size(max = 500) String> q,
            Optional<CustomerId> customerId,
            List<TimelineKind> kind,
            List<Channel> channel,
            List<@Size(max = 200) String> actor,
            Optional<Direction> direction,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<@Min(1) @Max(200) Integer> limit,
            Optional<@Size(max = 2_000) String> cursor)
            implements TimelineQueries, Query<TimelinePage> {}

    /** A page of entries, newest first; {@code total} and the facets count all pages. */
    record TimelinePage(
            List<TimelineEntry> entries,
            Optional<String> nextCursor,
            long total,
            TimelineFacets facets,
            Freshness freshness) {}
}
