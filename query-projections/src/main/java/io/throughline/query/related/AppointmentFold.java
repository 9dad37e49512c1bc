package io.throughline.query.related;

import static io.throughline.query.related.RelatedState.CANCELLED;
import static io.throughline.query.related.RelatedState.DONE;
import static io.throughline.query.related.RelatedState.OPEN;

import io.throughline.contracts.account.AppointmentEvent;
import io.throughline.contracts.account.AppointmentEvent.AppointmentCancelled;
import io.throughline.contracts.account.AppointmentEvent.AppointmentCommented;
import io.throughline.contracts.account.AppointmentEvent.AppointmentHandedOver;
import io.throughline.contracts.account.AppointmentEvent.AppointmentHeld;
import io.throughline.contracts.account.AppointmentEvent.AppointmentPlanned;
import io.throughline.contracts.account.AppointmentEvent.AppointmentReminded;
import io.throughline.contracts.account.AppointmentEvent.AppointmentReopened;
import io.throughline.contracts.account.AppointmentEvent.AppointmentRescheduled;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.util.List;
import java.util.Optional;

/** An appointment after its events. */
final class AppointmentFold {

    private AppointmentFold() {}

    static RelatedDraft planned(AppointmentPlanned event, Recorded<?> recorded) {
        var draft =
                new RelatedDraft(RelatedKind.APPOINTMENT, OPEN, event.title(), event.owner(), event.start(), recorded);
        draft.until = Optional.of(event.end());
        draft.place = event.place();
        draft.participants = event.participants().stream().map(Who::of).toList();
        draft.contacts = List.copyOf(event.contacts());
        return draft;
    }

    static void next(RelatedDraft draft, AppointmentEvent event, Recorded<?> recorded) {
        switch (event) {
            case AppointmentPlanned unused -> {}
            case AppointmentReminded unused -> {}
            case AppointmentRescheduled e -> {
                draft.to(OPEN, e.reason());
                draft.due = e.start();
                draft.until = Optional.of(e.end());
            }
            case AppointmentCommented e -> draft.remarked(e.comment(), recorded);
            case AppointmentHeld e -> draft.to(DONE, e.result());
            case AppointmentCancelled e -> draft.to(CANCELLED, e.reason());
            case AppointmentReopened e -> draft.to(OPEN, e.reason());
            case AppointmentHandedOver e -> draft.ownedBy(e.to());
        }
    }
}
