package io.throughline.account.trade;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.rules.AccountRules;
import io.throughline.account.trade.ValueUpkeep.ValueCustomer;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.ValueClass;
import io.throughline.contracts.account.ValueEvent.ValueClassesChanged;
import io.throughline.contracts.account.ValueRules;
import io.throughline.platform.history.CustomerHistory;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.CustomerEntry;
import io.throughline.platform.rules.Ruled;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Of what value one customer is. It begins when he is first of any class; from then on each change of his classes is
 * remembered, with the figures that decided (A18, A19). Of customers who were merged the survivor is valued, by what
 * happened with all of them.
 */
@Aggregate(cache = "aggregateCache")
class Valuation {

    @AggregateIdentifier
    private @Nullable UUID id;

    private List<ValueClass> classes = List.of();

    /** For Axon, which reads it from its events. */
    Valuation() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            ValueCustomer command,
            Caller caller,
            CustomerDirectory customers,
            CustomerHistory history,
            AccountRules rules) {
        customers
                .meant(command.customerId())
                .filter(CustomerEntry::standsForHimself)
                .map(CustomerEntry::customerId)
                .ifPresent(customer -> value(customer, caller.received(), history, rules.value()));
    }

    @EventSourcingHandler
    void on(ValueClassesChanged event) {
        id = ValueUpkeep.valuationOf(event.customerId());
        classes = event.to();
    }

    private void value(CustomerId customer, Instant now, CustomerHistory history, Ruled<ValueRules> by) {
        var figures = Value.figures(Trade.in(history.whole(customer, Trade.TOLD_BY)), by.rules(), now);
        var next = Value.classes(figures, by.rules());
        if (!next.equals(classes)) apply(new ValueClassesChanged(customer, classes, next, figures, by.version()));
    }
}
