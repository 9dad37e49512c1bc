package io.throughline.account.promise;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.ChargeRefusal;
import io.throughline.account.account.Contacts;
import io.throughline.account.charge.Charge;
import io.throughline.account.promise.PromiseCommand.BreakPromise;
import io.throughline.account.promise.PromiseCommand.HandOverPromise;
import io.throughline.account.promise.PromiseCommand.KeepPromise;
import io.throughline.account.promise.PromiseCommand.MakePromise;
import io.throughline.account.promise.PromiseCommand.RenegotiatePromise;
import io.throughline.account.promise.PromiseCommand.ReopenPromise;
import io.throughline.account.promise.PromiseCommand.WithdrawPromise;
import io.throughline.account.promise.PromiseUpkeep.EndOverduePromise;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.PromiseEvent;
import io.throughline.contracts.account.PromiseEvent.PromiseBroken;
import io.throughline.contracts.account.PromiseEvent.PromiseHandedOver;
import io.throughline.contracts.account.PromiseEvent.PromiseKept;
import io.throughline.contracts.account.PromiseEvent.PromiseMade;
import io.throughline.contracts.account.PromiseEvent.PromiseRenegotiated;
import io.throughline.contracts.account.PromiseEvent.PromiseReopened;
import io.throughline.contracts.account.PromiseEvent.PromiseWithdrawn;
import io.throughline.contracts.account.PromiseId;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.StaffDirectory;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A promise to a customer. Somebody makes it and must keep it by its moment; with the customer's consent the moment can be
 * moved, and with the customer it can pass to somebody else. It ends once: kept, broken by word or by the clock, or
 * withdrawn. Only reopening it gives it another chance to end (U12, N12).
 */
@Aggregate
class Promise {

    @AggregateIdentifier
    private PromiseId id;

    private Charge charge;
    private Instant due;
    private @Nullable PromiseEvent end;

    @SuppressWarnings("NullAway.Init") // the event that it begins with assigns the rest
    Promise() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(
            MakePromise command, Caller caller, CustomerDirectory customers, StaffDirectory staff, Contacts contacts) {
        var taken = Charge.taken(command.customerId(), command.owner(), caller, customers, staff);
        Charge.mustBeHis(taken.customerId(), command.contactId().stream().toList(), contacts);
        refuse(!command.due().isAfter(caller.now()), ChargeRefusal.DUE_PASSED);
        apply(new PromiseMade(
                command.promiseId(),
                taken.customerId(),
                taken.owner(),
                command.contactId(),
                command.what(),
                command.due(),
                command.interactionId()));
    }

    @CommandHandler
    void handle(KeepPromise command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        if (end instanceof PromiseKept kept && kept.proof().equals(command.proof())) return;
        mustBeOpen();
        apply(new PromiseKept(id, customer(customers), command.proof()));
    }

    @CommandHandler
    void handle(BreakPromise command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        var reason = Optional.of(command.reason());
        if (end instanceof PromiseBroken broken && broken.reason().equals(reason)) return;
        mustBeOpen();
        apply(new PromiseBroken(id, customer(customers), false, reason));
    }

    @CommandHandler
    void handle(RenegotiatePromise command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        mustBeOpen();
        if (command.due().equals(due)) return;
        refuse(!command.due().isAfter(caller.now()), ChargeRefusal.DUE_PASSED);
        apply(new PromiseRenegotiated(id, customer(customers), due, command.due(), command.consent()));
    }

    @CommandHandler
    void handle(WithdrawPromise command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        if (end instanceof PromiseWithdrawn withdrawn && withdrawn.reason().equals(command.reason())) return;
        mustBeOpen();
        apply(new PromiseWithdrawn(id, customer(customers), command.reason()));
    }

    @CommandHandler
    void handle(ReopenPromise command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        if (end == null) return;
        var until = command.due().orElse(due);
        refuse(!until.isAfter(caller.now()), ChargeRefusal.DUE_PASSED);
        apply(new PromiseReopened(id, customer(customers), until, command.reason()));
    }

    @CommandHandler
    void handle(HandOverPromise command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        mustBeSeen(command, caller, customers);
        mustBeOpen();
        Charge.mustFit(command.to(), caller, staff);
        if (command.to().equals(charge.owner())) return;
        apply(new PromiseHandedOver(id, customer(customers), charge.owner(), command.to()));
    }

    @CommandHandler
    void handle(EndOverduePromise command, Caller caller, CustomerDirectory customers) {
        if (end != null || caller.received().isBefore(due)) return;
        apply(new PromiseBroken(id, customer(customers), true, Optional.empty()));
    }

    @EventSourcingHandler
    void on(PromiseMade event) {
        id = event.promiseId();
        charge = new Charge(event.customerId(), event.owner());
        due = event.due();
    }

    @EventSourcingHandler
    void on(PromiseKept event) {
        end = event;
    }

    @EventSourcingHandler
    void on(PromiseBroken event) {
        end = event;
    }

    @EventSourcingHandler
    void on(PromiseWithdrawn event) {
        end = event;
    }

    @EventSourcingHandler
    void on(PromiseRenegotiated event) {
        due = event.to();
    }

    @EventSourcingHandler
    void on(PromiseReopened event) {
        end = null;
        due = event.due();
    }

    @EventSourcingHandler
    void on(PromiseHandedOver event) {
        charge = charge.to(event.to());
    }

    private void mustBeSeen(PromiseCommand command, Caller caller, CustomerDirectory customers) {
        charge.mustBeSeen(caller, customers, command.notFound());
    }

    private void mustBeOpen() {
        refuse(end != null, ChargeRefusal.PROMISE_ENDED);
    }

    private CustomerId customer(CustomerDirectory customers) {
        return charge.customer(customers);
    }
}
