package io.throughline.query.related;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.staff.StaffId;
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
import java.util.UUID;

/** The questions about what was taken on for customers, and their answers. */
public sealed interface RelatedQueries {
    /** Asks for one of the records. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({"related", "customers"})
    record GetRelatedRecord(UUID recordId) implements RelatedQueries, Query<RelatedRecordFound> {}

    /** The record and how current it is. */
    record RelatedRecordFound(RelatedRecord record, Freshness freshness) {}

    /** Asks for records, those that are due first in front; what is left out does not narrow the list. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({"related", "customers"})
    record ListRelatedRecords(
            Optional<CustomerId> customerId,
            Optional<@Min(1) @Max(200) Integer> limit,
            Optional<@Size(max = 2_000) String> cursor,
            List<RelatedKind> kind,
            List<RelatedState> state,
            Optional<StaffId> owner,
            Optional<StaffId> staff,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<@Size(max = 200) String> q)
            implements RelatedQueries, Query<RelatedRecordsFound> {}

    /** A page of records; {@code total} counts all pages. */
    record RelatedRecordsFound(
            List<RelatedRecord> records, Optional<String> nextCursor, long total, Freshness freshness) {}
}
