package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is thought of once a year (A17), and what looking after him costs (A31). */
class CareAndExpensesTest extends DoorTest {

    private final LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);

    @Test
    void aBirthdayByTheChineseCalendarIsArrangedOnceAndStoppedWhenHeDoesNotWantIt() {
        String customer = aCustomerOf("manager-li", "王小明");
        String care = birthday(customer).accepted().id();
        birthday(customer).refused(409, "CARE_EXISTS");

        var shown = as("manager-li").does("GetRelatedRecord", "recordId", care).accepted();
        assertThat(shown.text("record.kind")).isEqualTo("CARE");
        assertThat(shown.text("record.state")).isEqualTo("SCHEDULED");
        assertThat(Instant.parse(shown.text("record.due"))).isAfter(Instant.now());
        as("manager-li").does("GiveCare", "careId", care, "note", "x").refused(409, "CARE_NOT_DUE");
        as("manager-li").does("StopCare", "careId", care, "reason", "客户不希望被打扰").accepted();
        as("manager-li").does("ResumeCare", "careId", care, "reason", "客户同意").accepted();
        as("manager-kate").does("StopCare", "careId", care, "reason", "x").refused(404, "CARE_NOT_FOUND");
    }

    @Test
    void festivalsAreThoseOfTheRules() {
        String customer = aCustomerOf("manager-li");

        var rules = as("manager-li").does("GetCareRules").accepted();
        assertThat(rules.each("rules.festivals", "name")).contains("SPRING_FESTIVAL", "MID_AUTUMN_FESTIVAL");
        festival(customer, "SPRING_FESTIVAL").accepted();
        festival(customer, "EASTER").refused(409, "FESTIVAL_UNKNOWN");
        as("manager-li")
                .does(
                        "ChangeCareRules",
                        "rules",
                        Map.of("leadDays", 7, "birthday", "致电", "anniversary", "致电", "festivals", List.of()))
                .refused(403, "PERMISSION_MISSING");
    }

    @Test
    void aDayThatNoCalendarHasIsRefused() {
        String customer = aCustomerOf("manager-li");

        day(customer, Map.of("calendar", "SOLAR", "month", 2, "day", 30, "leapMonth", false))
                .refused(400, "DAY_UNKNOWN");
        day(customer, Map.of("calendar", "LUNAR", "month", 13, "day", 1, "leapMonth", false))
                .refused(400, "INVALID_REQUEST");
    }

    @Test
    void anExpenseIsDecidedByTheSupervisorAndPaid() {
        String customer = aCustomerOf("manager-li", "Harbour Freight");
        String lunch = expense(customer, "388.00");
        String taxi = expense(customer, "62.50");

        as("manager-li").does("ApproveExpense", "expenseId", lunch).refused(403, "PERMISSION_MISSING");
        as("supervisor-south").does("ApproveExpense", "expenseId", lunch).refused(404, "EXPENSE_NOT_FOUND");
        as("administrator").does("PayExpense", "expenseId", lunch).refused(409, "EXPENSE_NOT_APPROVED");
        as("supervisor-north").does("ApproveExpense", "expenseId", lunch).accepted();
        as("supervisor-north")
                .does("RejectExpense", "expenseId", taxi, "reason", "No receipt")
                .accepted();
        as("administrator")
                .does("PayExpense", "expenseId", lunch, "reference", "2026-0512")
                .accepted();
        as("manager-li")
                .does("WithdrawExpense", "expenseId", lunch, "reason", "x")
                .refused(409, "EXPENSE_DECIDED");

        var list = as("manager-li")
                .does("ListRelatedRecords", "customerId", customer, "kind", List.of("EXPENSE"))
                .accepted();
        assertThat(list.each("records", "state")).containsExactlyInAnyOrder("PAID", "REJECTED");
        var page = as("manager-li").does("GetCustomer", "customerId", customer).accepted();
        assertThat(page.each("customer.related.counts", "state")).containsExactly("REJECTED", "PAID");
        assertThat(page.text("customer.related.counts.1.amounts.0.amount")).isEqualTo("388.00");
    }

    @Test
    void anExpenseOfNothingIsRefused() {
        String customer = aCustomerOf("manager-li");

        claim(customer, "0.00", today).refused(400, "AMOUNT_NOT_POSITIVE");
        claim(customer, "1.00", today.plusDays(3)).refused(409, "SPENT_LATER");
    }

    private Answer birthday(String customer) {
        return day(customer, Map.of("calendar", "LUNAR", "month", 8, "day", 15, "leapMonth", false));
    }

    private Answer day(String customer, Map<String, ?> day) {
        return as("manager-li")
                .does(
                        "ArrangeCare",
                        "careId",
                        newId(),
                        "customerId",
                        customer,
                        "occasion",
                        "BIRTHDAY",
                        "day",
                        day,
                        "title",
                        "生日",
                        "zone",
                        "Asia/Shanghai");
    }

    private Answer festival(String customer, String name) {
        return as("manager-li")
                .does(
                        "ArrangeCare",
                        "careId",
                        newId(),
                        "customerId",
                        customer,
                        "occasion",
                        "FESTIVAL",
                        "festival",
                        name,
                        "title",
                        "节日祝福",
                        "zone",
                        "Asia/Shanghai");
    }

    private String expense(String customer, String amount) {
        return claim(customer, amount, today).accepted().id();
    }

    private Answer claim(String customer, String amount, LocalDate spentOn) {
        return as("manager-li")
                .does(
                        "ClaimExpense",
                        "expenseId",
                        newId(),
                        "customerId",
                        customer,
                        "kind",
                        "MEALS",
                        "amount",
                        money(amount),
                        "spentOn",
                        spentOn,
                        "note",
                        "与客户午餐");
    }
}
