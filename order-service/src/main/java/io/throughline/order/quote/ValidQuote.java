package io.throughline.order.quote;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.order.Line;
import io.throughline.contracts.order.QuoteId;
import io.throughline.order.OrderRefusal;
import io.throughline.platform.log.Claim;
import io.throughline.platform.message.RefusalCode;
import java.util.Collection;

/** The right to be the one valid quote for a customer and product (U9), held as a claim in the log. */
final class ValidQuote {

    private static final String KIND = "quote.valid";

    private ValidQuote() {}

    /** Who loses it is told the other quote, which is the same customer's. */
    static Claim take(CustomerId customer, Line line, QuoteId quote, RefusalCode refusal) {
        return Claim.take(KIND, key(customer, line), quote.toString(), refusal).namingTheHolder();
    }

    /** Gives back what the quote holds for these lines; what another holds by now stays with the other. */
    static void release(CustomerId customer, Collection<Line> lines, QuoteId quote) {
        for (var line : lines) {
            Claim.release(KIND, key(customer, line), quote.toString(), OrderRefusal.VALID_QUOTE_EXISTS)
                    .stage();
        }
    }

    private static String key(CustomerId customer, Line line) {
        return customer + "/" + line.productId();
    }
}
