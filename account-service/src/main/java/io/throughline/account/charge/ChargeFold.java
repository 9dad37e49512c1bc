package io.throughline.account.charge;

import io.throughline.contracts.account.AppointmentEvent;
import io.throughline.contracts.account.AppointmentEvent.AppointmentCancelled;
import io.throughline.contracts.account.AppointmentEvent.AppointmentCommented;
import io.throughline.contracts.account.AppointmentEvent.AppointmentHandedOver;
import io.throughline.contracts.account.AppointmentEvent.AppointmentHeld;
import io.throughline.contracts.account.AppointmentEvent.AppointmentPlanned;
import io.throughline.contracts.account.AppointmentEvent.AppointmentReminded;
import io.throughline.contracts.account.AppointmentEvent.AppointmentReopened;
import io.throughline.contracts.account.AppointmentEvent.AppointmentRescheduled;
import io.throughline.contracts.account.CareEvent;
import io.throughline.contracts.account.CareEvent.CareArranged;
import io.throughline.contracts.account.CareEvent.CareDue;
import io.throughline.contracts.account.CareEvent.CareGiven;
import io.throughline.contracts.account.CareEvent.CareHandedOver;
import io.throughline.contracts.account.CareEvent.CareResumed;
import io.throughline.contracts.account.CareEvent.CareSkipped;
import io.throughline.contracts.account.CareEvent.CareStopped;
import io.throughline.contracts.account.PromiseEvent;
import io.throughline.contracts.account.PromiseEvent.PromiseBroken;
import io.throughline.contracts.account.PromiseEvent.PromiseHandedOver;
import io.throughline.contracts.account.PromiseEvent.PromiseKept;
import io.throughline.contracts.account.PromiseEvent.PromiseMade;
import io.throughline.contracts.account.PromiseEvent.PromiseRenegotiated;
import io.throughline.contracts.account.PromiseEvent.PromiseReopened;
import io.throughline.contracts.account.PromiseEvent.PromiseWithdrawn;
import io.throughline.contracts.account.RelatedEvent;
import io.throughline.contracts.account.ReservationEvent;
import io.throughline.contracts.account.ReservationEvent.GuestArrived;
import io.throughline.contracts.account.ReservationEvent.GuestStayedAway;
import io.throughline.contracts.account.ReservationEvent.ReservationBooked;
import io.throughline.contracts.account.ReservationEvent.ReservationCancelled;
import io.throughline.contracts.account.ReservationEvent.ReservationChanged;
import io.throughline.contracts.account.ReservationEvent.ReservationHandedOver;
import io.throughline.contracts.account.ReservationEvent.ReservationReopened;
import io.throughline.contracts.account.ReservationEvent.ReservationSigned;
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
import org.jspecify.annotations.Nullable;

/** What somebody has taken on, after its events. */
final class ChargeFold {

    private ChargeFold() {}

    static OpenCharge after(@Nullable OpenCharge state, RelatedEvent event) {
        return switch (event) {
            case PromiseMade e -> OpenCharge.of(ChargeKind.PROMISE, e, e.owner());
            case AppointmentPlanned e ->
                OpenCharge.of(ChargeKind.APPOINTMENT, e, e.owner())
                        .with(e.participants())
                        .lasting(e.start(), e.end());
            case VisitPlanned e -> OpenCharge.of(ChargeKind.VISIT, e, e.owner()).lasting(e.start(), e.end());
            case CareArranged e -> OpenCharge.of(ChargeKind.CARE, e, e.owner());
            case ReservationBooked e -> OpenCharge.of(ChargeKind.RESERVATION, e, e.owner());
            case RelatedEvent e
            when state == null -> throw new IllegalStateException("the beginning of " + e.recordId() + " is missing");
            case PromiseEvent e -> promise(state, e);
            case AppointmentEvent e -> appointment(state, e);
            case VisitEvent e -> visit(state, e);
            case CareEvent e -> care(state, e);
            case ReservationEvent e -> reservation(state, e);
            default ->
                throw new IllegalStateException(
                        "no charge of " + event.getClass().getName());
        };
    }

    private static OpenCharge promise(OpenCharge state, PromiseEvent event) {
        return switch (event) {
            case PromiseMade unused -> state;
            case PromiseRenegotiated unused -> state;
            case PromiseKept unused -> state.ended();
            case PromiseBroken unused -> state.ended();
            case PromiseWithdrawn unused -> state.ended();
            case PromiseReopened unused -> state.reopened();
            case PromiseHandedOver e -> state.to(e.to());
        };
    }

    private static OpenCharge appointment(OpenCharge state, AppointmentEvent event) {
        return switch (event) {
            case AppointmentPlanned unused -> state;
            case AppointmentReminded unused -> state;
            case AppointmentCommented unused -> state;
            case AppointmentRescheduled e -> state.lasting(e.start(), e.end());
            case AppointmentHeld unused -> state.ended();
            case AppointmentCancelled unused -> state.ended();
            case AppointmentReopened unused -> state.reopened();
            case AppointmentHandedOver e -> state.to(e.to());
        };
    }

    private static OpenCharge visit(OpenCharge state, VisitEvent event) {
        return switch (event) {
            case VisitPlanned unused -> state;
            case VisitStarted unused -> state;
            case VisitChecked unused -> state;
            case VisitRescheduled e -> state.lasting(e.start(), e.end());
            case VisitDone unused -> state.ended();
            case VisitMissed unused -> state.ended();
            case VisitCancelled unused -> state.ended();
            case VisitReopened e -> state.reopened().lasting(e.start(), e.end());
            case VisitHandedOver e -> state.to(e.to());
        };
    }

    private static OpenCharge care(OpenCharge state, CareEvent event) {
        return switch (event) {
            case CareArranged unused -> state;
            case CareDue unused -> state;
            case CareGiven unused -> state;
            case CareSkipped unused -> state;
            case CareStopped unused -> state.ended();
            case CareResumed unused -> state.reopened();
            case CareHandedOver e -> state.to(e.to());
        };
    }

    private static OpenCharge reservation(OpenCharge state, ReservationEvent event) {
        return switch (event) {
            case ReservationBooked unused -> state;
            case ReservationChanged unused -> state;
            case ReservationSigned unused -> state;
            case ReservationCancelled unused -> state.ended();
            case GuestArrived unused -> state.ended();
            case GuestStayedAway unused -> state.ended();
            case ReservationReopened unused -> state.reopened();
            case ReservationHandedOver e -> state.to(e.to());
        };
    }
}
