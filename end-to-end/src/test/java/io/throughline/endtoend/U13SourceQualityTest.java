package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** U13: leads from marketing are useless, says sales. Then sales says why, and marketing sees it by source and campaign. */
class U13SourceQualityTest extends DoorTest {

    @Test
    void marketingSeesWhatCameOfItsLeads() {
        String campaign = "春季展会 " + newId();
        String converted = lead(campaign);
        String rejected = lead(campaign);
        lead(campaign);
        contact(converted);
        as("manager-li").does("QualifyLead", "leadId", converted).accepted();
        as("manager-li").does("ConvertLead", "leadId", converted).accepted();
        as("manager-li").does("RejectLead", "leadId", rejected).refused(400, "INVALID_REQUEST");
        as("manager-li")
                .does("RejectLead", "leadId", rejected, "reason", "NO_BUDGET")
                .accepted();

        var row = row(campaign);
        assertThat(row.path("source").asString()).isEqualTo("EVENT");
        assertThat(row.path("captured").asInt()).isEqualTo(3);
        assertThat(row.path("contacted").asInt()).isEqualTo(1);
        assertThat(row.path("qualified").asInt()).isEqualTo(1);
        assertThat(row.path("converted").asInt()).isEqualTo(1);
        assertThat(row.path("rejections").path("NO_BUDGET").asInt()).isEqualTo(1);
        assertThat(row.path("rate").asString()).isEqualTo("0.3333");
        as("manager-li").does("GetSourceQuality").refused(403, "PERMISSION_MISSING");

        as("manager-li")
                .does("ReopenLead", "leadId", rejected, "reason", "Has a budget now")
                .accepted();
        assertThat(row(campaign).path("rejected").asInt()).isZero();
        as("marketing").does("WithdrawLead", "leadId", rejected, "reason", "误录").accepted();
        assertThat(row(campaign).path("captured").asInt()).isEqualTo(2);
    }

    private String lead(String campaign) {
        String lead = as("marketing")
                .does("CaptureLead", "leadId", newId(), "name", "李雷", "source", "EVENT", "campaign", campaign)
                .accepted()
                .id();
        as("administrator")
                .does("AssignLead", "leadId", lead, "assignee", staff("manager-li"))
                .accepted();
        return lead;
    }

    private void contact(String lead) {
        as("manager-li")
                .does("RecordLeadContact", "leadId", lead, "channel", "WECHAT", "note", "在微信上聊过")
                .accepted();
    }

    private JsonNode row(String campaign) {
        var sources = as("marketing").does("GetSourceQuality").accepted().at("sources");
        return StreamSupport.stream(sources.spliterator(), false)
                .filter(source -> source.path("campaign").asString("").equals(campaign))
                .findFirst()
                .orElseThrow();
    }
}
