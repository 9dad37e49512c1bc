package io.throughline.order.quote;

import io.throughline.contracts.order.QuoteEvent;
import io.throughline.contracts.order.QuoteEvent.QuoteAccepted;
import io.throughline.contracts.order.QuoteEvent.QuoteIssued;
import io.throughline.contracts.order.QuoteEvent.QuoteSuperseded;
import io.throughline.contracts.order.QuoteEvent.QuoteWithdrawn;
import io.throughline.order.quote.QuoteCommand.WithdrawQuote;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import org.springframework.stereotype.Component;

/** How what happened to a quote is taken back: an open one is withdrawn, an answered one stays. */
@Component
final class QuoteCompensations implements Compensations<QuoteEvent> {

    @Override
    public Class<QuoteEvent> family() {
        return QuoteEvent.class;
    }

    @Override
    public Compensation of(QuoteEvent event) {
        return switch (event) {
            case QuoteIssued e ->
                Compensation.touching("state").by(new WithdrawQuote(e.quoteId(), Compensation.REASON));
            case QuoteSuperseded e -> Compensation.touching("state").not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
            case QuoteAccepted e -> Compensation.touching("state").not(UndoRefusal.FINAL);
            case QuoteWithdrawn e -> Compensation.touching("state").not(UndoRefusal.FINAL);
        };
    }
}
