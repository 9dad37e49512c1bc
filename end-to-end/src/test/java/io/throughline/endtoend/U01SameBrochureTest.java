package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * "I answered the first brochure, then got the identical one again. Was my answer received?" (U1, 004:2). The answer is an
 * event with its time, and what was sent or answered is not sent again, whoever tries.
 */
@Tag("all-services")
class U01SameBrochureTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final String BROCHURE = "春季水泵样本：三年质保，免费上门安装。 Spring pumps, three years of warranty.";

    @Test
    void theSameMaterialIsRefusedTheSecondTimeAndTheTimelineSaysSo() {
        String customer = aCustomerOf("manager-li", "北京星河科技有限公司");

        assertThat(as("marketing").mails(customer, BROCHURE).accepted().text("outcome"))
                .isEqualTo("SENT");
        // a colleague of another department, with other blanks
        assertThat(as("manager-li")
                        .mails(customer, "  " + BROCHURE.replace(" ", "\n "))
                        .accepted()
                        .text("outcome"))
                .isEqualTo("ALREADY_SENT");

        Eventually.holds(
                "both are on the timeline",
                WITHIN,
                () -> outreach(customer).at("total").asLong() == 2);
        var refusal = outreach(customer).at("entries.0");
        assertThat(refusal.path("event").asString()).isEqualTo("outreach.send-refused");
        assertThat(refusal.path("title").asString()).isEqualTo("Material not sent: already sent");
        assertThat(refusal.path("titleZh").asString()).isEqualTo("未发送资料：重复发送");
        assertThat(refusal.path("author").path("id").asString())
                .isEqualTo(staff("manager-li").toString());
    }

    @Test
    void theAnswerIsReceivedWithItsTimeAndNobodySendsItAgain() {
        String customer = aCustomerOf("manager-li", "王小明");
        as("marketing").mails(customer, BROCHURE).accepted();
        Instant answered = Instant.now().minus(Duration.ofHours(5));

        as("agent-wu")
                .when(answered)
                .does("RecordResponse", "customerId", customer, "channel", "PHONE", "text", "收到了，请报价。")
                .accepted();

        Eventually.holds(
                "the answer is on the timeline",
                WITHIN,
                () -> outreach(customer).each("entries", "event").contains("outreach.response-received"));
        var answer = outreach(customer).at("entries").get(1);
        assertThat(answer.path("text").asString()).isEqualTo("收到了，请报价。");
        assertThat(Instant.parse(answer.path("occurredAt").asString())).isEqualTo(answered);
        assertThat(Instant.parse(answer.path("recordedAt").asString())).isAfter(answered);
        for (String login : List.of("marketing", "manager-li", "agent-wu")) {
            assertThat(as(login).mails(customer, BROCHURE).accepted().text("outcome"))
                    .as(login)
                    .isEqualTo("ALREADY_ANSWERED");
        }
    }

    private Answer outreach(String customer) {
        return as("manager-li")
                .does("GetCustomerTimeline", "customerId", customer, "kind", List.of("OUTREACH"))
                .accepted();
    }
}
