package io.throughline.query.board;

import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.order.QuoteEvent;
import io.throughline.contracts.order.QuoteId;
import io.throughline.platform.message.Recorded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A quote as it stands now (O1). */
public record Quote(
        QuoteId quoteId,
        RecordHead head,
        QuoteState state,
        List<LineItem> lines,
        Money total,
        LocalDate validFrom,
        LocalDate validTo,
        Optional<OpportunityId> opportunityId,
        Optional<QuoteId> supersedes,
        Optional<QuoteId> supersededBy,
        Optional<String> reason)
        implements Headed<Quote> {

    @Override
    public Quote of(RecordHead other) {
        return new Quote(
                quoteId,
                other,
                state,
                lines,
                total,
                validFrom,
                validTo,
                opportunityId,
                supersedes,
                supersededBy,
                reason);
    }

    /** The quote after this event; null when its beginning is not known here. */
    public static @Nullable Quote after(@Nullable Quote before, QuoteEvent event, Recorded<?> recorded) {
        return QuoteFold.after(before, event, recorded);
    }

    /** The same without its lines, as a part of its customer. */
    public Quote brief() {
        return QuoteFold.brief(this);
    }

    /** The same as it stands on a day: an offer that nobody took begins and ends by its dates. */
    public Quote on(LocalDate day) {
        return QuoteFold.on(day, this);
    }
}
