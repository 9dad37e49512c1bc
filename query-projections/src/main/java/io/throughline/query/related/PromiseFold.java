package io.throughline.query.related;

import static io.throughline.query.related.RelatedState.BROKEN;
import static io.throughline.query.related.RelatedState.KEPT;
import static io.throughline.query.related.RelatedState.OPEN;
import static io.throughline.query.related.RelatedState.WITHDRAWN;

import io.throughline.contracts.account.PromiseEvent;
import io.throughline.contracts.account.PromiseEvent.PromiseBroken;
import io.throughline.contracts.account.PromiseEvent.PromiseHandedOver;
import io.throughline.contracts.account.PromiseEvent.PromiseKept;
import io.throughline.contracts.account.PromiseEvent.PromiseMade;
import io.throughline.contracts.account.PromiseEvent.PromiseRenegotiated;
import io.throughline.contracts.account.PromiseEvent.PromiseReopened;
import io.throughline.contracts.account.PromiseEvent.PromiseWithdrawn;
import io.throughline.platform.message.Recorded;
import java.util.List;

/** A promise after its events. */
final class PromiseFold {

    private PromiseFold() {}

    static RelatedDraft made(PromiseMade event, Recorded<?> recorded) {
        var draft = new RelatedDraft(RelatedKind.PROMISE, OPEN, event.what(), event.owner(), event.due(), recorded);
        draft.contacts = event.contactId().map(List::of).orElse(List.of());
        return draft;
    }

    static void next(RelatedDraft draft, PromiseEvent event) {
        switch (event) {
            case PromiseMade unused -> {}
            case PromiseKept e -> draft.to(KEPT, e.proof());
            case PromiseBroken e -> draft.to(BROKEN, e.reason());
            case PromiseWithdrawn e -> draft.to(WITHDRAWN, e.reason());
            case PromiseRenegotiated e -> {
                draft.to(OPEN, e.consent());
                draft.due = e.to();
            }
            case PromiseReopened e -> {
                draft.to(OPEN, e.reason());
                draft.due = e.due();
            }
            case PromiseHandedOver e -> draft.ownedBy(e.to());
        }
    }
}
