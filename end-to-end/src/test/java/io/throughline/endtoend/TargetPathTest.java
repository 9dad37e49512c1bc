package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A target is set, what is achieved follows from the work itself, who lags behind is warned, and both say what they think (L19). */
class TargetPathTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(30);
    private final Instant sixtyDaysAgo = Instant.now().minus(Duration.ofDays(60));
    private final Instant inFortyDays = Instant.now().plus(Duration.ofDays(40));

    @Test
    void whoLagsBehindIsWarnedWithAllFiguresAndAppraised() {
        String seller = hired("王芳", "CUSTOMER_MANAGER", "supervisor-north");
        won(seller, "20000.00");
        String target = as("supervisor-north")
                .does("SetTarget", value(seller, "100000.00"))
                .accepted()
                .id();

        Eventually.holds("he is warned", WITHIN, () -> !warnings(target).isEmpty());
        var warned = as(seller).does("GetTarget", "targetId", target).accepted();
        assertThat(warned.at("standing.achievedPercent").asInt()).isEqualTo(20);
        assertThat(warned.at("standing.elapsedPercent").asInt()).isEqualTo(60);
        assertThat(warned.text("standing.expected.amount.amount")).startsWith("60000");
        assertThat(warnings(target)).hasSize(1);
        assertThat(warned.text("standing.target.warnings.0.achieved.amount.amount"))
                .startsWith("20000");
        assertThat(warned.at("standing.target.warnings.0.margin").asInt()).isEqualTo(10);

        var before = as(seller)
                .does("GetTarget", "targetId", target, "asOf", Instant.now().minus(Duration.ofDays(10)))
                .accepted();
        assertThat(before.at("standing.achievedPercent").asInt()).isZero();
        assertThat(before.at("standing.elapsedPercent").asInt()).isEqualTo(50);

        appraise(seller, target, "FEEDBACK", "好的").refused(409, "APPRAISAL_STEP_EARLY");
        appraise("supervisor-north", target, "SUGGESTION", "每周拜访两家老客户").accepted();
        appraise(seller, target, "FEEDBACK", "请派售前支持 (presales, please)").accepted();
        var said = as(seller).does("GetTarget", "targetId", target).accepted();
        assertThat(said.each("appraisals", "text")).containsExactly("每周拜访两家老客户", "请派售前支持 (presales, please)");
        assertThat(said.each("appraisals", "step.by")).containsExactly("SUPERVISOR", "EMPLOYEE");

        as("manager-kate").does("GetTarget", "targetId", target).refused(404, "TARGET_NOT_FOUND");
        appraise("manager-kate", target, "FEEDBACK", "x").refused(404, "TARGET_NOT_FOUND");
        as("supervisor-south")
                .does("WithdrawTarget", "targetId", target, "reason", "x")
                .refused(404, "TARGET_NOT_FOUND");
        as(seller).does("WithdrawTarget", "targetId", target, "reason", "x").refused(403, "PERMISSION_MISSING");
        assertThat(as("manager-kate")
                        .does("ListTargets", "staffId", staff(seller))
                        .accepted()
                        .at("total")
                        .asInt())
                .isZero();
    }

    @Test
    void aDealThatIsOpenAgainCountsNoMore() {
        String seller = hired("王芳", "CUSTOMER_MANAGER", "supervisor-north");
        String deal = won(seller, "80000.00");
        String target = as("supervisor-north")
                .does("SetTarget", value(seller, "100000.00"))
                .accepted()
                .id();
        assertThat(achieved(target)).isEqualTo(80);

        as("supervisor-north")
                .does("ReopenOpportunity", "opportunityId", deal, "reason", "未付款")
                .accepted();

        assertThat(achieved(target)).isZero();
    }

    @Test
    void ofATeamWhatAllBelowAchieveCounts() {
        String head = hired("王芳", "CUSTOMER_MANAGER", "supervisor-north");
        String member = hired("王芳", "CUSTOMER_MANAGER", head);
        aCustomerOf(head, "海河水务集团");
        aCustomerOf(member, "晨光贸易有限公司");
        String alone = accounts(head, false);
        String team = accounts(head, true);

        assertThat(achieved(alone)).isEqualTo(25);
        assertThat(achieved(team)).isEqualTo(50);
        as("administrator")
                .does("WithdrawTarget", "targetId", team, "reason", "组织调整")
                .accepted();
        var open = as(head).does("ListTargets", "staffId", staff(head), "state", "OPEN", "kpi", "NEW_ACCOUNTS")
                .accepted();
        assertThat(open.each("targets", "target.targetId")).containsExactly(alone);
        as("administrator")
                .does("RestoreTarget", "targetId", team, "reason", "恢复")
                .accepted();
        assertThat(as(head).does("ListTargets", "staffId", staff(head))
                        .accepted()
                        .each("targets", "achieved.count"))
                .containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void whatIsOverSaysWhatWasAchievedAndACorrectionOpensItAgain() {
        String seller = hired("王芳", "CUSTOMER_MANAGER", "supervisor-south");
        var terms = new LinkedHashMap<>(value(seller, "100.00"));
        terms.put("end", Instant.now().minus(Duration.ofDays(1)));
        String target =
                as("supervisor-south").does("SetTarget", terms).accepted().id();

        Eventually.holds("it is over", WITHIN, () -> state(target).equals("ENDED"));
        as("supervisor-south")
                .does(
                        "CorrectTarget",
                        "targetId",
                        target,
                        "start",
                        Instant.now(),
                        "end",
                        inFortyDays,
                        "amount",
                        money("100.00"))
                .accepted();
        assertThat(state(target)).isEqualTo("OPEN");
    }

    @Test
    void mistakesAreTold() {
        String seller = hired("王芳", "CUSTOMER_MANAGER", "supervisor-north");
        as("supervisor-north")
                .does("SetTarget", value("supervisor-north", "1.00"))
                .refused(409, "OWN_TARGET");
        as("supervisor-south").does("SetTarget", value(seller, "1.00")).refused(404, "STAFF_NOT_FOUND");
        as("manager-li").does("SetTarget", value(seller, "1.00")).refused(403, "PERMISSION_MISSING");
        var reversed = new LinkedHashMap<>(value(seller, "1.00"));
        reversed.put("end", Instant.EPOCH);
        as("supervisor-north").does("SetTarget", reversed).refused(409, "TARGET_PERIOD_EMPTY");
        as("supervisor-north").does("SetTarget", value(seller, "-1.00")).refused(409, "TARGET_FIGURE_UNFIT");
        var twice = Map.of("warnings", List.of(step(50), step(25)), "appraisal", List.of());
        as("administrator").does("ChangeTargetRules", "rules", twice).refused(409, "WARNINGS_UNSORTED");
        as("manager-li").does("ChangeTargetRules", "rules", twice).refused(403, "PERMISSION_MISSING");
        assertThat(as("manager-li").does("GetTargetRules").accepted().each("rules.appraisal", "code"))
                .containsExactly("SUGGESTION", "FEEDBACK");
    }

    private static Map<String, Object> step(int percent) {
        return Map.of("elapsedPercent", percent, "margin", 10);
    }

    private Map<String, Object> value(String login, String goal) {
        return Map.of(
                "targetId",
                newId(),
                "staffId",
                staff(login),
                "team",
                false,
                "kpi",
                "WON_VALUE",
                "start",
                sixtyDaysAgo,
                "end",
                inFortyDays,
                "amount",
                money(goal));
    }

    private String accounts(String login, boolean team) {
        return as("administrator")
                .does(
                        "SetTarget",
                        Map.of(
                                "targetId",
                                newId(),
                                "staffId",
                                staff(login),
                                "team",
                                team,
                                "kpi",
                                "NEW_ACCOUNTS",
                                "start",
                                sixtyDaysAgo,
                                "end",
                                inFortyDays,
                                "count",
                                4))
                .accepted()
                .id();
    }

    private String won(String seller, String value) {
        String deal = as(seller)
                .does(
                        "OpenOpportunity",
                        "opportunityId",
                        newId(),
                        "customerId",
                        aCustomerOf(seller, "北京星河科技有限公司"),
                        "title",
                        "水泵二期")
                .accepted()
                .id();
        as(seller)
                .does("WinOpportunity", "opportunityId", deal, "value", money(value))
                .accepted();
        return deal;
    }

    private Answer appraise(String login, String target, String step, String text) {
        return as(login).does("AppraiseTarget", "targetId", target, "step", step, "text", text);
    }

    private List<String> warnings(String target) {
        return standing(target).each("standing.target.warnings", "at");
    }

    private int achieved(String target) {
        return standing(target).at("standing.achievedPercent").asInt();
    }

    private String state(String target) {
        return standing(target).text("standing.target.state");
    }

    private Answer standing(String target) {
        return as("auditor").does("GetTarget", "targetId", target).accepted();
    }
}
