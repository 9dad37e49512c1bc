package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** U5: who are our visitors, and what do they want? What an anonymous one did joins the person's history. */
class U05VisitorTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(60);

    @Test
    void whatAVisitorDidJoinsThePersonAtTheTimeWhenHeDidIt() {
        Instant nineDaysAgo = Instant.now().minus(9, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        String visitor = newId().toString();
        as("marketing")
                .when(nineDaysAgo)
                .does("RecordVisitorBehaviour", looks(visitor, "/产品/水泵"))
                .accepted();
        as("marketing")
                .does("RecordVisitorBehaviour", looks(visitor, "/pumps/prices"))
                .accepted();

        String lead = as("marketing")
                .does("CaptureLead", "leadId", newId(), "name", "吴静", "source", "WECHAT", "visitorId", visitor)
                .accepted()
                .id();
        Eventually.holds("the visits are his", WITHIN, () -> interest(lead) == 2);
        as("marketing")
                .does("RecordVisitorBehaviour", looks(visitor, "/产品/水泵/下单"))
                .accepted();
        Eventually.holds("so is what he does next", WITHIN, () -> interest(lead) == 3);

        var entries = as("marketing")
                .does("GetCustomerTimeline", "customerId", customerOf(lead))
                .accepted();
        int first = entries.each("entries", "text").indexOf("/产品/水泵\n水泵");
        assertThat(entries.each("entries", "event")).contains("lead.visitor-recognised");
        assertThat(entries.text("entries." + first + ".titleZh")).isEqualTo("浏览页面（作为访客）");
        assertThat(Instant.parse(entries.text("entries." + first + ".occurredAt")))
                .isEqualTo(nineDaysAgo);
    }

    private static Map<String, ?> looks(String visitor, String page) {
        return Map.of("visitorId", visitor, "behaviour", "PAGE_VIEW", "subject", page, "interest", "水泵");
    }

    private int interest(String lead) {
        return as("marketing")
                .does("GetLead", "leadId", lead)
                .accepted()
                .at("lead.detail.interests.水泵")
                .asInt(0);
    }
}
