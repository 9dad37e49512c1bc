package io.throughline.account.expense;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.ChargeRefusal;
import io.throughline.account.charge.Charge;
import io.throughline.account.expense.ExpenseCommand.ApproveExpense;
import io.throughline.account.expense.ExpenseCommand.ClaimExpense;
import io.throughline.account.expense.ExpenseCommand.PayExpense;
import io.throughline.account.expense.ExpenseCommand.RejectExpense;
import io.throughline.account.expense.ExpenseCommand.ReopenExpense;
import io.throughline.account.expense.ExpenseCommand.WithdrawExpense;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.ExpenseEvent;
import io.throughline.contracts.account.ExpenseEvent.ExpenseApproved;
import io.throughline.contracts.account.ExpenseEvent.ExpenseClaimed;
import io.throughline.contracts.account.ExpenseEvent.ExpensePaid;
import io.throughline.contracts.account.ExpenseEvent.ExpenseRejected;
import io.throughline.contracts.account.ExpenseEvent.ExpenseReopened;
import io.throughline.contracts.account.ExpenseEvent.ExpenseWithdrawn;
import io.throughline.contracts.account.ExpenseId;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.message.RefusalCode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * An expense claim. Whoever spent money on a customer claims it back; somebody above him, never himself, agrees or does
 * not; what was agreed to is paid. Until it is paid it can be withdrawn by whoever claimed it, or be decided again (A31).
 */
@Aggregate
class Expense {

    @AggregateIdentifier
    private ExpenseId id;

    private Charge charge;

    /** The decision that stands; none while it waits for one. */
    private @Nullable ExpenseEvent decision;

    @SuppressWarnings("NullAway.Init") // the event that it begins with assigns the rest
    Expense() {}

    /** It is always somebody's own; a day is taken for past wherever on earth it has ended or is under way. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(ClaimExpense command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        var taken = Charge.taken(command.customerId(), Optional.empty(), caller, customers, staff);
        refuse(!command.amount().isPositive(), ChargeRefusal.AMOUNT_NOT_POSITIVE);
        var today = LocalDate.ofInstant(caller.now(), ZoneOffset.MAX);
        refuse(command.spentOn().isAfter(today), ChargeRefusal.SPENT_LATER);
        apply(new ExpenseClaimed(
                command.expenseId(),
                taken.customerId(),
                taken.owner(),
                command.kind(),
                command.amount(),
                command.spentOn(),
                command.note(),
                command.receipt()));
    }

    @CommandHandler
    void handle(ApproveExpense command, Caller caller, CustomerDirectory customers) {
        mustBeAbove(command, caller, customers);
        if (decision instanceof ExpenseApproved) return;
        refuse(decision != null, ChargeRefusal.EXPENSE_DECIDED);
        apply(new ExpenseApproved(id, customer(customers)));
    }

    @CommandHandler
    void handle(RejectExpense command, Caller caller, CustomerDirectory customers) {
        mustBeAbove(command, caller, customers);
        if (decision instanceof ExpenseRejected rejected && rejected.reason().equals(command.reason())) return;
        refuse(decision != null, ChargeRefusal.EXPENSE_DECIDED);
        apply(new ExpenseRejected(id, customer(customers), command.reason()));
    }

    @CommandHandler
    void handle(PayExpense command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command.notFound(), caller, customers);
        refuse(isHisOwn(caller), ChargeRefusal.OWN_EXPENSE);
        if (decision instanceof ExpensePaid paid && paid.reference().equals(command.reference())) return;
        refuse(!(decision instanceof ExpenseApproved), ChargeRefusal.EXPENSE_NOT_APPROVED);
        apply(new ExpensePaid(id, customer(customers), command.reference()));
    }

    @CommandHandler
    void handle(WithdrawExpense command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command.notFound(), caller, customers);
        refuse(caller.member().isPresent() && !isHisOwn(caller), ChargeRefusal.NOT_HIS_EXPENSE);
        if (decision instanceof ExpenseWithdrawn) return;
        refuse(decision instanceof ExpensePaid, ChargeRefusal.EXPENSE_DECIDED);
        apply(new ExpenseWithdrawn(id, customer(customers), command.reason()));
    }

    @CommandHandler
    void handle(ReopenExpense command, Caller caller, CustomerDirectory customers) {
        mustBeAbove(command, caller, customers);
        if (decision == null) return;
        refuse(decision instanceof ExpensePaid, ChargeRefusal.EXPENSE_DECIDED);
        apply(new ExpenseReopened(id, customer(customers), command.reason()));
    }

    @EventSourcingHandler
    void on(ExpenseClaimed event) {
        id = event.expenseId();
        charge = new Charge(event.customerId(), event.owner());
    }

    @EventSourcingHandler
    void on(ExpenseApproved event) {
        decision = event;
    }

    @EventSourcingHandler
    void on(ExpenseRejected event) {
        decision = event;
    }

    @EventSourcingHandler
    void on(ExpensePaid event) {
        decision = event;
    }

    @EventSourcingHandler
    void on(ExpenseWithdrawn event) {
        decision = event;
    }

    @EventSourcingHandler
    void on(ExpenseReopened event) {
        decision = null;
    }

    /** Above him is whoever sees his customers; himself is not. */
    private void mustBeAbove(ExpenseCommand command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command.notFound(), caller, customers);
        refuse(isHisOwn(caller), ChargeRefusal.OWN_EXPENSE);
        refuse(!caller.sees(Optional.of(charge.owner())), ChargeRefusal.NOT_ABOVE);
    }

    /** Neither by himself nor in another's name. */
    private boolean isHisOwn(Caller caller) {
        return caller.author().equals(Optional.of(charge.owner()))
                || caller.member()
                        .filter(member -> member.id().equals(charge.owner()))
                        .isPresent();
    }

    private void mustBeSeen(RefusalCode notFound, Caller caller, CustomerDirectory customers) {
        charge.mustBeSeen(caller, customers, notFound);
    }

    private CustomerId customer(CustomerDirectory customers) {
        return charge.customer(customers);
    }
}
