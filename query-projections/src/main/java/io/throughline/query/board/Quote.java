package io.throughline.query.board;

import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.order.QuoteId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

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
        return new Quote(quoteId, other, state, lines, total, validFrom, validTo, opportunityId, supersedes, supersededBy, reason);
    }
}
