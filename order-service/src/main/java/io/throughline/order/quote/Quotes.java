package io.throughline.order.quote;

import io.throughline.contracts.order.QuoteId;
import java.util.Optional;

/** The quotes there are, as decisions on other records need them. */
@FunctionalInterface
public interface Quotes {

    /** A quote as it stands in the log at this moment. */
    Optional<QuoteTerms> find(QuoteId quoteId);
}
