package io.throughline.query.related;

import static io.throughline.query.related.RelatedState.CANCELLED;
import static io.throughline.query.related.RelatedState.DONE;
import static io.throughline.query.related.RelatedState.MISSED;
import static io.throughline.query.related.RelatedState.OPEN;

import io.throughline.contracts.account.ReservationEvent;
import io.throughline.contracts.account.ReservationEvent.GuestArrived;
import io.throughline.contracts.account.ReservationEvent.GuestStayedAway;
import io.throughline.contracts.account.ReservationEvent.ReservationBooked;
import io.throughline.contracts.account.ReservationEvent.ReservationCancelled;
import io.throughline.contracts.account.ReservationEvent.ReservationChanged;
import io.throughline.contracts.account.ReservationEvent.ReservationHandedOver;
import io.throughline.contracts.account.ReservationEvent.ReservationReopened;
import io.throughline.contracts.account.ReservationEvent.ReservationSigned;
import io.throughline.platform.message.Recorded;
import java.util.Optional;

/** A reservation after its events. It is called after the guest and his company. */
final class ReservationFold {

    private ReservationFold() {}

    static RelatedDraft booked(ReservationBooked event, Recorded<?> recorded) {
        var guest = new RelatedGuest(
                event.guest(), event.company(), event.persons(), event.requirements(), Optional.empty());
        var draft =
                new RelatedDraft(RelatedKind.RESERVATION, OPEN, guest.title(), event.owner(), event.start(), recorded);
        draft.until = Optional.of(event.end());
        draft.contacts = event.contactId().stream().toList();
        draft.guest = Optional.of(guest);
        return draft;
    }

    static void next(RelatedDraft draft, ReservationEvent event) {
        switch (event) {
            case ReservationBooked unused -> {}
            case ReservationChanged e -> {
                var guest = new RelatedGuest(e.guest(), e.company(), e.persons(), e.requirements(), Optional.empty());
                draft.title = guest.title();
                draft.guest = draft.guest.map(before -> before.as(guest));
                draft.due = e.start();
                draft.until = Optional.of(e.end());
            }
            case ReservationCancelled e -> draft.to(CANCELLED, e.reason());
            case GuestArrived e -> draft.to(DONE, e.note());
            case GuestStayedAway e -> draft.to(MISSED, e.note());
            case ReservationReopened e -> draft.to(OPEN, e.reason());
            case ReservationSigned e -> {
                var signing = new RelatedGuest.Signing(e.signer(), e.signedOn(), e.reference());
                draft.guest = draft.guest.map(guest -> guest.signed(signing));
            }
            case ReservationHandedOver e -> draft.ownedBy(e.to());
        }
    }
}
