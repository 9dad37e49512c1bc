package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of what value a customer is follows from his trade, and everybody who looks after him sees why (A18, A19). */
@Tag("all-services")
class A18ValueClassesTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(60);

    @Test
    void whoOrdersForVeryMuchIsAGoldCustomer() {
        String customer = aCustomerOf("manager-li", "上海泵阀集团");
        anOrderOf(customer, 12_000, Instant.now());
        Eventually.holds("he is of gold", WITHIN, () -> classes(customer).equals("[\"VALUE\",\"GOLD\"]"));

        assertThat(found("manager-li", "GOLD")).contains(customer);
        assertThat(found("manager-li", "PROBLEM")).doesNotContain(customer);
        assertThat(found("manager-kate", "GOLD")).doesNotContain(customer);
        Eventually.holds(
                "his timeline says why",
                WITHIN,
                () -> as("manager-li")
                        .does("GetCustomerTimeline", "customerId", customer)
                        .accepted()
                        .each("entries", "titleZh")
                        .contains("客户价值：价值客户、金牌客户（订单额CNY 1200000.00，上期CNY 0.00；1个订单，0个投诉）"));
    }

    @Test
    void whoOrdersMuchLessAndComplainsIsSeenToFallAndToBeAProblem() {
        String customer = aCustomerOf("manager-li", "Harbour Freight");
        anOrderOf(customer, 3_000, Instant.now().minus(500, ChronoUnit.DAYS));
        anOrderOf(customer, 300, Instant.now());
        Eventually.holds("he falls", WITHIN, () -> classes(customer).equals("[\"FALLING\"]"));

        for (String subject : List.of("水泵漏水", "发货延迟", "Wrong size")) aComplaintOf(customer, subject);
        Eventually.holds("he is a problem", WITHIN, () -> classes(customer).equals("[\"FALLING\",\"PROBLEM\"]"));
        var shown = as("manager-li").does("GetCustomer", "customerId", customer).accepted();
        assertThat(shown.text("customer.standing.value.figures.before.amount")).isEqualTo("300000.00");
        assertThat(shown.text("customer.standing.value.figures.sum.amount")).isEqualTo("30000.00");
        assertThat(shown.text("customer.standing.value.figures.complaints")).isEqualTo("3");
    }

    @Test
    void theRulesAreThoseOfTheHouse() {
        var known = as("manager-li").does("GetAccountRules").accepted();
        assertThat(known.text("value.goldSum.amount")).isEqualTo("1000000.00");
        as("manager-li").does("ChangeValueRules", "rules", rules("2000000.00")).refused(403, "PERMISSION_MISSING");
        as("administrator").does("ChangeValueRules", "rules", rules("1.00")).refused(400, "INVALID_REQUEST");
    }

    private static Map<String, ?> rules(String goldSum) {
        return Map.of(
                "periodDays", 365,
                "valueSum", money("100000.00"),
                "valueOrders", 6,
                "goldSum", money(goldSum),
                "changePercent", 30,
                "problemComplaints", 3);
    }

    private String classes(String customer) {
        return as("manager-li")
                .does("GetCustomer", "customerId", customer)
                .accepted()
                .at("customer.standing.value.classes")
                .toString();
    }

    private List<String> found(String who, String valueClass) {
        return as(who).does("ListCustomers", "valueClass", valueClass, "limit", 200)
                .accepted()
                .each("customers", "customerId");
    }
}
