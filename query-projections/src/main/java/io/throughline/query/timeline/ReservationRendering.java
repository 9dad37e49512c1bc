package io.throughline.query.timeline;

import static io.throughline.query.timeline.TimelineKind.RESERVATION;
import static io.throughline.query.timeline.Words.time;

import io.throughline.contracts.Channel;
import io.throughline.contracts.account.Direction;
import io.throughline.contracts.account.ReservationEvent;
import io.throughline.contracts.account.ReservationEvent.GuestArrived;
import io.throughline.contracts.account.ReservationEvent.GuestStayedAway;
import io.throughline.contracts.account.ReservationEvent.ReservationBooked;
import io.throughline.contracts.account.ReservationEvent.ReservationCancelled;
import io.throughline.contracts.account.ReservationEvent.ReservationChanged;
import io.throughline.contracts.account.ReservationEvent.ReservationHandedOver;
import io.throughline.contracts.account.ReservationEvent.ReservationReopened;
import io.throughline.contracts.account.ReservationEvent.ReservationSigned;

/** How reservations read (A29, A30). */
final class ReservationRendering {

    private ReservationRendering() {}

    static Rendered reservation(ReservationEvent event) {
        var rendered = switch (event) {
            case ReservationBooked e ->
                titled("booked for " + time(e.start(), e.zone()), "：" + time(e.start(), e.zone()))
                        .saying(e.guest())
                        .saying(e.company())
                        .saying(e.requirements())
                        .about("contact", e.contactId())
                        .about(e.owner());
            case ReservationChanged e ->
                titled("changed: " + time(e.start(), e.zone()), "已更改：" + time(e.start(), e.zone()))
                        .saying(e.guest())
                        .saying(e.company())
                        .saying(e.requirements());
            case ReservationCancelled e -> titled("cancelled", "已取消").saying(e.reason());
            case GuestArrived e ->
                titled("kept: the guest has come", "客人已到")
                        .touching(Channel.FACE_TO_FACE, Direction.INBOUND)
                        .saying(e.note());
            case GuestStayedAway e ->
                titled("missed: the guest has not come", "客人未到").saying(e.note());
            case ReservationReopened e -> titled("open again", "重新生效").saying(e.reason());
            case ReservationSigned e ->
                titled("signed on " + e.signedOn(), "已签约（" + e.signedOn() + "）")
                        .saying(e.signer())
                        .saying(e.reference());
            case ReservationHandedOver e ->
                titled("handed over", "已移交").about(e.to()).about(e.from());
        };
        return rendered.about("reservation", event.reservationId());
    }

    private static Rendered titled(String en, String zh) {
        return Rendered.of(RESERVATION, "Reservation " + en, "预定" + zh);
    }
}
