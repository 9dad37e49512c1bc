package io.throughline.query.outreach;

import io.throughline.contracts.CustomerId;
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

/** The questions about consent, and their answers. */
public sealed interface ConsentQueries {
    /**
     * Asks what the customer's consent was.
     *
     * @param validAt what was true at this moment; now if left out
     * @param knownAt as far as we knew at this moment; now if left out
     */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({"consents", "customers"})
    record GetConsents(CustomerId customerId, Optional<Instant> validAt, Optional<Instant> knownAt)
            implements ConsentQueries, Query<ConsentsFound> {}

    /** The last words at one moment as known at another, by purpose and channel. */
    record ConsentsFound(
            CustomerId customerId, Instant validAt, Instant knownAt, List<ConsentLine> words, Freshness freshness) {}

    /** Asks for the proof; what is left out does not narrow it. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({"consents", "customers"})
    record ListConsentProof(
            CustomerId customerId,
            List<ConsentLineKind> kind,
            Optional<@Min(1) @Max(200) Integer> limit,
            Optional<@Size(max = 2_000) String> cursor)
            implements ConsentQueries, Query<ConsentProofFound> {}

    /** A page of the proof, in the order in which it was recorded; {@code total} counts all pages. */
    record ConsentProofFound(
            CustomerId customerId,
            List<ConsentLine> lines,
            Optional<String> nextCursor,
            long total,
            Freshness freshness) {}
}
