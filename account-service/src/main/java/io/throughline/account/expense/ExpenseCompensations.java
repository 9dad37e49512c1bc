package io.throughline.account.expense;

import io.throughline.account.expense.ExpenseCommand.ReopenExpense;
import io.throughline.account.expense.ExpenseCommand.WithdrawExpense;
import io.throughline.contracts.account.ExpenseEvent;
import io.throughline.contracts.account.ExpenseEvent.ExpenseApproved;
import io.throughline.contracts.account.ExpenseEvent.ExpenseClaimed;
import io.throughline.contracts.account.ExpenseEvent.ExpensePaid;
import io.throughline.contracts.account.ExpenseEvent.ExpenseRejected;
import io.throughline.contracts.account.ExpenseEvent.ExpenseReopened;
import io.throughline.contracts.account.ExpenseEvent.ExpenseWithdrawn;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import org.springframework.stereotype.Component;

/** How what happened to an expense claim is taken back. Money that was paid is. */
@Component
final class ExpenseCompensations implements Compensations<ExpenseEvent> {

    @Override
    public Class<ExpenseEvent> family() {
        return ExpenseEvent.class;
    }

    @Override
    public Compensation of(ExpenseEvent event) {
        var decision = Compensation.touching("decision");
        return switch (event) {
            case ExpenseClaimed e ->
                Compensation.touching("claim").by(new WithdrawExpense(e.expenseId(), Compensation.REASON));
            case ExpenseApproved e -> decision.by(reopening(e));
            case ExpenseRejected e -> decision.by(reopening(e));
            case ExpenseWithdrawn e -> decision.by(reopening(e));
            case ExpensePaid unused -> decision.not(UndoRefusal.OUT_OF_THE_HOUSE);
            case ExpenseReopened unused -> decision.not(UndoRefusal.NO_WAY_BACK);
        };
    }

    private static ReopenExpense reopening(ExpenseEvent event) {
        return new ReopenExpense(event.expenseId(), Compensation.REASON);
    }
}
