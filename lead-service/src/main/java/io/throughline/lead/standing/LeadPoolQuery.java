package io.throughline.lead.standing;

import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadSource;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which leads nobody has. */
public sealed interface LeadPoolQuery {

    /** The public pool: everybody sees what is in it, nobody sees who it is before he has claimed it. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom(LeadStandings.NAME)
    record ListLeadPool(Optional<@Min(1) @Max(200) Integer> limit, Optional<@Size(max = 2_000) String> cursor)
            implements LeadPoolQuery, Query<ListLeadPool.Response> {

        /** Those that are in it longest first; {@code total} counts all pages. */
        public record Response(List<UnownedLead> leads, Optional<String> nextCursor, long total) {}
    }

    /**
     * Leads that nobody has and that are not in the pool either.
     *
     * @param overdue only those that should be in the pool by now: none, unless the clock stands
     */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom(LeadStandings.NAME)
    record ListLeadsOfNobody(
            boolean overdue, Optional<@Min(1) @Max(200) Integer> limit, Optional<@Size(max = 2_000) String> cursor)
            implements LeadPoolQuery, Query<ListLeadsOfNobody.Response> {

        /** Those that wait longest first; {@code total} counts all pages. */
        public record Response(List<UnownedLead> leads, Optional<String> nextCursor, long total) {}
    }

    /**
     * A lead that nobody has, without who it is.
     *
     * @param since since when nobody has it
     * @param points what it is worth
     * @param band its rating
     */
    record UnownedLead(
            LeadId leadId,
            LeadSource source,
            Optional<String> campaign,
            Instant capturedAt,
            Instant since,
            int points,
            Optional<String> band) {}
}
