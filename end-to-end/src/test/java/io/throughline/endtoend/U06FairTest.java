package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * "We gave more than a thousand people material at a fair: how did they react, and who has met sales already?" (U6, 004:2).
 * One question answers both, for each member and in numbers, within what the asker may see.
 */
@Tag("all-services")
class U06FairTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(30);

    private String campaign = "";
    private String silent = "";
    private String unwilling = "";
    private String answering = "";
    private String visitor = "";
    private String hidden = "";

    @BeforeEach
    void aFair() {
        silent = aCustomerOf("manager-li", "武汉长江设备厂");
        unwilling = aCustomerOf("manager-li", "Brook & Sons");
        answering = aCustomerOf("manager-li", "成都天府水务");
        visitor = aCustomerOf("manager-li", "Lopez GmbH");
        hidden = aCustomerOf("manager-kate", "深圳南山电子");
        campaign = as("marketing")
                .does("PlanCampaign", "campaignId", newId(), "name", "秋季展会 Autumn fair", "purpose", "MARKETING")
                .accepted()
                .id();
        as("agent-wu").hears(false, unwilling, "不要资料").accepted();
        as("marketing")
                .does(
                        "AddCampaignMembers",
                        "campaignId",
                        campaign,
                        "customers",
                        List.of(silent, unwilling, answering, hidden))
                .accepted();
        as("marketing")
                .does(
                        "SendToCampaign",
                        "campaignId",
                        campaign,
                        "channel",
                        "EMAIL",
                        "title",
                        "展会样本",
                        "content",
                        "Material of the autumn fair 秋季展会资料")
                .accepted();
        Eventually.holds(
                "all were decided about",
                WITHIN,
                () -> members("marketing", "status", List.of("INVITED"))
                                .at("total")
                                .asLong()
                        == 0);
    }

    @Test
    void oneQuestionTellsHowEachReactedAndWhetherHeMetSales() {
        as("agent-wu")
                .does(
                        "RecordResponse",
                        "customerId",
                        answering,
                        "channel",
                        "PHONE",
                        "campaignId",
                        campaign,
                        "text",
                        "请派人来")
                .accepted();
        as("marketing")
                .does("RecordAttendance", "customerId", visitor, "campaignId", campaign)
                .accepted();
        visit("manager-li", answering);
        visit("agent-wu", silent);

        var all = members("marketing");

        assertThat(all.text("name")).isEqualTo("秋季展会 Autumn fair");
        assertThat(all.at("total").asLong()).isEqualTo(5);
        assertThat(all.each("counts", "status")).containsExactly("INVITED", "REFUSED", "SENT", "ATTENDED", "RESPONDED");
        assertThat(all.each("counts", "members")).containsExactly("0", "1", "2", "1", "1");
        assertThat(all.each("counts", "metSales")).containsExactly("0", "0", "0", "0", "1");
        assertThat(who(members("marketing", "metSales", true))).containsExactly(answering);
        assertThat(who(members("marketing", "status", List.of("SENT"), "metSales", false)))
                .containsExactlyInAnyOrder(silent, hidden);
        var refused = members("marketing", "status", List.of("REFUSED"));
        assertThat(refused.text("members.0.customerName")).isEqualTo("Brook & Sons");
        assertThat(refused.text("members.0.refusal")).isEqualTo("CONSENT_WITHDRAWN");
        var answered = members("marketing", "status", List.of("RESPONDED"));
        assertThat(answered.text("members.0.response")).isEqualTo("请派人来");
        assertThat(answered.text("members.0.metSales.by.id"))
                .isEqualTo(staff("manager-li").toString());
    }

    @Test
    void membersAndNumbersAreThoseTheAskerMaySee() {
        var north = members("supervisor-north");

        assertThat(who(north)).containsExactlyInAnyOrder(silent, unwilling, answering);
        assertThat(north.at("total").asLong()).isEqualTo(3);
        assertThat(north.each("counts", "members")).containsExactly("0", "1", "2", "0", "0");
        assertThat(who(members("supervisor-south"))).containsExactly(hidden);
        as("manager-li").does("ListCampaignMembers", "campaignId", campaign).refused(403, "PERMISSION_MISSING");
        as("marketing").does("ListCampaignMembers", "campaignId", newId()).refused(404, "CAMPAIGN_NOT_FOUND");
    }

    @Test
    void whoCameIsOnHisTimelineOnce() {
        for (int i = 0; i < 2; i++) {
            as("marketing")
                    .does("RecordAttendance", "customerId", visitor, "campaignId", campaign)
                    .accepted();
        }
        as("marketing")
                .does("RecordAttendance", "customerId", visitor, "campaignId", newId())
                .refused(404, "CAMPAIGN_NOT_FOUND");
        as("manager-kate")
                .does("RecordAttendance", "customerId", visitor, "campaignId", campaign)
                .refused(404, "CUSTOMER_NOT_FOUND");

        var shown = as("manager-li")
                .does("GetCustomerTimeline", "customerId", visitor, "kind", List.of("OUTREACH"))
                .accepted();
        assertThat(shown.each("entries", "titleZh")).containsExactly("已参加市场活动");
    }

    private Answer members(String login, Object... narrowing) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("campaignId", campaign);
        for (int i = 0; i < narrowing.length; i += 2) fields.put((String) narrowing[i], narrowing[i + 1]);
        return as(login).does("ListCampaignMembers", fields).accepted();
    }

    private static List<String> who(Answer members) {
        return members.each("members", "customerId");
    }

    private void visit(String login, String customer) {
        as(login)
                .does(
                        "RecordInteraction",
                        "interactionId",
                        newId(),
                        "customerId",
                        customer,
                        "kind",
                        "VISIT",
                        "channel",
                        "FACE_TO_FACE",
                        "direction",
                        "OUTBOUND",
                        "text",
                        "上门拜访")
                .accepted();
    }
}
