package io.throughline.account.visit;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.ChargeRefusal;
import io.throughline.account.account.Contacts;
import io.throughline.account.charge.Charge;
import io.throughline.account.visit.VisitCommand.CancelVisit;
import io.throughline.account.visit.VisitCommand.CheckVisit;
import io.throughline.account.visit.VisitCommand.FinishVisit;
import io.throughline.account.visit.VisitCommand.HandOverVisit;
import io.throughline.account.visit.VisitCommand.PlanVisit;
import io.throughline.account.visit.VisitCommand.ReopenVisit;
import io.throughline.account.visit.VisitCommand.RescheduleVisit;
import io.throughline.account.visit.VisitCommand.StartVisit;
import io.throughline.account.visit.VisitUpkeep.MissVisit;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.VisitEvent;
import io.throughline.contracts.account.VisitEvent.VisitCancelled;
import io.throughline.contracts.account.VisitEvent.VisitChecked;
import io.throughline.contracts.account.VisitEvent.VisitDone;
import io.throughline.contracts.account.VisitEvent.VisitHandedOver;
import io.throughline.contracts.account.VisitEvent.VisitMissed;
import io.throughline.contracts.account.VisitEvent.VisitPlanned;
import io.throughline.contracts.account.VisitEvent.VisitReopened;
import io.throughline.contracts.account.VisitEvent.VisitRescheduled;
import io.throughline.contracts.account.VisitEvent.VisitStarted;
import io.throughline.contracts.account.VisitId;
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
 * A visit to a customer: planned, begun, and done with a report, cancelled, or missed when its time passes without either.
 * Who was there after all may report late. A supervisor checks what was made or missed, so that the next one is better
 * (L18: plan, execute, check, improve).
 */
@Aggregate
class Visit {

    @AggregateIdentifier
    private VisitId id;

    private Charge charge;
    private Instant start;
    private Instant end;
    private boolean started;
    private @Nullable VisitEvent outcome;
    private @Nullable VisitChecked checked;

    @SuppressWarnings("NullAway.Init") // the event that it begins with assigns the rest
    Visit() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(
            PlanVisit command, Caller caller, CustomerDirectory customers, StaffDirectory staff, Contacts contacts) {
        mustBeToCome(command.start(), command.end(), caller);
        var taken = Charge.taken(command.customerId(), command.owner(), caller, customers, staff);
        Charge.mustBeHis(taken.customerId(), command.contacts(), contacts);
        apply(new VisitPlanned(
                command.visitId(),
                taken.customerId(),
                taken.owner(),
                command.purpose(),
                command.start(),
                command.end(),
                command.place(),
                command.contacts()));
    }

    @CommandHandler
    void handle(RescheduleVisit command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        mustBeOpen();
        if (command.start().equals(start) && command.end().equals(end)) return;
        mustBeToCome(command.start(), command.end(), caller);
        apply(new VisitRescheduled(id, customer(customers), command.start(), command.end(), command.reason()));
    }

    @CommandHandler
    void handle(StartVisit command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        mustBeOpen();
        if (started) return;
        apply(new VisitStarted(id, customer(customers), command.position()));
    }

    @CommandHandler
    void handle(FinishVisit command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        var done = new VisitDone(id, customer(customers), command.report(), command.position(), command.photo());
        if (done.equals(outcome)) return;
        refuse(outcome != null && !(outcome instanceof VisitMissed), ChargeRefusal.VISIT_ENDED);
        apply(done);
    }

    @CommandHandler
    void handle(CancelVisit command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        if (outcome instanceof VisitCancelled cancelled && cancelled.reason().equals(command.reason())) return;
        mustBeOpen();
        apply(new VisitCancelled(id, customer(customers), command.reason()));
    }

    @CommandHandler
    void handle(CheckVisit command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        refuse(caller.author().equals(Optional.of(charge.owner())), ChargeRefusal.OWN_VISIT);
        refuse(outcome == null || outcome instanceof VisitCancelled, ChargeRefusal.VISIT_NOT_ENDED);
        var check = new VisitChecked(id, customer(customers), command.satisfactory(), command.remarks());
        if (!check.equals(checked)) apply(check);
    }

    @CommandHandler
    void handle(ReopenVisit command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        if (outcome == null) return;
        var from = command.start().orElse(start);
        var to = command.end().orElse(end);
        mustBeToCome(from, to, caller);
        apply(new VisitReopened(id, customer(customers), from, to, command.reason()));
    }

    @CommandHandler
    void handle(HandOverVisit command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        mustBeSeen(command, caller, customers);
        mustBeOpen();
        Charge.mustFit(command.to(), caller, staff);
        if (command.to().equals(charge.owner())) return;
        apply(new VisitHandedOver(id, customer(customers), charge.owner(), command.to()));
    }

    @CommandHandler
    void handle(MissVisit command, Caller caller, CustomerDirectory customers) {
        if (outcome != null || caller.received().isBefore(end)) return;
        apply(new VisitMissed(id, customer(customers)));
    }

    @EventSourcingHandler
    void on(VisitPlanned event) {
        id = event.visitId();
        charge = new Charge(event.customerId(), event.owner());
        start = event.start();
        end = event.end();
    }

    @EventSourcingHandler
    void on(VisitRescheduled event) {
        start = event.start();
        end = event.end();
    }

    @EventSourcingHandler
    void on(VisitStarted event) {
        started = true;
    }

    @EventSourcingHandler
    void on(VisitDone event) {
        outcome = event;
        checked = null;
    }

    @EventSourcingHandler
    void on(VisitMissed event) {
        outcome = event;
    }

    @EventSourcingHandler
    void on(VisitCancelled event) {
        outcome = event;
    }

    @EventSourcingHandler
    void on(VisitChecked event) {
        checked = event;
    }

    @EventSourcingHandler
    void on(VisitReopened event) {
        outcome = null;
        checked = null;
        started = false;
        start = event.start();
        end = event.end();
    }

    @EventSourcingHandler
    void on(VisitHandedOver event) {
        charge = charge.to(event.to());
    }

    private static void mustBeToCome(Instant from, Instant to, Caller caller) {
        refuse(!to.isAfter(from), ChargeRefusal.END_BEFORE_START);
        refuse(!to.isAfter(caller.now()), ChargeRefusal.DUE_PASSED);
    }

    private void mustBeSeen(VisitCommand command, Caller caller, CustomerDirectory customers) {
        charge.mustBeSeen(caller, customers, command.notFound());
    }

    private void mustBeOpen() {
        refuse(outcome != null, ChargeRefusal.VISIT_ENDED);
    }

    private CustomerId customer(CustomerDirectory customers) {
        return charge.customer(customers);
    }
}
