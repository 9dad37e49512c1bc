package io.throughline.query.related;

import static io.throughline.query.related.RelatedState.APPROVED;
import static io.throughline.query.related.RelatedState.DONE;
import static io.throughline.query.related.RelatedState.OPEN;
import static io.throughline.query.related.RelatedState.REJECTED;

import io.throughline.contracts.account.TrialEvent;
import io.throughline.contracts.account.TrialEvent.TrialApproved;
import io.throughline.contracts.account.TrialEvent.TrialExpired;
import io.throughline.contracts.account.TrialEvent.TrialExtended;
import io.throughline.contracts.account.TrialEvent.TrialRegistered;
import io.throughline.contracts.account.TrialEvent.TrialRejected;
import io.throughline.platform.message.Recorded;
import java.util.Optional;

/**
 * A trial after its events, found by the code that it was registered with. Its moment is when it ends; while it waits for
 * approval, when it was registered.
 */
final class TrialFold {

    private TrialFold() {}

    static RelatedDraft registered(TrialRegistered event, Recorded<?> recorded) {
        return new RelatedDraft(
                RelatedKind.TRIAL, OPEN, event.staffCode(), event.salesperson(), recorded.occurredAt(), recorded);
    }

    static void next(RelatedDraft draft, TrialEvent event) {
        switch (event) {
            case TrialRegistered unused -> {}
            case TrialApproved e -> {
                draft.to(APPROVED, Optional.empty());
                draft.due = e.until();
            }
            case TrialRejected e -> draft.to(REJECTED, e.reason());
            case TrialExtended e -> {
                draft.to(APPROVED, Optional.empty());
                draft.due = e.until();
            }
            case TrialExpired unused -> draft.to(DONE, Optional.empty());
        }
    }
}
