package io.throughline.account.expense;

import static io.throughline.platform.test.AggregateFixture.NOW;
import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.SERVICE_SUPERVISOR;
import static io.throughline.platform.test.TestStaff.WANG_FANG;

import io.throughline.account.AccountRefusal;
import io.throughline.account.ChargeRefusal;
import io.throughline.account.expense.ExpenseCommand.ApproveExpense;
import io.throughline.account.expense.ExpenseCommand.ClaimExpense;
import io.throughline.account.expense.ExpenseCommand.PayExpense;
import io.throughline.account.expense.ExpenseCommand.RejectExpense;
import io.throughline.account.expense.ExpenseCommand.ReopenExpense;
import io.throughline.account.expense.ExpenseCommand.WithdrawExpense;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.ExpenseEvent;
import io.throughline.contracts.account.ExpenseEvent.ExpenseApproved;
import io.throughline.contracts.account.ExpenseEvent.ExpenseClaimed;
import io.throughline.contracts.account.ExpenseEvent.ExpensePaid;
import io.throughline.contracts.account.ExpenseEvent.ExpenseRejected;
import io.throughline.contracts.account.ExpenseEvent.ExpenseReopened;
import io.throughline.contracts.account.ExpenseEvent.ExpenseWithdrawn;
import io.throughline.contracts.account.ExpenseId;
import io.throughline.contracts.account.ExpenseKind;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Command;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Money that was spent on customers: claimed by whoever spent it, decided by somebody above, then paid (A31). */
class ExpenseTest {

    private static final ExpenseId EXPENSE = new ExpenseId(Identifier.named("test", "expense"));
    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final Money AMOUNT = Money.parse("CNY 388.00");
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    private static final Optional<String> BANK = Optional.of("2026-0512");

    private final AggregateFixture<Expense> expenses =
            AggregateFixture.of(Expense.class).with(new KnownCustomers().owned(CUSTOMER, LI_NA));

    @Test
    void isClaimedByWhoeverSpentIt() {
        expenses.givenNothing().when(claim(AMOUNT, TODAY)).by(LI_NA).expectEvents(claimed(LI_NA));
        expenses.givenNothing()
                .when(claim(AMOUNT, TODAY))
                .onBehalfOf(LI_NA)
                .by(ADMINISTRATOR)
                .expectEvents(claimed(LI_NA));
    }

    @Test
    void refusesNothingTheFutureAndStrangers() {
        expenses.givenNothing()
                .when(claim(Money.parse("CNY 0"), TODAY))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.AMOUNT_NOT_POSITIVE);
        expenses.givenNothing()
                .when(claim(Money.parse("CNY -1"), TODAY))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.AMOUNT_NOT_POSITIVE);
        expenses.givenNothing()
                .when(claim(AMOUNT, TODAY.plusDays(2)))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.SPENT_LATER);
        expenses.givenNothing().when(claim(AMOUNT, TODAY)).by(JOHN).expectRefusal(AccountRefusal.CUSTOMER_NOT_FOUND);
        expenses.givenNothing()
                .when(claim(AMOUNT, TODAY))
                .byProcess("import")
                .expectRefusal(ChargeRefusal.OWNER_MISSING);
    }

    @Test
    void isDecidedBySomebodyAbove() {
        expenses.given(claimed(LI_NA))
                .when(new ApproveExpense(EXPENSE))
                .by(WANG_FANG)
                .expectEvents(approved());
        expenses.given(claimed(LI_NA), approved())
                .when(new ApproveExpense(EXPENSE))
                .by(WANG_FANG)
                .expectNothing();
        expenses.given(claimed(LI_NA))
                .when(new RejectExpense(EXPENSE, "无发票"))
                .by(WANG_FANG)
                .expectEvents(rejected());
        expenses.given(claimed(LI_NA), rejected())
                .when(new RejectExpense(EXPENSE, "无发票"))
                .by(WANG_FANG)
                .expectNothing();
        expenses.given(claimed(LI_NA), rejected())
                .when(new ApproveExpense(EXPENSE))
                .by(WANG_FANG)
                .expectRefusal(ChargeRefusal.EXPENSE_DECIDED);
        expenses.given(claimed(LI_NA))
                .when(new ApproveExpense(EXPENSE))
                .by(LI_NA)
                .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
        expenses.given(claimed(LI_NA))
                .when(new ApproveExpense(EXPENSE))
                .by(JOHN)
                .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
    }

    @Test
    void nobodyDecidesAboutHisOwnMoney() {
        for (var command : List.<Command>of(
                new ApproveExpense(EXPENSE), new RejectExpense(EXPENSE, "x"), new ReopenExpense(EXPENSE, "x"))) {
            expenses.given(claimed(WANG_FANG)).when(command).by(WANG_FANG).expectRefusal(ChargeRefusal.OWN_EXPENSE);
        }
        expenses.given(claimed(ADMINISTRATOR), approved())
                .when(new PayExpense(EXPENSE, BANK))
                .by(ADMINISTRATOR)
                .expectRefusal(ChargeRefusal.OWN_EXPENSE);
        expenses.given(claimed(ADMINISTRATOR))
                .when(new ApproveExpense(EXPENSE))
                .onBehalfOf(WANG_FANG)
                .by(ADMINISTRATOR)
                .expectRefusal(ChargeRefusal.OWN_EXPENSE);
    }

    @Test
    void isPaidOnceItWasApproved() {
        var paid = new ExpensePaid(EXPENSE, CUSTOMER, BANK);
        expenses.given(claimed(LI_NA), approved())
                .when(new PayExpense(EXPENSE, BANK))
                .by(ADMINISTRATOR)
                .expectEvents(paid);
        expenses.given(claimed(LI_NA), approved(), paid)
                .when(new PayExpense(EXPENSE, BANK))
                .by(ADMINISTRATOR)
                .expectNothing();
        for (var history : List.of(List.of(claimed(LI_NA)), List.of(claimed(LI_NA), rejected()))) {
            expenses.given(history)
                    .when(new PayExpense(EXPENSE, BANK))
                    .by(ADMINISTRATOR)
                    .expectRefusal(ChargeRefusal.EXPENSE_NOT_APPROVED);
        }
        expenses.given(claimed(LI_NA), approved(), paid)
                .when(new WithdrawExpense(EXPENSE, "x"))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.EXPENSE_DECIDED);
        expenses.given(claimed(LI_NA), approved(), paid)
                .when(new ReopenExpense(EXPENSE, "x"))
                .by(WANG_FANG)
                .expectRefusal(ChargeRefusal.EXPENSE_DECIDED);
    }

    @Test
    void isWithdrawnByWhoClaimedItAndDecidedAgain() {
        var withdrawn = new ExpenseWithdrawn(EXPENSE, CUSTOMER, "重复");
        expenses.given(claimed(LI_NA))
                .when(new WithdrawExpense(EXPENSE, "重复"))
                .by(LI_NA)
                .expectEvents(withdrawn);
        expenses.given(claimed(LI_NA), withdrawn)
                .when(new WithdrawExpense(EXPENSE, "重复"))
                .by(LI_NA)
                .expectNothing();
        expenses.given(claimed(LI_NA))
                .when(new WithdrawExpense(EXPENSE, "x"))
                .by(WANG_FANG)
                .expectRefusal(ChargeRefusal.NOT_HIS_EXPENSE);
        expenses.given(claimed(LI_NA), rejected())
                .when(new ReopenExpense(EXPENSE, "已补发票"))
                .by(WANG_FANG)
                .expectEvents(new ExpenseReopened(EXPENSE, CUSTOMER, "已补发票"));
        expenses.given(claimed(LI_NA))
                .when(new ReopenExpense(EXPENSE, "x"))
                .by(WANG_FANG)
                .expectNothing();
    }

    @Test
    void whoSeesTheCustomerAndNotTheClaimantDoesNotDecide() {
        expenses.given(claimed(JOHN))
                .when(new ApproveExpense(EXPENSE))
                .by(WANG_FANG)
                .expectRefusal(ChargeRefusal.NOT_ABOVE);
    }

    @Property(tries = 50)
    void approvalIsNeverByTheClaimant(@ForAll("members") StaffMember claimant, @ForAll("members") StaffMember decider) {
        var outcome = expenses.given(claimed(claimant))
                .when(new ApproveExpense(EXPENSE))
                .by(decider);
        if (claimant.equals(decider)) outcome.expectNoEvents();
    }

    @Provide
    Arbitrary<StaffMember> members() {
        return Arbitraries.of(ADMINISTRATOR, WANG_FANG, LI_NA, JOHN, SERVICE_SUPERVISOR);
    }

    private static ClaimExpense claim(Money amount, LocalDate spentOn) {
        return new ClaimExpense(
                EXPENSE, CUSTOMER, ExpenseKind.MEALS, amount, spentOn, Optional.of("午餐"), Optional.empty());
    }

    private static ExpenseClaimed claimed(StaffMember by) {
        return new ExpenseClaimed(
                EXPENSE, CUSTOMER, by.id(), ExpenseKind.MEALS, AMOUNT, TODAY, Optional.of("午餐"), Optional.empty());
    }

    private static ExpenseApproved approved() {
        return new ExpenseApproved(EXPENSE, CUSTOMER);
    }

    private static ExpenseEvent rejected() {
        return new ExpenseRejected(EXPENSE, CUSTOMER, "无发票");
    }
}
