package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An opportunity from the first sight of a chance to the deal: by the eight steps, lost and opened again, by other rules. */
class OpportunityPathTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final String PUMP = "0199b3a4-7d3e-7c55-9d6a-0f6e2b1c8a44";
    private static final List<String> EIGHT_STEPS =
            List.of("PROSPECTING", "ENGAGING", "TRUST", "NEEDS", "SOLUTION", "PROPOSAL", "COMMITMENT", "SATISFACTION");
    private static final List<String> IN_CHINESE =
            List.of("寻找准客户", "约见拜访", "建立信任", "挖掘需求", "研究方案", "提出方案", "签约承诺", "客户满意");
    private static final List<Integer> LIKELY = List.of(10, 20, 30, 40, 50, 65, 85, 95);

    @Test
    void aLeadBecomesAWonDealByTheEightSteps() {
        String lead = aLeadOf("manager-li");
        as("manager-li")
                .does("RecordLeadContact", "leadId", lead, "channel", "PHONE", "note", "客户想要三台水泵")
                .accepted();
        as("manager-li").does("QualifyLead", "leadId", lead).accepted();
        String opportunity = newId().toString();
        as("manager-li")
                .does(
                        "ConvertLead",
                        "leadId",
                        lead,
                        "opportunity",
                        Map.of("opportunityId", opportunity, "title", "三台水泵", "expectedValue", money("38400.00")))
                .accepted();
        Eventually.holds(
                "the opportunity is open",
                WITHIN,
                () -> as("manager-li")
                                .does("GetOpportunity", "opportunityId", opportunity)
                                .status()
                        == 200);

        expect(opportunity);
        for (int step = 1; step < EIGHT_STEPS.size(); step++) {
            String item = planned(opportunity, "推进：" + EIGHT_STEPS.get(step - 1), "2030-12-31");
            as("manager-li")
                    .does("NotePlanItem", "opportunityId", opportunity, "planItemId", item, "note", "已与张伟沟通")
                    .accepted();
            as("manager-li")
                    .does("CompletePlanItem", "opportunityId", opportunity, "planItemId", item, "result", "客户同意")
                    .accepted();
            moved(opportunity, EIGHT_STEPS.get(step)).accepted();
        }
        as("manager-li")
                .does("WinOpportunity", "opportunityId", opportunity, "value", money("38000.00"), "reason", "方案贴合需求")
                .accepted();

        var shown = opportunity(opportunity);
        assertThat(shown.text("opportunity.state")).isEqualTo("WON");
        assertThat(shown.each("opportunity.course.history", "stage")).isEqualTo(EIGHT_STEPS);
        assertThat(shown.text("opportunity.course.stageName.zh")).isEqualTo("客户满意");
        assertThat(shown.each("opportunity.plan", "state")).hasSize(7).containsOnly("DONE");
        assertThat(shown.text("opportunity.terms.wonReason")).isEqualTo("方案贴合需求");
        assertThat(shown.text("opportunity.terms.competitors.0.name")).isEqualTo("鼎新软件");
        assertThat(shown.text("opportunity.terms.channel")).isEqualTo("TELEPHONE");
        assertThat(shown.text("opportunity.forecast.category")).isEqualTo("COMMIT");
        moved(opportunity, "NEEDS").refused(409, "OPPORTUNITY_CLOSED");

        String customer = customerOf(lead);
        Eventually.holds(
                "the timeline tells it in both languages",
                WITHIN,
                () -> titles(customer, "titleZh").containsAll(List.of("商机阶段由“寻找准客户”变为“约见拜访”", "开发计划项已完成", "赢单原因"))
                        && titles(customer, "title").contains("Opportunity moved from commitment to satisfaction"));
    }

    @Test
    void aLostDealIsOpenedAgainAndWon() {
        String opportunity = open("manager-li", Map.of());
        as("manager-li")
                .does("RecordCompetitor", "opportunityId", opportunity, "name", "鼎新软件")
                .accepted();
        lose(opportunity, "WEATHER", "鼎新软件").refused(409, "LOSS_REASON_UNKNOWN");
        lose(opportunity, "PRICE", "金蝶").refused(409, "COMPETITOR_NOT_RECORDED");
        lose(opportunity, "PRICE", "鼎新软件").accepted();

        var lost = opportunity(opportunity);
        assertThat(lost.text("opportunity.state")).isEqualTo("LOST");
        assertThat(lost.text("opportunity.terms.loss.name.zh")).isEqualTo("价格");
        assertThat(lost.text("opportunity.terms.wonBy")).isEqualTo("鼎新软件");
        String customer = lost.text("opportunity.head.customerId");
        assertThat(counted(customer, "lostOpportunities")).isEqualTo(1);

        as("manager-kate")
                .does("ReopenOpportunity", "opportunityId", opportunity, "reason", "再试一次")
                .refused(404, "OPPORTUNITY_NOT_FOUND");
        as("manager-li")
                .does("ReopenOpportunity", "opportunityId", opportunity, "reason", "鼎新无法交货")
                .accepted();
        as("manager-li")
                .does("WinOpportunity", "opportunityId", opportunity, "value", money("800.00"))
                .accepted();

        var won = opportunity(opportunity);
        assertThat(won.text("opportunity.state")).isEqualTo("WON");
        assertThat(won.each("opportunity.past.outcomes", "state")).isEqualTo(List.of("LOST", "WON"));
        assertThat(counted(customer, "lostOpportunities")).isZero();
        assertThat(counted(customer, "wonOpportunities")).isEqualTo(1);
    }

    @Test
    void whatIsPlannedAndNotDoneInTimeIsTold() {
        String opportunity = open("manager-li", Map.of());
        String item = planned(opportunity, "拜访采购经理", "2020-05-01");

        Eventually.holds(
                "the plan item is overdue",
                WITHIN,
                () -> opportunity(opportunity).at("opportunity.plan.0.overdue").asBoolean(false));
        as("manager-li")
                .does("CancelPlanItem", "opportunityId", opportunity, "planItemId", item, "reason", "采购经理离职")
                .accepted();
        assertThat(opportunity(opportunity).text("opportunity.plan.0.state")).isEqualTo("CANCELLED");
    }

    @Test
    void anotherMethodIsAChangeOfRules() {
        as("manager-li").does("ChangeSalesMethods", "rules", methods()).refused(403, "PERMISSION_MISSING");
        as("administrator").does("ChangeSalesMethods", "rules", methods()).accepted();
        Eventually.holds(
                "the rules hold",
                WITHIN,
                () -> as("manager-li")
                        .does("GetSalesMethods")
                        .accepted()
                        .each("rules.methods", "id")
                        .contains("CALLS"));

        String opportunity = open("manager-li", Map.of("method", "CALLS"));
        moved(opportunity, "PROPOSAL").refused(409, "STAGE_UNKNOWN");
        moved(opportunity, "OFFER").refused(409, "STAGE_REQUIREMENT_UNMET");
        String item = planned(opportunity, "首次通话", "2030-01-01");
        as("manager-li")
                .does("CompletePlanItem", "opportunityId", opportunity, "planItemId", item, "result", "有兴趣")
                .accepted();
        moved(opportunity, "OFFER").accepted();

        var shown = opportunity(opportunity);
        assertThat(shown.text("opportunity.course.method")).isEqualTo("CALLS");
        assertThat(shown.text("opportunity.course.stageName.zh")).isEqualTo("报价");
        assertThat(shown.each("opportunity.course.steps.steps", "id")).isEqualTo(List.of("FIRST_CALL", "OFFER"));
        String customer = shown.text("opportunity.head.customerId");
        Eventually.holds(
                "the timeline calls the steps what the method calls them",
                WITHIN,
                () -> titles(customer, "titleZh").contains("商机阶段由“首次通话”变为“报价”"));
    }

    @Test
    void whoeverMayNotChangeRulesSeesThemAll() {
        for (String rpc : List.of("GetSalesMethods", "GetLossReasons", "GetTerritories")) {
            assertThat(as("marketing").does(rpc).accepted().at("version").asLong())
                    .isNotNegative();
        }
        as("supervisor-north")
                .does("ChangeTerritories", "rules", Map.of("territories", List.of()))
                .refused(403, "PERMISSION_MISSING");
        as("administrator")
                .does("ChangeLossReasons", "rules", Map.of("reasons", List.of()))
                .refusedAsMistake();
    }

    @Test
    void thePipelineIsCountedAsFarAsTheCallerSees() {
        String opportunity = open("manager-li", Map.of("expectedClose", "2031-03-20"));
        as("manager-li")
                .does(
                        "ChangeOpportunityProducts",
                        "opportunityId",
                        opportunity,
                        "products",
                        List.of(Map.of("productId", PUMP, "quantity", "10", "unitPrice", money("100.00"))))
                .accepted();
        moved(opportunity, "PROPOSAL").accepted();

        var mine = as("manager-li")
                .does("GetDemandForecast", "productId", PUMP, "closeFrom", "2031-03-01", "closeBefore", "2031-04-01")
                .accepted();
        var others = as("manager-kate")
                .does("GetDemandForecast", "productId", PUMP, "closeFrom", "2031-03-01", "closeBefore", "2031-04-01")
                .accepted();
        assertThat(mine.text("demand.0.month")).isEqualTo("2031-03-01");
        assertThat(mine.at("demand.0.opportunities").asLong()).isPositive();
        assertThat(others.at("demand").isEmpty()).isTrue();

        var funnel =
                as("manager-li").does("GetSalesFunnel", "method", "EIGHT_STEPS").accepted();
        assertThat(funnel.each("funnels.0.steps", "stage")).isEqualTo(EIGHT_STEPS);
        assertThat(funnel.at("funnels.0.steps.5.standing").asLong()).isPositive();
        var past = as("manager-li")
                .does("GetSalesFunnel", "asOf", "2020-01-01T00:00:00Z")
                .accepted();
        assertThat(past.at("funnels").isEmpty()).isTrue();
        var statistics = as("manager-li")
                .does("GetOpportunityStatistics", "by", "CLOSE_MONTH")
                .accepted();
        assertThat(statistics.each("counts", "value")).contains("2031-03");
        var listed = as("manager-li")
                .does(
                        "ListOpportunities",
                        "category",
                        List.of("BEST_CASE"),
                        "closeFrom",
                        "2031-03-20",
                        "closeBefore",
                        "2031-03-21")
                .accepted();
        assertThat(listed.each("opportunities", "opportunityId")).contains(opportunity);
        as("manager-li").does("GetOpportunityStatistics").refusedAsMistake();
    }

    private void expect(String opportunity) {
        var manager = as("manager-li");
        manager.does("ReviseForecast", "opportunityId", opportunity, "value", money("39000.00"), "close", "2030-06-30")
                .accepted();
        manager.does(
                        "RecordCompetitor",
                        "opportunityId",
                        opportunity,
                        "name",
                        "鼎新软件",
                        "strengths",
                        "价格低",
                        "weaknesses",
                        "交货慢",
                        "price",
                        money("36000.00"))
                .accepted();
        manager.does("NameTeamMember", "opportunityId", opportunity, "member", staff("agent-wu"), "role", "TECHNICAL")
                .accepted();
        manager.does("ChooseSalesChannel", "opportunityId", opportunity, "channel", "TELEPHONE")
                .accepted();
        manager.does("PlaceOpportunity", "opportunityId", opportunity, "region", "北京")
                .accepted();
        manager.does("ChooseTerritory", "opportunityId", opportunity, "territory", "NORTH")
                .refused(403, "PERMISSION_MISSING");
    }

    private String open(String manager, Map<String, Object> more) {
        var fields = new LinkedHashMap<String, Object>(Map.of(
                "opportunityId",
                newId(),
                "customerId",
                aCustomerOf(manager, "晨光贸易有限公司"),
                "title",
                "年度合同",
                "expectedValue",
                money("1000.00")));
        fields.putAll(more);
        return as(manager).does("OpenOpportunity", fields).accepted().id();
    }

    private String planned(String opportunity, String title, String due) {
        String item = newId().toString();
        as("manager-li")
                .does("AddPlanItem", "opportunityId", opportunity, "planItemId", item, "title", title, "due", due)
                .accepted();
        return item;
    }

    private Answer moved(String opportunity, String stage) {
        return as("manager-li").does("ChangeOpportunityStage", "opportunityId", opportunity, "to", stage);
    }

    private Answer lose(String opportunity, String code, String wonBy) {
        return as("manager-li")
                .does("LoseOpportunity", "opportunityId", opportunity, "reason", "价格太高", "code", code, "wonBy", wonBy);
    }

    private Answer opportunity(String opportunity) {
        return as("manager-li")
                .does("GetOpportunity", "opportunityId", opportunity)
                .accepted();
    }

    private long counted(String customer, String counter) {
        return as("manager-li")
                .does("GetCustomer", "customerId", customer)
                .accepted()
                .at("customer.counters." + counter)
                .asLong();
    }

    private List<String> titles(String customer, String field) {
        return as("manager-li")
                .does("GetCustomerTimeline", "customerId", customer, "limit", 200)
                .accepted()
                .each("entries", field);
    }

    /** The eight steps as they are, and two calls besides; the eight steps stay usual. */
    private static Map<String, Object> methods() {
        var eight = Map.of(
                "id",
                "EIGHT_STEPS",
                "name",
                Map.of("en", "eight steps", "zh", "八步销售法"),
                "steps",
                IntStream.range(0, EIGHT_STEPS.size())
                        .mapToObj(place ->
                                step(EIGHT_STEPS.get(place), IN_CHINESE.get(place), LIKELY.get(place), List.of()))
                        .toList(),
                "bestCaseFrom",
                50,
                "commitFrom",
                80);
        var calls = Map.of(
                "id",
                "CALLS",
                "name",
                Map.of("en", "two calls", "zh", "两通电话"),
                "steps",
                List.of(step("FIRST_CALL", "首次通话", 20, List.of("PLAN_ITEM_DONE")), step("OFFER", "报价", 60, List.of())),
                "bestCaseFrom",
                50,
                "commitFrom",
                80);
        return Map.of("methods", List.of(eight, calls), "usual", "EIGHT_STEPS");
    }

    private static Map<String, Object> step(String id, String zh, int probability, List<String> exit) {
        String en = id.toLowerCase(Locale.ROOT);
        return Map.of("id", id, "name", Map.of("en", en, "zh", zh), "probability", probability, "exit", exit);
    }
}
