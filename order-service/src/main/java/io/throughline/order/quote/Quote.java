package io.throughline.order.quote;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.order.Line;
import io.throughline.contracts.order.QuoteEvent.QuoteAccepted;
import io.throughline.contracts.order.QuoteEvent.QuoteIssued;
import io.throughline.contracts.order.QuoteEvent.QuoteSuperseded;
import io.throughline.contracts.order.QuoteEvent.QuoteWithdrawn;
import io.throughline.contracts.order.QuoteId;
import io.throughline.order.OrderRefusal;
import io.throughline.order.SalesRules;
import io.throughline.order.product.Catalogue;
import io.throughline.order.product.PricedLines;
import io.throughline.order.quote.QuoteCommand.AcceptQuote;
import io.throughline.order.quote.QuoteCommand.IssueQuote;
import io.throughline.order.quote.QuoteCommand.WithdrawQuote;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.message.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A price offered to a customer. It is issued for some days, and while it is open no other quote offers the customer one
 * of its products (U9). In the end the customer accepts it, a newer one supersedes it, it is withdrawn, or its last day
 * passes; then the way is free for another.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
class Quote {

    private static final int YEARS = 2;

    @AggregateIdentifier
    private QuoteId id;

    private @Nullable CustomerId customer;
    private List<Line> lines = List.of();
    private LocalDate validFrom = LocalDate.MIN;
    private LocalDate validTo = LocalDate.MAX;
    private QuoteState state = QuoteState.ISSUED;

    /** For Axon, which reads it from its events. */
    Quote() {}

    @CommandHandler
    Quote(
            IssueQuote command,
            Caller caller,
            CustomerDirectory customers,
            Catalogue catalogue,
            Quotes quotes,
            SalesRules rules) {
        var seen = customers
                .seeForNew(command.customerId(), caller, OrderRefusal.CUSTOMER_NOT_FOUND)
                .customerId();
        mustBeUsable(command, rules, caller.now());
        var priced = PricedLines.of(command.lines(), catalogue);
        var older = command.supersedes().map(other -> quoteToSupersede(seen, other, customers, quotes));
        claim(command, seen, older, rules.endOf(command.validTo()));
        apply(new QuoteIssued(
                command.quoteId(),
                seen,
                command.opportunityId(),
                priced.lines(),
                priced.total(),
                command.validFrom(),
                command.validTo(),
                command.supersedes()));
    }

    @CommandHandler
    void handle(AcceptQuote command, Caller caller, CustomerDirectory customers, SalesRules rules) {
        var seen = customerSeenBy(caller, customers, command);
        if (state == QuoteState.ACCEPTED) return;
        refuse(state == QuoteState.SUPERSEDED, OrderRefusal.QUOTE_SUPERSEDED);
        refuse(state == QuoteState.WITHDRAWN, OrderRefusal.QUOTE_WITHDRAWN);
        var today = rules.dayOf(caller.now());
        refuse(today.isBefore(validFrom), OrderRefusal.QUOTE_NOT_YET_VALID);
        refuse(today.isAfter(validTo), OrderRefusal.QUOTE_EXPIRED);
        giveUpUnlessSuperseded(caller.now());
        apply(new QuoteAccepted(id, seen));
    }

    @CommandHandler
    void handle(WithdrawQuote command, Caller caller, CustomerDirectory customers) {
        var seen = customerSeenBy(caller, customers, command);
        if (state == QuoteState.WITHDRAWN) return;
        refuse(state == QuoteState.ACCEPTED, OrderRefusal.QUOTE_ACCEPTED);
        refuse(state == QuoteState.SUPERSEDED, OrderRefusal.QUOTE_SUPERSEDED);
        ValidQuote.release(issuedTo(), lines, id);
        apply(new QuoteWithdrawn(id, seen, command.reason()));
    }

    /** A quote that was accepted or withdrawn meanwhile stays so. */
    @CommandHandler
    void handle(MarkSuperseded command, CustomerDirectory customers) {
        if (customer == null) throw new Refusal(command.notFound());
        if (state == QuoteState.ISSUED) apply(new QuoteSuperseded(id, customers.idOf(customer), command.by()));
    }

    private static void mustBeUsable(IssueQuote command, SalesRules rules, Instant now) {
        var today = rules.dayOf(now);
        refuse(command.validTo().isBefore(command.validFrom()), OrderRefusal.VALIDITY_REVERSED);
        refuse(command.validTo().isBefore(today), OrderRefusal.VALIDITY_OVER);
        // An end within sight first: from a year in the millions nothing can be counted.
        refuse(command.validTo().isAfter(today.plusYears(2L * YEARS)), OrderRefusal.VALIDITY_TOO_LONG);
        refuse(command.validTo().isAfter(command.validFrom().plusYears(YEARS)), OrderRefusal.VALIDITY_TOO_LONG);
    }

    private static void claim(IssueQuote command, CustomerId seen, Optional<QuoteTerms> older, Instant end) {
        for (var line : command.lines()) {
            var claim = ValidQuote.take(seen, line, command.quoteId(), OrderRefusal.VALID_QUOTE_EXISTS)
                    .until(end);
            older.map(other -> claim.replacing(other.quoteId().toString()))
                    .orElse(claim)
                    .stage();
        }
        older.ifPresent(other -> takePlaceOf(other, command, seen, end));
    }

    private static QuoteTerms quoteToSupersede(
            CustomerId seen, QuoteId other, CustomerDirectory customers, Quotes quotes) {
        var terms = quotes.find(other)
                .filter(t -> customers.idOf(t.customerId()).equals(seen))
                .orElseThrow(() ->
                        new Refusal(OrderRefusal.QUOTE_TO_SUPERSEDE_NOT_FOUND, Map.of("supersedes", other.toString())));
        refuse(terms.state() != QuoteState.ISSUED, OrderRefusal.QUOTE_TO_SUPERSEDE_CLOSED);
        return terms;
    }

    /**
     * What only the other quote offered is free from now on. The rest of what it holds as a joined prospect's passes over
     * too, so that it cannot be accepted any more.
     */
    private static void takePlaceOf(QuoteTerms other, IssueQuote command, CustomerId seen, Instant end) {
        var offered = command.lines().stream().map(Line::productId).collect(Collectors.toSet());
        for (var line : other.lines()) {
            if (!offered.contains(line.productId())) {
                ValidQuote.release(other.customerId(), List.of(line), other.quoteId());
            } else if (!other.customerId().equals(seen)) {
                ValidQuote.take(other.customerId(), line, command.quoteId(), OrderRefusal.VALID_QUOTE_EXISTS)
                        .replacing(other.quoteId().toString())
                        .until(end)
                        .stage();
            }
        }
    }

    /**
     * Takes the claims once more, to lapse at once: so it is refused if a newer quote has just taken its place and this
     * quote does not know it yet, and else leaves the way free for the next quote.
     */
    private void giveUpUnlessSuperseded(Instant now) {
        for (var line : lines) {
            ValidQuote.take(issuedTo(), line, id, OrderRefusal.QUOTE_SUPERSEDED)
                    .until(now)
                    .stage();
        }
    }

    /** Its claims stay with whom it was issued to, whoever he turned out to be. */
    private CustomerId issuedTo() {
        return Objects.requireNonNull(customer);
    }

    private CustomerId customerSeenBy(Caller caller, CustomerDirectory customers, QuoteCommand command) {
        if (customer == null) throw new Refusal(command.notFound());
        return customers.see(customer, caller, command.notFound()).customerId();
    }

    @EventSourcingHandler
    void on(QuoteIssued event) {
        id = event.quoteId();
        customer = event.customerId();
        lines = event.lines();
        validFrom = event.validFrom();
        validTo = event.validTo();
    }

    @EventSourcingHandler
    void on(QuoteAccepted event) {
        state = QuoteState.ACCEPTED;
    }

    @EventSourcingHandler
    void on(QuoteSuperseded event) {
        state = QuoteState.SUPERSEDED;
    }

    @EventSourcingHandler
    void on(QuoteWithdrawn event) {
        state = QuoteState.WITHDRAWN;
    }
}
