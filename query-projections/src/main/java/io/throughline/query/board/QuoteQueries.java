package io.throughline.query.board;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.order.QuoteId;
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

/** The questions about quotes, and their answers. */
public sealed interface QuoteQueries {
    /** Asks for one of the quotes. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({"records", "customers"})
    record GetQuote(QuoteId quoteId) implements QuoteQueries, Query<QuoteFound> {}

    /** The quote and how current it is. */
    record QuoteFound(Quote quote, Freshness freshness) {}

    /** Asks for quotes, newest first; what is left out does not narrow the list. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({"records", "customers"})
    record ListQuotes(
            Optional<CustomerId> customerId,
            Optional<@Min(1) @Max(200) Integer> limit,
            Optional<@Size(max = 2_000) String> cursor)
            implements QuoteQueries, Query<QuotesFound> {}

    /** A page of quotes; {@code total} counts all pages. */
    record QuotesFound(List<Quote> quotes, Optional<String> nextCursor, long total, Freshness freshness) {}
}
