package io.throughline.account.reservation;

import io.throughline.account.reservation.ReservationCommand.CancelReservation;
import io.throughline.account.reservation.ReservationCommand.ChangeReservation;
import io.throughline.account.reservation.ReservationCommand.HandOverReservation;
import io.throughline.account.reservation.ReservationCommand.RecordArrival;
import io.throughline.account.reservation.ReservationCommand.RecordNoShow;
import io.throughline.account.reservation.ReservationCommand.RecordSigning;
import io.throughline.account.reservation.ReservationCommand.ReopenReservation;
import io.throughline.contracts.account.ReservationEvent;
import io.throughline.contracts.account.ReservationEvent.GuestArrived;
import io.throughline.contracts.account.ReservationEvent.GuestStayedAway;
import io.throughline.contracts.account.ReservationEvent.ReservationBooked;
import io.throughline.contracts.account.ReservationEvent.ReservationCancelled;
import io.throughline.contracts.account.ReservationEvent.ReservationChanged;
import io.throughline.contracts.account.ReservationEvent.ReservationHandedOver;
import io.throughline.contracts.account.ReservationEvent.ReservationReopened;
import io.throughline.contracts.account.ReservationEvent.ReservationSigned;
import io.throughline.platform.message.Command;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How what happened to a reservation is taken back. What was signed gives way to what was signed before. */
@Component
final class ReservationCompensations implements Compensations<ReservationEvent> {

    @Override
    public Class<ReservationEvent> family() {
        return ReservationEvent.class;
    }

    @Override
    public Compensation of(ReservationEvent event) {
        var id = event.reservationId();
        var end = Compensation.touching("end");
        return switch (event) {
            case ReservationBooked unused ->
                Compensation.touching("reservation").by(new CancelReservation(id, Compensation.REASON));
            case ReservationChanged unused ->
                Compensation.touching("booking")
                        .by(
                                before -> before.last(
                                                ReservationEvent.class,
                                                last -> booking(last).isPresent())
                                        .flatMap(ReservationCompensations::booking),
                                UndoRefusal.NOTHING_BEFORE);
            case ReservationCancelled unused -> end.by(new ReopenReservation(id, Compensation.REASON));
            case GuestArrived unused -> end.by(new ReopenReservation(id, Compensation.REASON));
            case GuestStayedAway unused -> end.by(new ReopenReservation(id, Compensation.REASON));
            case ReservationReopened unused ->
                end.by(
                        before -> before.last(
                                        ReservationEvent.class,
                                        last -> ending(last).isPresent())
                                .flatMap(ReservationCompensations::ending),
                        UndoRefusal.NOTHING_BEFORE);
            case ReservationHandedOver e -> Compensation.touching("owner").by(new HandOverReservation(id, e.from()));
            case ReservationSigned unused ->
                Compensation.touching("signing")
                        .by(
                                before -> before.last(ReservationSigned.class)
                                        .map(last -> new RecordSigning(
                                                id, last.signer(), last.signedOn(), last.reference())),
                                UndoRefusal.NOTHING_BEFORE);
        };
    }

    /** The command that books what an event booked. */
    private static Optional<ChangeReservation> booking(ReservationEvent event) {
        return switch (event) {
            case ReservationBooked e -> Optional.of(new ChangeReservation(e.reservationId(), Booking.of(e)));
            case ReservationChanged e -> Optional.of(new ChangeReservation(e.reservationId(), Booking.of(e)));
            case ReservationCancelled unused -> Optional.empty();
            case GuestArrived unused -> Optional.empty();
            case GuestStayedAway unused -> Optional.empty();
            case ReservationReopened unused -> Optional.empty();
            case ReservationSigned unused -> Optional.empty();
            case ReservationHandedOver unused -> Optional.empty();
        };
    }

    /** The command that ends it again as it had ended. */
    private static Optional<? extends Command> ending(ReservationEvent event) {
        return switch (event) {
            case ReservationCancelled e -> Optional.of(new CancelReservation(e.reservationId(), e.reason()));
            case GuestArrived e -> Optional.of(new RecordArrival(e.reservationId(), e.note()));
            case GuestStayedAway e -> Optional.of(new RecordNoShow(e.reservationId(), e.note()));
            case ReservationBooked unused -> Optional.empty();
            case ReservationChanged unused -> Optional.empty();
            case ReservationReopened unused -> Optional.empty();
            case ReservationSigned unused -> Optional.empty();
            case ReservationHandedOver unused -> Optional.empty();
        };
    }
}
