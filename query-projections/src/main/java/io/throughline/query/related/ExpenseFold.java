package io.throughline.query.related;

import static io.throughline.query.related.RelatedState.APPROVED;
import static io.throughline.query.related.RelatedState.OPEN;
import static io.throughline.query.related.RelatedState.PAID;
import static io.throughline.query.related.RelatedState.REJECTED;
import static io.throughline.query.related.RelatedState.WITHDRAWN;

import io.throughline.contracts.account.ExpenseEvent;
import io.throughline.contracts.account.ExpenseEvent.ExpenseApproved;
import io.throughline.contracts.account.ExpenseEvent.ExpenseClaimed;
import io.throughline.contracts.account.ExpenseEvent.ExpensePaid;
import io.throughline.contracts.account.ExpenseEvent.ExpenseRejected;
import io.throughline.contracts.account.ExpenseEvent.ExpenseReopened;
import io.throughline.contracts.account.ExpenseEvent.ExpenseWithdrawn;
import io.throughline.platform.message.Recorded;
import java.time.ZoneOffset;
import java.util.Optional;

/** An expense claim after its events; its moment is the beginning of the day on which the money was spent (UTC). */
final class ExpenseFold {

    private ExpenseFold() {}

    static RelatedDraft claimed(ExpenseClaimed event, Recorded<?> recorded) {
        var spent = event.spentOn().atStartOfDay().toInstant(ZoneOffset.UTC);
        var draft = new RelatedDraft(
                RelatedKind.EXPENSE, OPEN, event.note().orElseGet(event.kind()::name), event.owner(), spent, recorded);
        draft.amount = Optional.of(event.amount());
        return draft;
    }

    static void next(RelatedDraft draft, ExpenseEvent event) {
        switch (event) {
            case ExpenseClaimed unused -> {}
            case ExpenseApproved unused -> draft.to(APPROVED, Optional.empty());
            case ExpenseRejected e -> draft.to(REJECTED, e.reason());
            case ExpensePaid e -> draft.to(PAID, e.reference());
            case ExpenseWithdrawn e -> draft.to(WITHDRAWN, e.reason());
            case ExpenseReopened e -> draft.to(OPEN, e.reason());
        }
    }
}
