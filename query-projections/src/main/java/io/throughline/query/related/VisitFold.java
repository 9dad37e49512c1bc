package io.throughline.query.related;

import static io.throughline.query.related.RelatedState.CANCELLED;
import static io.throughline.query.related.RelatedState.DONE;
import static io.throughline.query.related.RelatedState.MISSED;
import static io.throughline.query.related.RelatedState.OPEN;
import static io.throughline.query.related.RelatedState.STARTED;

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
import io.throughline.platform.message.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A visit after its events. */
final class VisitFold {

    private VisitFold() {}

    static RelatedDraft planned(VisitPlanned event, Recorded<?> recorded) {
        var draft = new RelatedDraft(RelatedKind.VISIT, OPEN, event.purpose(), event.owner(), event.start(), recorded);
        draft.until = Optional.of(event.end());
        draft.place = event.place();
        draft.contacts = List.copyOf(event.contacts());
        return draft;
    }

    static void next(RelatedDraft draft, VisitEvent event, Recorded<?> recorded) {
        switch (event) {
            case VisitPlanned unused -> {}
            case VisitRescheduled e -> {
                draft.to(draft.state, e.reason());
                time(draft, e.start(), e.end());
            }
            case VisitStarted e -> {
                draft.to(STARTED, Optional.empty());
                draft.position = e.position().or(() -> draft.position);
            }
            case VisitDone e -> {
                draft.to(DONE, e.report());
                draft.position = e.position().or(() -> draft.position);
                draft.photo = e.photo();
            }
            case VisitMissed unused -> draft.to(MISSED, Optional.empty());
            case VisitCancelled e -> draft.to(CANCELLED, e.reason());
            case VisitChecked e -> {
                draft.satisfactory = Optional.of(e.satisfactory());
                draft.remarked(e.remarks(), recorded);
            }
            case VisitReopened e -> {
                draft.to(OPEN, e.reason());
                draft.satisfactory = Optional.empty();
                time(draft, e.start(), e.end());
            }
            case VisitHandedOver e -> draft.ownedBy(e.to());
        }
    }

    private static void time(RelatedDraft draft, Instant start, Instant end) {
        draft.due = start;
        draft.until = Optional.of(end);
    }
}
