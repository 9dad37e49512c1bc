package io.throughline.query.board;

import io.throughline.contracts.order.QuoteEvent;
import io.throughline.contracts.order.QuoteEvent.QuoteAccepted;
import io.throughline.contracts.order.QuoteEvent.QuoteIssued;
import io.throughline.contracts.order.QuoteEvent.QuoteSuperseded;
import io.throughline.contracts.order.QuoteEvent.QuoteWithdrawn;
import io.throughline.contracts.order.QuoteId;
import io.throughline.platform.message.Recorded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A quote after its events, and on a day. */
final class QuoteFold {

    private QuoteFold() {}

    /** The quote after this event; null when its beginning is not known here. */
    static @Nullable Quote after(@Nullable Quote before, QuoteEvent event, Recorded<?> recorded) {
        if (event instanceof QuoteIssued issued) return issued(issued, recorded);
        return before == null ? null : next(before, event, before.head().after(event, recorded));
    }

    /** The same quote as it stands on a day: an offer that nobody took begins and ends by its dates. */
    static Quote on(LocalDate today, Quote quote) {
        if (quote.state() != QuoteState.CURRENT) return quote;
        if (today.isBefore(quote.validFrom())) return with(quote, quote.head(), QuoteState.UPCOMING);
        if (today.isAfter(quote.validTo())) return with(quote, quote.head(), QuoteState.EXPIRED);
        return quote;
    }

    /** The same quote without its lines, as a part of its customer. */
    static Quote brief(Quote quote) {
        return with(quote, quote.head(), quote.state(), List.of(), quote.supersededBy(), quote.reason());
    }

    private static Quote issued(QuoteIssued event, Recorded<?> recorded) {
        return new Quote(
                event.quoteId(),
                RecordHead.of(event, recorded),
                QuoteState.CURRENT,
                LineItem.of(event.lines()),
                event.total(),
                event.validFrom(),
                event.validTo(),
                event.opportunityId(),
                event.supersedes(),
                Optional.empty(),
                Optional.empty());
    }

    private static Quote next(Quote quote, QuoteEvent event, RecordHead head) {
        return switch (event) {
            case QuoteIssued unused -> quote;
            case QuoteSuperseded e ->
                with(quote, head, QuoteState.SUPERSEDED, quote.lines(), Optional.of(e.by()), Optional.empty());
            case QuoteAccepted unused -> with(quote, head, QuoteState.ACCEPTED);
            case QuoteWithdrawn e ->
                with(quote, head, QuoteState.WITHDRAWN, quote.lines(), Optional.empty(), Optional.of(e.reason()));
        };
    }

    private static Quote with(Quote quote, RecordHead head, QuoteState state) {
        return with(quote, head, state, quote.lines(), quote.supersededBy(), quote.reason());
    }

    private static Quote with(
            Quote quote,
            RecordHead head,
            QuoteState state,
            List<LineItem> lines,
            Optional<QuoteId> supersededBy,
            Optional<String> reason) {
        return new Quote(
                quote.quoteId(),
                head,
                state,
                lines,
                quote.total(),
                quote.validFrom(),
                quote.validTo(),
                quote.opportunityId(),
                quote.supersedes(),
                supersededBy,
                reason);
    }
}
