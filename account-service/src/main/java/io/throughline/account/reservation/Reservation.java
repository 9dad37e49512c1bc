package io.throughline.account.reservation;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.ChargeRefusal;
import io.throughline.account.account.Contacts;
import io.throughline.account.charge.Charge;
import io.throughline.account.reservation.ReservationCommand.BookReservation;
import io.throughline.account.reservation.ReservationCommand.CancelReservation;
import io.throughline.account.reservation.ReservationCommand.ChangeReservation;
import io.throughline.account.reservation.ReservationCommand.HandOverReservation;
import io.throughline.account.reservation.ReservationCommand.RecordArrival;
import io.throughline.account.reservation.ReservationCommand.RecordNoShow;
import io.throughline.account.reservation.ReservationCommand.RecordSigning;
import io.throughline.account.reservation.ReservationCommand.ReopenReservation;
import io.throughline.account.rules.AccountRules;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.BookingWindow;
import io.throughline.contracts.account.ReservationEvent;
import io.throughline.contracts.account.ReservationEvent.GuestArrived;
import io.throughline.contracts.account.ReservationEvent.GuestStayedAway;
import io.throughline.contracts.account.ReservationEvent.ReservationBooked;
import io.throughline.contracts.account.ReservationEvent.ReservationCancelled;
import io.throughline.contracts.account.ReservationEvent.ReservationChanged;
import io.throughline.contracts.account.ReservationEvent.ReservationHandedOver;
import io.throughline.contracts.account.ReservationEvent.ReservationReopened;
import io.throughline.contracts.account.ReservationEvent.ReservationSigned;
import io.throughline.contracts.account.ReservationId;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.message.Refusal;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A reservation. It is booked for a day that the rules let be booked, and may be changed until the guest has come, has not
 * come, or cancelled; reopening expects him again. What was signed for it may be told at any time (A29, A30).
 */
@Aggregate
class Reservation {

    @AggregateIdentifier
    private ReservationId id;

    private Charge charge;
    private Booking booking;

    /** The version of the rules that let its day be booked. */
    private long rulesVersion;

    private @Nullable ReservationEvent outcome;
    private @Nullable ReservationSigned signed;

    @SuppressWarnings("NullAway.Init") // the event that it begins with assigns the rest
    Reservation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(
            BookReservation command,
            Caller caller,
            CustomerDirectory customers,
            StaffDirectory staff,
            Contacts contacts,
            AccountRules rules) {
        var wanted = command.booking();
        mustTakeTime(wanted);
        mustBeBookable(wanted, caller, rules.window().rules());
        var taken = Charge.taken(command.customerId(), command.owner(), caller, customers, staff);
        Charge.mustBeHis(taken.customerId(), command.contactId().stream().toList(), contacts);
        apply(new ReservationBooked(
                command.reservationId(),
                taken.customerId(),
                taken.owner(),
                command.contactId(),
                wanted.guest(),
                wanted.company(),
                wanted.start(),
                wanted.end(),
                wanted.zone(),
                wanted.persons(),
                wanted.requirements(),
                rules.window().version()));
    }

    @CommandHandler
    void handle(ChangeReservation command, Caller caller, CustomerDirectory customers, AccountRules rules) {
        mustBeOpen(command, caller, customers);
        var wanted = command.booking();
        if (wanted.equals(booking)) return;
        mustTakeTime(wanted);
        boolean sameDay = wanted.day().equals(booking.day());
        if (!sameDay) mustBeBookable(wanted, caller, rules.window().rules());
        apply(new ReservationChanged(
                id,
                customer(customers),
                wanted.guest(),
                wanted.company(),
                wanted.start(),
                wanted.end(),
                wanted.zone(),
                wanted.persons(),
                wanted.requirements(),
                sameDay ? rulesVersion : rules.window().version()));
    }

    @CommandHandler
    void handle(CancelReservation command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        end(new ReservationCancelled(id, customer(customers), command.reason()));
    }

    @CommandHandler
    void handle(RecordArrival command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        end(new GuestArrived(id, customer(customers), command.note()));
    }

    @CommandHandler
    void handle(RecordNoShow command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        refuse(outcome == null && caller.now().isBefore(booking.start()), ChargeRefusal.NOT_EXPECTED_YET);
        end(new GuestStayedAway(id, customer(customers), command.note()));
    }

    @CommandHandler
    void handle(ReopenReservation command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        if (outcome != null) apply(new ReservationReopened(id, customer(customers), command.reason()));
    }

    @CommandHandler
    void handle(RecordSigning command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        refuse(command.signedOn().isAfter(today(booking, caller)), ChargeRefusal.SIGNED_LATER);
        var event = new ReservationSigned(
                id, customer(customers), command.signer(), command.signedOn(), command.reference());
        if (!event.equals(signed)) apply(event);
    }

    @CommandHandler
    void handle(HandOverReservation command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        mustBeOpen(command, caller, customers);
        Charge.mustFit(command.to(), caller, staff);
        if (command.to().equals(charge.owner())) return;
        apply(new ReservationHandedOver(id, customer(customers), charge.owner(), command.to()));
    }

    @EventSourcingHandler
    void on(ReservationBooked event) {
        id = event.reservationId();
        charge = new Charge(event.customerId(), event.owner());
        booking = Booking.of(event);
        rulesVersion = event.rulesVersion();
    }

    @EventSourcingHandler
    void on(ReservationChanged event) {
        booking = Booking.of(event);
        rulesVersion = event.rulesVersion();
    }

    @EventSourcingHandler
    void on(ReservationCancelled event) {
        outcome = event;
    }

    @EventSourcingHandler
    void on(GuestArrived event) {
        outcome = event;
    }

    @EventSourcingHandler
    void on(GuestStayedAway event) {
        outcome = event;
    }

    @EventSourcingHandler
    void on(ReservationReopened event) {
        outcome = null;
    }

    @EventSourcingHandler
    void on(ReservationSigned event) {
        signed = event;
    }

    @EventSourcingHandler
    void on(ReservationHandedOver event) {
        charge = charge.to(event.to());
    }

    private void end(ReservationEvent event) {
        if (event.equals(outcome)) return;
        refuse(outcome != null, ChargeRefusal.RESERVATION_ENDED);
        apply(event);
    }

    private static void mustTakeTime(Booking booking) {
        refuse(!booking.end().isAfter(booking.start()), ChargeRefusal.END_BEFORE_START);
    }

    private static void mustBeBookable(Booking booking, Caller caller, BookingWindow window) {
        var today = today(booking, caller);
        if (window.takes(booking.day(), today)) return;
        var days = Map.of(
                "first",
                window.first(today).toString(),
                "last",
                window.last(today).toString());
        throw new Refusal(ChargeRefusal.DAY_NOT_BOOKABLE, days);
    }

    private static LocalDate today(Booking booking, Caller caller) {
        return LocalDate.ofInstant(caller.now(), booking.zone().zone());
    }

    private void mustBeOpen(ReservationCommand command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        refuse(outcome != null, ChargeRefusal.RESERVATION_ENDED);
    }

    private void mustBeSeen(ReservationCommand command, Caller caller, CustomerDirectory customers) {
        charge.mustBeSeen(caller, customers, command.notFound());
    }

    private CustomerId customer(CustomerDirectory customers) {
        return charge.customer(customers);
    }
}
