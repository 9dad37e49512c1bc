package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mistakes are told to whoever made them, in the same words at both doors; afterwards everything goes on. */
class BadInputTest extends DoorTest {

    @Test
    void whatIsMissingIsNamed() {
        capture(Map.of()).refused(400, "INVALID_REQUEST");
        assertThat(capture(Map.of()).at("violations").toString()).contains("name", "source");
    }

    @Test
    void unusableTextIsRefused() {
        for (String name : List.of("", "   ", "a\u0000b", "a\u0007b", "x".repeat(100_000))) {
            capture(Map.of("name", name, "source", "CHAT")).refused(400, "INVALID_REQUEST");
        }
    }

    @Test
    void hostileTextIsOnlyText() {
        for (String name : List.of(
                "Robert'); DROP TABLE event; --",
                "<script>alert(1)</script>",
                "${jndi:ldap://127.0.0.1/a}",
                "{{7*7}} %n %s \\ \" ' `",
                "\uD83D\uDE00 عربى 中文")) {
            String lead =
                    capture(Map.of("name", name, "source", "CHAT")).accepted().id();
            var shown = as("supervisor-north").does("GetLead", "leadId", lead).accepted();
            assertThat(shown.text("lead.name")).isEqualTo(name);
        }
    }

    @Test
    void hostileSearchesFindNothingAndBreakNothing() {
        for (String q :
                List.of("\"", "*", "a AND (", "[* TO *]", "\\", "name:/.*/", "q".repeat(500), "态度\uD83D\uDE00")) {
            as("manager-li").does("SearchTimeline", "q", q).accepted();
            as("manager-li")
                    .does("ListCustomers", "q", q.substring(0, Math.min(200, q.length())))
                    .accepted();
        }
        as("manager-li").does("SearchTimeline", "q", "q".repeat(501)).refusedAsMistake();
    }

    @Test
    void unknownAndMalformedIdsAreRefused() {
        for (String id : List.of("1", "not-a-uuid", "00000000-0000-0000-0000-00000000000g", "../../etc", "%00")) {
            as("manager-li").does("GetLead", "leadId", id).refusedAsMistake();
            as("supervisor-north").does("QualifyLead", "leadId", id).refusedAsMistake();
        }
        as("supervisor-north").does("QualifyLead", "leadId", newId()).refused(404, "LEAD_NOT_FOUND");
        as("supervisor-north")
                .does("AssignLead", "leadId", aLead(), "assignee", newId())
                .refused(409, "ASSIGNEE_NOT_FOUND");
    }

    @Test
    void cursorsAndLimitsOfOnesOwnMakingAreRefused() {
        as("manager-li").does("ListCustomers", "cursor", "abc").refused(400, "CURSOR_INVALID");
        as("manager-li").does("SearchTimeline", "cursor", "bm90IG91cnM").refused(400, "CURSOR_INVALID");
        for (int limit : List.of(-1, 0, 100_000)) {
            as("manager-li").does("ListCustomers", "limit", limit).refused(400, "INVALID_REQUEST");
        }
        as("manager-li")
                .does("SearchTimeline", "from", "2026-02-01T00:00:00Z", "to", "2026-01-01T00:00:00Z")
                .refused(400, "PERIOD_REVERSED");
    }

    @Test
    void badTelephoneNumbersAndMailAddressesAreNamed() {
        for (String email : List.of("nobody", "a@", "@b.example", "a b@c.example")) {
            assertThat(capture(Map.of("name", "Ada", "source", "CHAT", "email", email))
                            .refused(400, "INVALID_REQUEST")
                            .at("violations")
                            .toString())
                    .contains("email");
        }
        capture(Map.of("name", "Ada", "source", "CHAT", "phone", "call me")).refused(400, "INVALID_REQUEST");
    }

    @Test
    void tooManyAttributesAreRefused() {
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 1_000; i++) many.put("k" + i, "v");

        capture(Map.of("name", "Ada", "source", "CHAT", "attributes", many)).refused(400, "INVALID_REQUEST");
    }

    private Answer capture(Map<String, ?> fields) {
        return as("marketing").does("CaptureLead", fields);
    }
}
