package io.throughline.query.board;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.ForecastCategory;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.lead.SalesChannel;
import io.throughline.contracts.lead.StageId;
import io.throughline.contracts.lead.TerritoryId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;
import io.throughline.query.answer.Freshness;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The questions about opportunities, and their answers. */
public sealed interface OpportunityQueries {
    /** Asks for one of the opportunities. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({"records", "customers"})
    record GetOpportunity(OpportunityId opportunityId) implements OpportunityQueries, Query<OpportunityFound> {}

    /** The opportunity and how current it is. */
    record OpportunityFound(Opportunity opportunity, Freshness freshness) {}

    /** Asks for opportunities, newest first; what is left out does not narrow the list. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({"records", "customers"})
    record ListOpportunities(
            Optional<CustomerId> customerId,
            Optional<@Min(1) @Max(200) Integer> limit,
            Optional<@Size(max = 2_000) String> cursor,
            List<OpportunityState> state,
            List<StageId> stage,
            Optional<StaffId> owner,
            List<ForecastCategory> category,
            Optional<LocalDate> closeFrom,
            Optional<LocalDate> closeBefore,
            Optional<TerritoryId> territory,
            Optional<SalesChannel> channel)
            implements OpportunityQueries, Query<OpportunitiesFound> {}

    /** A page of opportunities; {@code total} counts all pages. */
    record OpportunitiesFound(
            List<Opportunity> opportunities, Optional<String> nextCursor, long total, Freshness freshness) {}
}
