package io.throughline.account.expense;

import io.throughline.account.ChargeRefusal;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.ExpenseId;
import io.throughline.contracts.account.ExpenseKind;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.NewId;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.joda.money.Money;

/** What can be done about an expense claim; the contract's comments say who may and what is refused. */
public sealed interface ExpenseCommand extends Command {

    /** The claim. */
    ExpenseId expenseId();

    @Override
    default RefusalCode notFound() {
        return ChargeRefusal.EXPENSE_NOT_FOUND;
    }

    /** Claim back what was spent on a customer (A31). */
    @Requires(Permission.RECORD_INTERACTIONS)
    record ClaimExpense(
            @TargetAggregateIdentifier @NewId ExpenseId expenseId,
            @NotNull CustomerId customerId,
            @NotNull ExpenseKind kind,
            @NotNull Money amount,
            @NotNull LocalDate spentOn,
            Optional<@NotBlank @Size(max = 2000) String> note,
            Optional<@NotBlank @Size(max = 200) String> receipt)
            implements ExpenseCommand {}

    /** Agree. */
    @Requires(Permission.APPROVE_EXPENSES)
    record ApproveExpense(
            @TargetAggregateIdentifier @NotNull ExpenseId expenseId) implements ExpenseCommand {}

    /** Not agree. */
    @Requires(Permission.APPROVE_EXPENSES)
    record RejectExpense(
            @TargetAggregateIdentifier @NotNull ExpenseId expenseId,
            @NotBlank @Size(max = 2000) String reason) implements ExpenseCommand {}

    /** The money was paid out. */
    @Requires(Permission.PAY_EXPENSES)
    record PayExpense(
            @TargetAggregateIdentifier @NotNull ExpenseId expenseId,
            Optional<@NotBlank @Size(max = 100) String> reference)
            implements ExpenseCommand {}

    /** Claim it no more. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record WithdrawExpense(
            @TargetAggregateIdentifier @NotNull ExpenseId expenseId,
            @NotBlank @Size(max = 2000) String reason) implements ExpenseCommand {}

    /** Have it decided again. */
    @Requires(Permission.APPROVE_EXPENSES)
    record ReopenExpense(
            @TargetAggregateIdentifier @NotNull ExpenseId expenseId,
            @NotBlank @Size(max = 2000) String reason) implements ExpenseCommand {}
}
