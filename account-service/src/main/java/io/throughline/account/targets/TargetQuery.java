package io.throughline.account.targets;

import io.throughline.contracts.staff.Kpi;
import io.throughline.contracts.staff.StaffId;
import io.throughline.contracts.staff.TargetId;
import io.throughline.contracts.staff.TargetRules;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be asked about targets. */
public sealed interface TargetQuery {

    /** How one target stands, now or by another moment. */
    @Requires(Permission.READ_CATALOGUE)
    @ReadsFrom({Targets.NAME, Credits.NAME})
    record GetTarget(@NotNull TargetId targetId, Optional<Instant> asOf)
            implements TargetQuery, Query<GetTarget.Response> {

        /** How it stands, and what was said of it. */
        public record Response(TargetStanding standing, List<TargetAppraisal> appraisals) {}
    }

    /** Which targets there are within the caller's reach; what is left out does not narrow the list. */
    @Requires(Permission.READ_CATALOGUE)
    @ReadsFrom({Targets.NAME, Credits.NAME})
    record ListTargets(
            Optional<StaffId> staffId,
            Optional<@Min(1) @Max(100) Integer> limit,
            Optional<@Size(max = 2_000) String> cursor,
            Optional<Kpi> kpi,
            Optional<TargetState> state)
            implements TargetQuery, Query<ListTargets.Response> {

        /** Those that end first in front; {@code total} counts all pages. */
        public record Response(List<TargetStanding> targets, Optional<String> nextCursor, long total) {}
    }

    /** By which rules targets are warned of and appraised. */
    @Requires(Permission.READ_CATALOGUE)
    @ReadsFrom({})
    record GetTargetRules() implements TargetQuery, Query<GetTargetRules.Response> {

        /** The rules; version 0 are the built-in ones. */
        public record Response(long version, TargetRules rules) {}
    }
}
