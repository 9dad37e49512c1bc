package io.throughline.query.related;

import static io.throughline.query.related.RelatedState.CANCELLED;
import static io.throughline.query.related.RelatedState.OPEN;
import static io.throughline.query.related.RelatedState.SCHEDULED;

import io.throughline.contracts.account.CareEvent;
import io.throughline.contracts.account.CareEvent.CareArranged;
import io.throughline.contracts.account.CareEvent.CareDue;
import io.throughline.contracts.account.CareEvent.CareGiven;
import io.throughline.contracts.account.CareEvent.CareHandedOver;
import io.throughline.contracts.account.CareEvent.CareResumed;
import io.throughline.contracts.account.CareEvent.CareSkipped;
import io.throughline.contracts.account.CareEvent.CareStopped;
import io.throughline.platform.message.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A yearly occasion after its events: scheduled until it is due, then to be done, then scheduled for the next year. */
final class CareFold {

    private CareFold() {}

    static RelatedDraft arranged(CareArranged event, Recorded<?> recorded) {
        var draft = new RelatedDraft(RelatedKind.CARE, SCHEDULED, event.title(), event.owner(), event.next(), recorded);
        draft.contacts = event.contactId().map(List::of).orElse(List.of());
        return draft;
    }

    static void next(RelatedDraft draft, CareEvent event) {
        switch (event) {
            case CareArranged unused -> {}
            case CareDue e -> {
                draft.to(OPEN, e.suggestion());
                draft.due = e.since();
            }
            case CareGiven e -> scheduled(draft, e.next(), e.note());
            case CareSkipped e -> scheduled(draft, e.next(), e.reason());
            case CareStopped e -> draft.to(CANCELLED, e.reason());
            case CareResumed e -> scheduled(draft, Optional.of(e.next()), e.reason());
            case CareHandedOver e -> draft.ownedBy(e.to());
        }
    }

    private static void scheduled(RelatedDraft draft, Optional<Instant> next, String note) {
        draft.to(next.isPresent() ? SCHEDULED : CANCELLED, note);
        draft.due = next.orElse(draft.due);
    }
}
