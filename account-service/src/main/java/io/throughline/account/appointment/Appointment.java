package io.throughline.account.appointment;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.ChargeRefusal;
import io.throughline.account.account.Contacts;
import io.throughline.account.appointment.AppointmentCommand.CancelAppointment;
import io.throughline.account.appointment.AppointmentCommand.CommentOnAppointment;
import io.throughline.account.appointment.AppointmentCommand.HandOverAppointment;
import io.throughline.account.appointment.AppointmentCommand.HoldAppointment;
import io.throughline.account.appointment.AppointmentCommand.PlanAppointment;
import io.throughline.account.appointment.AppointmentCommand.ReopenAppointment;
import io.throughline.account.appointment.AppointmentCommand.RescheduleAppointment;
import io.throughline.account.appointment.AppointmentUpkeep.RemindOfAppointment;
import io.throughline.account.charge.Agenda;
import io.throughline.account.charge.Charge;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.AppointmentEvent;
import io.throughline.contracts.account.AppointmentEvent.AppointmentCancelled;
import io.throughline.contracts.account.AppointmentEvent.AppointmentCommented;
import io.throughline.contracts.account.AppointmentEvent.AppointmentHandedOver;
import io.throughline.contracts.account.AppointmentEvent.AppointmentHeld;
import io.throughline.contracts.account.AppointmentEvent.AppointmentPlanned;
import io.throughline.contracts.account.AppointmentEvent.AppointmentReminded;
import io.throughline.contracts.account.AppointmentEvent.AppointmentReopened;
import io.throughline.contracts.account.AppointmentEvent.AppointmentRescheduled;
import io.throughline.contracts.account.AppointmentId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.StaffDirectory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * An appointment with a customer. It is planned for a time and for some of the staff, may be moved and remarked on, those
 * who take part are reminded of it once, and it ends held with a result or cancelled with a reason; reopening plans it
 * again. That somebody has something else to do at that time is told and does not hold it up (L17).
 */
@Aggregate
class Appointment {

    /** What planning came to: whether one of those who take part has something else to do then. */
    enum Fit {
        /** Nobody has. */
        FREE,
        /** Somebody has. */
        OVERLAPS
    }

    @AggregateIdentifier
    private AppointmentId id;

    private Charge charge;
    private Instant start;
    private Instant end;
    private Set<StaffId> participants = Set.of();
    private @Nullable Integer reminderMinutes;
    private boolean reminded;
    private @Nullable AppointmentEvent outcome;

    @SuppressWarnings("NullAway.Init") // the event that it begins with assigns the rest
    Appointment() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    String handle(
            PlanAppointment command,
            Caller caller,
            CustomerDirectory customers,
            StaffDirectory staff,
            Contacts contacts,
            Agenda agenda) {
        mustTakeTime(command.start(), command.end());
        var taken = Charge.taken(command.customerId(), command.owner(), caller, customers, staff);
        Charge.mustBeHis(taken.customerId(), command.contacts(), contacts);
        var known = command.participants().stream()
                .allMatch(participant -> staff.byId(participant).isPresent());
        refuse(!known, ChargeRefusal.PARTICIPANT_NOT_FOUND);
        apply(new AppointmentPlanned(
                command.appointmentId(),
                taken.customerId(),
                taken.owner(),
                command.title(),
                command.start(),
                command.end(),
                command.zone(),
                command.place(),
                command.participants(),
                command.contacts(),
                command.reminderMinutes()));
        return fit(agenda);
    }

    @CommandHandler
    String handle(RescheduleAppointment command, Caller caller, CustomerDirectory customers, Agenda agenda) {
        mustBeOpen(command, caller, customers);
        mustTakeTime(command.start(), command.end());
        if (!command.start().equals(start) || !command.end().equals(end)) {
            apply(new AppointmentRescheduled(
                    id,
                    customer(customers),
                    command.start(),
                    command.end(),
                    command.zone(),
                    reminder(),
                    command.reason()));
        }
        return fit(agenda);
    }

    @CommandHandler
    void handle(CommentOnAppointment command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        apply(new AppointmentCommented(id, customer(customers), command.comment()));
    }

    @CommandHandler
    void handle(HoldAppointment command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        if (outcome instanceof AppointmentHeld held && held.result().equals(command.result())) return;
        mustBeOpen();
        apply(new AppointmentHeld(id, customer(customers), command.result()));
    }

    @CommandHandler
    void handle(CancelAppointment command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        if (outcome instanceof AppointmentCancelled cancelled
                && cancelled.reason().equals(command.reason())) return;
        mustBeOpen();
        apply(new AppointmentCancelled(id, customer(customers), command.reason()));
    }

    @CommandHandler
    void handle(ReopenAppointment command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        if (outcome == null) return;
        apply(new AppointmentReopened(id, customer(customers), start, reminder(), command.reason()));
    }

    @CommandHandler
    void handle(HandOverAppointment command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        mustBeOpen(command, caller, customers);
        Charge.mustFit(command.to(), caller, staff);
        if (command.to().equals(charge.owner())) return;
        apply(new AppointmentHandedOver(id, customer(customers), charge.owner(), command.to()));
    }

    @CommandHandler
    void handle(RemindOfAppointment command, Caller caller, CustomerDirectory customers) {
        if (reminded || outcome != null || reminderMinutes == null) return;
        var now = caller.received();
        if (now.isBefore(start.minus(Duration.ofMinutes(reminderMinutes))) || !now.isBefore(start)) return;
        apply(new AppointmentReminded(id, customer(customers), start));
    }

    @EventSourcingHandler
    void on(AppointmentPlanned event) {
        id = event.appointmentId();
        charge = new Charge(event.customerId(), event.owner());
        start = event.start();
        end = event.end();
        participants = event.participants();
        reminderMinutes = event.reminderMinutes().orElse(null);
    }

    @EventSourcingHandler
    void on(AppointmentRescheduled event) {
        start = event.start();
        end = event.end();
        reminded = false;
    }

    @EventSourcingHandler
    void on(AppointmentReminded event) {
        reminded = true;
    }

    @EventSourcingHandler
    void on(AppointmentHeld event) {
        outcome = event;
    }

    @EventSourcingHandler
    void on(AppointmentCancelled event) {
        outcome = event;
    }

    @EventSourcingHandler
    void on(AppointmentReopened event) {
        outcome = null;
    }

    @EventSourcingHandler
    void on(AppointmentHandedOver event) {
        charge = charge.to(event.to());
    }

    private static void mustTakeTime(Instant from, Instant to) {
        refuse(!to.isAfter(from), ChargeRefusal.END_BEFORE_START);
    }

    private void mustBeSeen(AppointmentCommand command, Caller caller, CustomerDirectory customers) {
        charge.mustBeSeen(caller, participants, customers, command.notFound());
    }

    private void mustBeOpen(AppointmentCommand command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        mustBeOpen();
    }

    private void mustBeOpen() {
        refuse(outcome != null, ChargeRefusal.APPOINTMENT_ENDED);
    }

    private String fit(Agenda agenda) {
        var staff = new HashSet<>(participants);
        staff.add(charge.owner());
        return (agenda.isBusy(staff, start, end, id.value()) ? Fit.OVERLAPS : Fit.FREE).name();
    }

    private Optional<Integer> reminder() {
        return Optional.ofNullable(reminderMinutes);
    }

    private CustomerId customer(CustomerDirectory customers) {
        return charge.customer(customers);
    }
}
