package io.throughline.account.trade;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.AccountRefusal;
import io.throughline.account.rules.AccountRules;
import io.throughline.account.trade.ChurnCommand.ConfirmChurn;
import io.throughline.account.trade.ChurnCommand.DeferChurn;
import io.throughline.account.trade.ChurnCommand.ReopenChurn;
import io.throughline.account.trade.ChurnUpkeep.NoteOrder;
import io.throughline.account.trade.ChurnUpkeep.WatchForChurn;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.ChurnEvent.ChurnAverted;
import io.throughline.contracts.account.ChurnEvent.ChurnConfirmed;
import io.throughline.contracts.account.ChurnEvent.ChurnDeferred;
import io.throughline.contracts.account.ChurnEvent.ChurnReopened;
import io.throughline.contracts.account.ChurnEvent.ChurnWarned;
import io.throughline.contracts.account.ChurnEvent.CustomerOrderedAgain;
import io.throughline.platform.history.CustomerHistory;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.CustomerEntry;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Whether one customer is about to be lost. It begins with the first warning; then whoever is responsible defers that with
 * measures, which ends in a warning again or in none, or confirms the loss. A new order makes him a customer like others,
 * whatever was decided, and he may be warned of again (A15, A16, features §4).
 */
@Aggregate(cache = "aggregateCache")
class Churn {

    @AggregateIdentifier
    private @Nullable UUID id;

    private ChurnState state = new ChurnState.Active();

    /** When he was warned of last, or lost: only an order of after that is a new one. */
    private Instant since = Instant.EPOCH;

    /** For Axon, which reads it from its events. */
    Churn() {}

    /**
     * Looks first when the customer could be about to be lost, then daily, and when he complains. Of customers who were
     * merged the survivor is judged, by what happened with all of them.
     */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            WatchForChurn command,
            Caller caller,
            CustomerDirectory customers,
            CustomerHistory history,
            AccountRules rules) {
        var customer = customers.meant(command.customerId()).filter(CustomerEntry::standsForHimself);
        if (customer.isEmpty() || state instanceof ChurnState.Lost) return;
        if (state instanceof ChurnState.Deferred deferred && caller.received().isBefore(deferred.until())) return;
        var by = rules.churn();
        var trade = trade(customer.get().customerId(), history);
        var signals = ChurnSignals.of(trade, by.rules(), caller.received());
        if (signals.isEmpty()) {
            if (!(state instanceof ChurnState.Active))
                apply(new ChurnAverted(customer.get().customerId(), by.version()));
            return;
        }
        boolean unheard =
                !(state instanceof ChurnState.Warned) && customer.get().owner().isPresent();
        if (unheard && ChurnSignals.areSettled(trade, by.rules(), caller.received())) {
            apply(new ChurnWarned(customer.get().customerId(), signals, by.version()));
        }
    }

    /** An order of before the warning or the loss, of which we hear late, brings nobody back. */
    @CommandHandler
    void handle(NoteOrder command, Caller caller, CustomerDirectory customers) {
        if (state instanceof ChurnState.Active || !caller.now().isAfter(since)) return;
        apply(new CustomerOrderedAgain(customers.idOf(command.customerId()), command.orderId()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            DeferChurn command, Caller caller, CustomerDirectory customers, StaffDirectory staff, AccountRules rules) {
        var customer = mustBeHis(command, caller, customers, staff);
        refuse(!(state instanceof ChurnState.Warned), AccountRefusal.CHURN_NOT_WARNED);
        refuse(!command.until().isAfter(caller.received()), AccountRefusal.DEFERRAL_OVER);
        var by = rules.churn();
        var latest = caller.received().plus(Duration.ofDays(by.rules().deferralDays()));
        if (command.until().isAfter(latest)) {
            throw new Refusal(AccountRefusal.DEFERRAL_TOO_LONG, Map.of("latest", latest.toString()));
        }
        apply(new ChurnDeferred(customer, command.until(), command.measures(), by.version()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ConfirmChurn command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        var customer = mustBeHis(command, caller, customers, staff);
        refuse(!(state instanceof ChurnState.Warned), AccountRefusal.CHURN_NOT_WARNED);
        apply(new ChurnConfirmed(customer, command.reason()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReopenChurn command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        var customer = mustBeHis(command, caller, customers, staff);
        if (state instanceof ChurnState.Warned) return;
        refuse(state instanceof ChurnState.Active, AccountRefusal.CHURN_NOT_WARNED);
        apply(new ChurnReopened(customer, command.reason()));
    }

    @EventSourcingHandler
    void on(ChurnWarned event, MetaData metaData, @Timestamp Instant recorded) {
        id = ChurnCommand.churnOf(event.customerId());
        state = new ChurnState.Warned();
        since = occurred(metaData, recorded);
    }

    @EventSourcingHandler
    void on(ChurnDeferred event) {
        state = new ChurnState.Deferred(event.until());
    }

    @EventSourcingHandler
    void on(ChurnConfirmed event, MetaData metaData, @Timestamp Instant recorded) {
        state = new ChurnState.Lost();
        since = occurred(metaData, recorded);
    }

    @EventSourcingHandler
    void on(ChurnReopened event) {
        state = new ChurnState.Warned();
    }

    @EventSourcingHandler
    void on(ChurnAverted event) {
        state = new ChurnState.Active();
    }

    @EventSourcingHandler
    void on(CustomerOrderedAgain event) {
        state = new ChurnState.Active();
    }

    /** Only the account's owner, whoever stands above him, and who may act for anybody (A16). */
    private static CustomerId mustBeHis(
            ChurnCommand command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        var customer = customers.seeForNew(command.customerId(), caller, command.notFound());
        refuse(!customer.hasAccount(), command.notFound());
        var owner = customer.owner().orElseThrow(() -> new Refusal(AccountRefusal.ACCOUNT_WITHOUT_OWNER));
        boolean his = caller.author()
                .filter(author -> staff.isOrStandsAbove(author, owner))
                .isPresent();
        refuse(!his && !caller.may(Permission.ACT_FOR_ANYBODY), AccountRefusal.NOT_HIS_ACCOUNT);
        return customer.customerId();
    }

    private static Instant occurred(MetaData metaData, Instant recorded) {
        return Provenance.of(metaData).occurredAt().orElse(recorded);
    }

    private static Trade trade(CustomerId customer, CustomerHistory history) {
        return Trade.in(history.whole(customer, Trade.TOLD_BY));
    }
}
