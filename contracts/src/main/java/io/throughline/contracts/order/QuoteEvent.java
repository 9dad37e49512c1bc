package io.throughline.contracts.order;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.lead.OpportunityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What happens to a quote; at most one is valid per customer and product (O1, U9). */
public sealed interface QuoteEvent extends CustomerEvent {

    /** The quote. */
    QuoteId quoteId();

    /** A price was offered, valid on both days and those between; it replaces {@code supersedes}, if any. */
    @EventName("quote.issued")
    record QuoteIssued(
            QuoteId quoteId,
            CustomerId customerId,
            Optional<OpportunityId> opportunityId,
            List<Line> lines,
            Money total,
            LocalDate validFrom,
            LocalDate validTo,
            Optional<QuoteId> supersedes)
            implements QuoteEvent {}

    /** A newer quote took the place of this one. */
    @EventName("quote.superseded")
    record QuoteSuperseded(QuoteId quoteId, CustomerId customerId, QuoteId by) implements QuoteEvent {}

    /** The customer took the offer. */
    @EventName("quote.accepted")
    record QuoteAccepted(QuoteId quoteId, CustomerId customerId) implements QuoteEvent {}

    /** The offer was taken back before the customer took it. */
    @EventName("quote.withdrawn")
    record QuoteWithdrawn(
            QuoteId quoteId,
            CustomerId customerId,
            @PersonalData String reason) implements QuoteEvent {}
}
