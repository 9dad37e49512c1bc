package io.throughline.order.quote;

import io.throughline.contracts.order.QuoteEvent;
import io.throughline.contracts.order.QuoteEvent.QuoteAccepted;
import io.throughline.contracts.order.QuoteEvent.QuoteIssued;
import io.throughline.contracts.order.QuoteEvent.QuoteSuperseded;
import io.throughline.contracts.order.QuoteEvent.QuoteWithdrawn;
import io.throughline.contracts.order.QuoteId;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads a quote's few events from the log itself: a decision must not rest on a view that may be late. */
@Component
final class LoggedQuotes implements Quotes {

    private final EventStore log;

    LoggedQuotes(EventStore log) {
        this.log = log;
    }

    @Override
    public Optional<QuoteTerms> find(QuoteId quoteId) {
        Optional<QuoteTerms> terms = Optional.empty();
        var history = log.readEvents(quoteId.toString(), 0);
        while (history.hasNext()) {
            if (!(history.next().getPayload() instanceof QuoteEvent event)) return Optional.empty();
            terms = after(terms, event);
        }
        return terms;
    }

    private static Optional<QuoteTerms> after(Optional<QuoteTerms> terms, QuoteEvent event) {
        return switch (event) {
            case QuoteIssued issued ->
                Optional.of(new QuoteTerms(
                        issued.quoteId(), issued.customerId(), issued.lines(), issued.total(), QuoteState.ISSUED));
            case QuoteAccepted accepted -> terms.map(t -> t.as(QuoteState.ACCEPTED));
            case QuoteSuperseded superseded -> terms.map(t -> t.as(QuoteState.SUPERSEDED));
            case QuoteWithdrawn withdrawn -> terms.map(t -> t.as(QuoteState.WITHDRAWN));
        };
    }
}
