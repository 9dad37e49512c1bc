package io.throughline.contracts.account;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.staff.StaffId;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/** What happens to an expense claim: handed in, decided by somebody above, paid (A31). */
public sealed interface ExpenseEvent extends RelatedEvent {

    /** The claim. */
    ExpenseId expenseId();

    @Override
    default Identifier recordId() {
        return expenseId();
    }

    /**
     * Somebody claims back what he spent on a customer.
     *
     * @param owner who spent it
     * @param spentOn when he did
     * @param receipt where the receipt is found: its number or the checksum of its picture
     */
    @EventName("expense.claimed")
    record ExpenseClaimed(
            ExpenseId expenseId,
            CustomerId customerId,
            StaffId owner,
            ExpenseKind kind,
            Money amount,
            LocalDate spentOn,
            @PersonalData Optional<String> note,
            Optional<String> receipt)
            implements ExpenseEvent {}

    /** Somebody above agreed. */
    @EventName("expense.approved")
    record ExpenseApproved(ExpenseId expenseId, CustomerId customerId) implements ExpenseEvent {}

    /** Somebody above did not agree. */
    @EventName("expense.rejected")
    record ExpenseRejected(
            ExpenseId expenseId,
            CustomerId customerId,
            @PersonalData String reason) implements ExpenseEvent {}

    /** The money was paid out. */
    @EventName("expense.paid")
    record ExpensePaid(ExpenseId expenseId, CustomerId customerId, Optional<String> reference)
            implements ExpenseEvent {}

    /** He does not claim it any more. */
    @EventName("expense.withdrawn")
    record ExpenseWithdrawn(
            ExpenseId expenseId,
            CustomerId customerId,
            @PersonalData String reason) implements ExpenseEvent {}

    /** It waits for a decision again. */
    @EventName("expense.reopened")
    record ExpenseReopened(
            ExpenseId expenseId,
            CustomerId customerId,
            @PersonalData String reason) implements ExpenseEvent {}
}
