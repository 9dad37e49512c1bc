package io.throughline.query.timeline;

import static io.throughline.query.timeline.TimelineKind.EXPENSE;

import io.throughline.contracts.account.ExpenseEvent;
import io.throughline.contracts.account.ExpenseEvent.ExpenseApproved;
import io.throughline.contracts.account.ExpenseEvent.ExpenseClaimed;
import io.throughline.contracts.account.ExpenseEvent.ExpensePaid;
import io.throughline.contracts.account.ExpenseEvent.ExpenseRejected;
import io.throughline.contracts.account.ExpenseEvent.ExpenseReopened;
import io.throughline.contracts.account.ExpenseEvent.ExpenseWithdrawn;
import io.throughline.contracts.account.ExpenseKind;

/** How expense claims read (A31). */
final class ExpenseRendering {

    private ExpenseRendering() {}

    static Rendered expense(ExpenseEvent event) {
        var rendered = switch (event) {
            case ExpenseClaimed e -> {
                var kind = words(e.kind());
                yield titled(
                                "claimed: %s, %s".formatted(kind.en(), e.amount()),
                                "已申请：%s，%s".formatted(kind.zh(), e.amount()))
                        .saying(e.note())
                        .saying(e.receipt())
                        .about(e.owner());
            }
            case ExpenseApproved unused -> titled("approved", "已批准");
            case ExpenseRejected e -> titled("rejected", "已驳回").saying(e.reason());
            case ExpensePaid e -> titled("paid", "已支付").saying(e.reference());
            case ExpenseWithdrawn e -> titled("withdrawn", "已撤回").saying(e.reason());
            case ExpenseReopened e -> titled("to be decided again", "待重新审批").saying(e.reason());
        };
        return rendered.about("expense", event.expenseId());
    }

    private static Words words(ExpenseKind kind) {
        return switch (kind) {
            case TRAVEL -> new Words("travel", "交通");
            case LODGING -> new Words("lodging", "住宿");
            case MEALS -> new Words("meals", "餐饮招待");
            case GIFT -> new Words("gift", "礼品");
            case COMMUNICATION -> new Words("communication", "通讯");
            case OTHER -> new Words("other", "其他");
        };
    }

    private static Rendered titled(String en, String zh) {
        return Rendered.of(EXPENSE, "Expense " + en, "报销" + zh);
    }
}
