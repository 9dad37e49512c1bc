package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is about to be lost is warned of in time, and whoever is responsible says what he does about it (A15, A16). */
@Tag("all-services")
class A15ChurnTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofMinutes(2);

    /** So long ago that the built-in rules warn of it. */
    private final Instant longAgo = Instant.now().minus(200, ChronoUnit.DAYS);

    @BeforeEach
    void whatBecomesKnownLateCountsAtOnce() {
        as("administrator").does("ChangeChurnRules", "rules", rules()).accepted();
    }

    @Test
    void aCustomerWhoOrdersNoMoreIsWarnedOfDeferredLostAndBack() {
        String customer = aCustomerOf("manager-li", "杭州泵业有限公司");
        anOrderOf(customer, 3, longAgo);
        Eventually.holds("he is warned of", WITHIN, () -> stage(customer).equals("WARNED"));

        var shown = as("manager-li").does("GetCustomer", "customerId", customer).accepted();
        assertThat(shown.each("customer.standing.churn.signals", "sign")).containsExactly("NO_ORDER", "SILENCE");
        assertThat(shown.each("customer.standing.churn.signals", "figure")).containsExactly("200", "200");
        assertThat(shown.each("customer.standing.churn.signals", "limit")).containsExactly("180", "90");
        defer("manager-kate", customer, 7).refused(404, "ACCOUNT_NOT_FOUND");
        defer("agent-wu", customer, 7).refused(403, "PERMISSION_MISSING");
        defer("manager-li", customer, 31).refused(409, "DEFERRAL_TOO_LONG");
        defer("manager-li", customer, -1).refused(409, "DEFERRAL_OVER");
        defer("manager-li", customer, 7).accepted();
        confirm("manager-li", customer).refused(409, "CHURN_NOT_WARNED");
        Eventually.holds("it is deferred", WITHIN, () -> stage(customer).equals("DEFERRED"));

        as("supervisor-north")
                .does("ReopenChurn", "customerId", customer, "reason", "措施无效")
                .accepted();
        confirm("supervisor-north", customer).accepted();
        Eventually.holds("he is lost", WITHIN, () -> stage(customer).equals("LOST"));
        assertThat(churning("manager-li", "LOST")).contains(customer);
        assertThat(churning("supervisor-south", "LOST")).doesNotContain(customer);

        anOrderOf(customer, 3, Instant.now());
        Eventually.holds("he is back", WITHIN, () -> stage(customer).isEmpty());
        Eventually.holds(
                "his timeline tells of it",
                WITHIN,
                () -> as("manager-li")
                        .does("GetCustomerTimeline", "customerId", customer)
                        .each("entries", "titleZh")
                        .containsAll(List.of("流失预警：200天未下单；200天无联系", "流失预警已恢复", "确定流失", "客户重新下单，流失已解除")));
    }

    @Test
    void complaintsThatPileUpAreAWarningToo() {
        String customer = aCustomerOf("manager-li", "Harbour Freight");
        anOrderOf(customer, 3, Instant.now());
        aComplaintOf(customer, "Pump leaks 水泵漏水");
        aComplaintOf(customer, "发货延迟");

        Eventually.holds("he is warned of", WITHIN, () -> stage(customer).equals("WARNED"));
        assertThat(churning("supervisor-north", "WARNED")).contains(customer);
        assertThat(churning("manager-kate", "WARNED")).doesNotContain(customer);
    }

    @Test
    void whoNeverOrderedAndWhoOrderedLatelyIsNotWarnedOf() {
        String prospect = aCustomerOf("manager-li");
        aComplaintOf(prospect, "Too late");
        aComplaintOf(prospect, "太贵");
        String customer = aCustomerOf("manager-li");
        anOrderOf(customer, 3, Instant.now());
        String lost = aCustomerOf("manager-li");
        anOrderOf(lost, 3, longAgo);

        Eventually.holds("the one after them is", WITHIN, () -> stage(lost).equals("WARNED"));
        assertThat(stage(prospect)).isEmpty();
        assertThat(stage(customer)).isEmpty();
        confirm("manager-li", prospect).refused(409, "CHURN_NOT_WARNED");
    }

    @Test
    void theRulesAreThoseOfTheHouse() {
        var known = as("manager-li").does("GetAccountRules").accepted();
        assertThat(known.text("churn.noOrderDays")).isEqualTo("180");
        assertThat(Long.parseLong(known.text("churnVersion"))).isPositive();
        as("manager-li").does("ChangeChurnRules", "rules", rules()).refused(403, "PERMISSION_MISSING");
    }

    private static Map<String, Integer> rules() {
        return Map.of(
                "noOrderDays", 180, "silenceDays", 90, "openComplaints", 2, "deferralDays", 30, "settlingDays", 0);
    }

    private Answer defer(String who, String customer, int days) {
        return as(who).does(
                        "DeferChurn",
                        "customerId",
                        customer,
                        "until",
                        Instant.now().plus(days, ChronoUnit.DAYS),
                        "measures",
                        "上门拜访，延长质保");
    }

    private Answer confirm(String who, String customer) {
        return as(who).does("ConfirmChurn", "customerId", customer, "reason", "改用竞争对手产品");
    }

    private String stage(String customer) {
        return as("manager-li")
                .does("GetCustomer", "customerId", customer)
                .accepted()
                .text("customer.standing.churn.stage");
    }

    private List<String> churning(String who, String stage) {
        return as(who).does("ListChurningCustomers", "stage", stage, "limit", 200)
                .accepted()
                .each("customers", "customerId");
    }
}
