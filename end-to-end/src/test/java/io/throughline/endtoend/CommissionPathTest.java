package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is paid for a deal follows from rules, says why, and goes when the deal goes (L22). */
class CommissionPathTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(30);

    @Test
    void aWonDealPaysTheOwnerAndHisTeamByTheRulesAndIsApprovedAndPaid() {
        String seller = hired("王芳", "CUSTOMER_MANAGER", "supervisor-north");
        String helper = hired("王芳", "CUSTOMER_MANAGER", "supervisor-north");
        String deal = deal(seller);
        as("supervisor-north")
                .does("NameTeamMember", "opportunityId", deal, "member", staff(helper), "role", "SALES")
                .accepted();
        win(seller, deal, "10000.99");

        Eventually.holds("it is earned", WITHIN, () -> total(seller) == 1);
        var all = list("supervisor-north", seller);
        String commission = all.text("commissions.0.commissionId");
        assertThat(all.text("commissions.0.opportunityId")).isEqualTo(deal);
        assertThat(all.text("commissions.0.total.amount")).startsWith("100.01");
        assertThat(all.at("commissions.0.rate").asInt()).isEqualTo(100);
        assertThat(all.each("commissions", "state")).containsExactly("EARNED");
        assertThat(all.each("commissions.0.shares", "staffId"))
                .containsExactly(staff(seller).toString(), staff(helper).toString());
        assertThat(list(helper, helper).each("commissions.0.shares", "staffId"))
                .containsExactly(staff(helper).toString());

        as("manager-kate").does("ApproveCommission", "commissionId", commission).refused(403, "PERMISSION_MISSING");
        as("supervisor-south")
                .does("ApproveCommission", "commissionId", commission)
                .refused(404, "COMMISSION_NOT_FOUND");
        as("administrator").does("PayCommission", "commissionId", commission).refused(409, "COMMISSION_NOT_APPROVED");
        as("supervisor-north")
                .does("ApproveCommission", "commissionId", commission)
                .accepted();
        as("administrator")
                .does("PayCommission", "commissionId", commission, "reference", "2026-0601")
                .accepted();
        as("supervisor-north")
                .does("WithdrawCommissionApproval", "commissionId", commission, "reason", "待核实")
                .refused(409, "COMMISSION_WAS_PAID");
        assertThat(list(seller, seller).each("commissions", "state")).containsExactly("PAID");
        assertThat(total("manager-kate", seller)).isZero();

        as("supervisor-north")
                .does("ReopenOpportunity", "opportunityId", deal, "reason", "未付款")
                .accepted();
        Eventually.holds(
                "it is to be claimed back",
                WITHIN,
                () -> list(seller, seller).each("commissions", "state").equals(List.of("TO_CLAIM_BACK")));
    }

    @Test
    void whoHasReachedHisTargetEarnsMoreForTheNextDeal() {
        String seller = hired("王芳", "CUSTOMER_MANAGER", "supervisor-south");
        as("supervisor-south")
                .does(
                        "SetTarget",
                        Map.of(
                                "targetId",
                                newId(),
                                "staffId",
                                staff(seller),
                                "team",
                                false,
                                "kpi",
                                "WON_VALUE",
                                "start",
                                Instant.now().minus(Duration.ofDays(10)),
                                "end",
                                Instant.now().plus(Duration.ofDays(10)),
                                "amount",
                                money("1000.00")))
                .accepted();
        win(seller, deal(seller), "1000.00");
        Eventually.holds("the first is earned", WITHIN, () -> total(seller) == 1);
        win(seller, deal(seller), "1000.00");
        Eventually.holds("the second is earned", WITHIN, () -> total(seller) == 2);

        var both = list(seller, seller);
        assertThat(both.each("commissions", "achievedPercent")).containsExactly("100", "0");
        assertThat(both.each("commissions", "rate")).containsExactly("200", "100");
    }

    @Test
    void aDealThatWasWonLongAgoEarnsNothing() {
        String seller = hired("王芳", "CUSTOMER_MANAGER", "supervisor-north");
        String old = deal(seller);
        as("administrator")
                .when(Instant.now().minus(Duration.ofDays(100)))
                .onBehalfOf(staff(seller))
                .does("WinOpportunity", "opportunityId", old, "value", money("5000.00"))
                .accepted();
        win(seller, deal(seller), "1000.00");

        Eventually.holds("the new one is earned", WITHIN, () -> total(seller) == 1);
        assertThat(list(seller, seller).each("commissions", "value.amount").getFirst())
                .startsWith("1000");
    }

    @Test
    void theRulesAreDataAndOnlyAdministratorsChangeThem() {
        var wrong = Map.of(
                "basisPercent",
                30,
                "stages",
                List.of(Map.of("fromPercent", 10, "rate", 100)),
                "ownerWeight",
                80,
                "team",
                List.of(),
                "lateDays",
                92);
        as("administrator").does("ChangeCommissionRules", "rules", wrong).refused(409, "COMMISSION_STAGES_UNSORTED");
        as("supervisor-north").does("ChangeCommissionRules", "rules", wrong).refused(403, "PERMISSION_MISSING");
        var rules = as("manager-li").does("GetCommissionRules").accepted();
        assertThat(rules.each("rules.stages", "rate")).containsExactly("100", "150", "200");
    }

    private String deal(String seller) {
        return as(seller)
                .does(
                        "OpenOpportunity",
                        "opportunityId",
                        newId(),
                        "customerId",
                        aCustomerOf(seller, "海河水务集团"),
                        "title",
                        "Pumps, second phase 水泵二期")
                .accepted()
                .id();
    }

    private void win(String seller, String deal, String value) {
        as(seller)
                .does("WinOpportunity", "opportunityId", deal, "value", money(value))
                .accepted();
    }

    private int total(String seller) {
        return total(seller, seller);
    }

    private int total(String by, String seller) {
        return list(by, seller).at("total").asInt();
    }

    private Answer list(String by, String seller) {
        return as(by).does("ListCommissions", "staffId", staff(seller)).accepted();
    }
}
