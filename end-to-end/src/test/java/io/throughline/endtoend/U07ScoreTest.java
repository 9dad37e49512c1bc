package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** U7: who are the real potential buyers? A score says why, and other rules can be tried on what is over. */
class U07ScoreTest extends DoorTest {

    @Test
    void aScoreNamesTheEventsAndTheVersionAndAddsUp() {
        String lead = captured("REFERRAL", "想买三台水泵");
        as("marketing")
                .does(
                        "RecordLeadBehaviour",
                        "leadId",
                        lead,
                        "behaviour",
                        "DOWNLOAD",
                        "subject",
                        "水泵选型手册.pdf",
                        "interest",
                        "水泵")
                .accepted();

        var score = as("supervisor-north")
                .does("GetLeadScore", "leadId", lead, "version", 0)
                .accepted();

        assertThat(score.each("parts", "rule")).containsExactly("recommended", "interest-told", "downloads");
        assertThat(score.at("points").asInt()).isEqualTo(sum(score)).isEqualTo(35);
        assertThat(score.text("band")).isEqualTo("B");
        assertThat(score.each("parts", "eventId")).doesNotContain("");
        as("manager-li").does("GetLeadScore", "leadId", lead).refused(404, "LEAD_NOT_FOUND");
        as("supervisor-north")
                .does("GetLeadScore", "leadId", lead, "version", 9_999)
                .refused(404, "RULE_VERSION_NOT_FOUND");
    }

    @Test
    void twoVersionsOfTheRulesAreComparedOverAllThatIsOver() {
        for (String source : List.of("REFERRAL", "SEARCH")) {
            end(captured(source, "Spring order"), "ConvertLead");
            end(captured(source, "只是看看"), "RejectLead", "reason", "NOT_INTERESTED");
        }
        var proposal = as("administrator")
                .does("ProposeScoreRules", "rules", onlySearchCounts())
                .accepted();

        var compared = as("marketing")
                .does("CompareScoreRules", "version", Long.parseLong(proposal.text("outcome")), "other", 0L)
                .accepted();

        int converted = compared.at("converted").asInt();
        int all = converted + compared.at("notConverted").asInt();
        assertThat(converted).isGreaterThanOrEqualTo(2);
        for (String table : List.of("table", "otherTable")) {
            assertThat(total(compared, table, "leads")).isEqualTo(all);
            assertThat(total(compared, table, "converted")).isEqualTo(converted);
        }
        assertThat(compared.text("table.version")).isEqualTo(proposal.text("outcome"));
        as("supervisor-north")
                .does("ProposeScoreRules", "rules", onlySearchCounts())
                .refused(403, "PERMISSION_MISSING");
    }

    private static Map<String, ?> onlySearchCounts() {
        var rule = Map.of("code", "search", "fact", "SOURCE", "values", List.of("SEARCH"), "points", 10, "most", 1);
        return Map.of("rules", List.of(rule), "bands", List.of(Map.of("name", "热", "from", 10)));
    }

    private String captured(String source, String interest) {
        return as("marketing")
                .does("CaptureLead", "leadId", newId(), "name", "陈晨", "source", source, "interest", interest)
                .accepted()
                .id();
    }

    private void end(String lead, String how, Object... more) {
        as("administrator")
                .does("AssignLead", "leadId", lead, "assignee", staff("manager-li"))
                .accepted();
        as("manager-li")
                .does("RecordLeadContact", "leadId", lead, "channel", "PHONE", "note", "已联系")
                .accepted();
        as("manager-li").does("QualifyLead", "leadId", lead).accepted();
        var fields = new Object[more.length + 2];
        fields[0] = "leadId";
        fields[1] = lead;
        System.arraycopy(more, 0, fields, 2, more.length);
        as("manager-li").does(how, fields).accepted();
    }

    private static int sum(Answer score) {
        return StreamSupport.stream(score.at("parts").spliterator(), false)
                .mapToInt(part -> part.path("points").asInt())
                .sum();
    }

    private static int total(Answer compared, String table, String what) {
        return StreamSupport.stream(compared.at(table + ".rows").spliterator(), false)
                .mapToInt(row -> row.path(what).asInt())
                .sum();
    }
}
