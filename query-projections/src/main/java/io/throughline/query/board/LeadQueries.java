package io.throughline.query.board;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.LeadId;
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

/** The questions about leads, and their answers. */
public sealed interface LeadQueries {
    /** Asks for one of the leads. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({"records", "customers"})
    record GetLead(LeadId leadId) implements LeadQueries, Query<LeadFound> {}

    /** The lead and how current it is. */
    record LeadFound(Lead lead, Freshness freshness) {}

    /** Asks for leads, newest first; what is left out does not narrow the list. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({"records", "customers"})
    record ListLeads(
            Optional<CustomerId> customerId,
            Optional<@Min(1) @Max(200) Integer> limit,
            Optional<@Size(max = 2_000) String> cursor,
            List<LeadState> state,
            Optional<StaffId> assignee)
            implements LeadQueries, Query<LeadsFound> {}

    /** A page of leads; {@code total} counts all pages. */
    record LeadsFound(List<Lead> leads, Optional<String> nextCursor, long total, Freshness freshness) {}
}
