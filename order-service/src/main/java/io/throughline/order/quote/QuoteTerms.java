package io.throughline.order.quote;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.order.Line;
import io.throughline.contracts.order.QuoteId;
import java.util.List;
import org.joda.money.Money;

/** What a quote offers to whom, and how far it has come. */
public record QuoteTerms(QuoteId quoteId, CustomerId customerId, List<Line> lines, Money total, QuoteState state) {

    QuoteTerms as(QuoteState next) {
        return new QuoteTerms(quoteId, customerId, lines, total, next);
    }
}
