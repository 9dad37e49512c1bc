package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * "How do I know my colleagues' contacts, so that nothing is sent twice?" (U8, 004:2). Before he sends, one is shown all
 * touches of all departments, and what would be decided; nothing is sent by asking.
 */
@Tag("all-services")
class U08BeforeSendingTest extends DoorTest {

    @Test
    void theTouchesOfAllDepartmentsAreShownBeforeSending() {
        String customer = aCustomerOf("manager-li", "广州海纳机械有限公司");
        String clerk = hired("Clerk 文员", "SERVICE_AGENT", "service-supervisor", "客服部 Service");
        as("marketing").mails(customer, "春季样本").accepted();
        as(clerk).remarks(newId(), customer, "问起保修").accepted();
        as("manager-li").remarks(newId(), customer, "Asked for a price").accepted();

        var touches =
                as("marketing").does("ListTouches", "customerId", customer).accepted();

        assertThat(touches.each("touches", "touch.author.id"))
                .containsExactly(
                        staff("manager-li").toString(),
                        staff(clerk).toString(),
                        staff("marketing").toString());
        assertThat(touches.text("touches.1.touch.author.department")).isEqualTo("客服部 Service");
        assertThat(touches.text("touches.2.touch.subject")).isEqualTo("News 新品");
        assertThat(touches.text("touches.2.material")).hasSize(64);
        var last = as("marketing")
                .does("ListTouches", "customerId", customer, "limit", 2)
                .accepted();
        assertThat(last.at("touches")).hasSize(2);
        assertThat(last.at("total").asLong()).isEqualTo(3);
        as("manager-kate").does("ListTouches", "customerId", customer).refused(404, "CUSTOMER_NOT_FOUND");
    }

    @Test
    void tryingSaysWhatWouldBeDecidedAndSendsNothing() {
        String customer = aCustomerOf("manager-li", "Brook & Sons");

        for (String expected : List.of("SENT", "SENT")) {
            var tried = as("marketing").onlyTrying().mails(customer, "Offer 优惠").accepted();
            assertThat(tried.text("outcome")).isEqualTo(expected);
            assertThat(tried.text("wouldRecord.0.name")).isEqualTo("outreach.material-sent");
        }
        as("manager-li").mails(customer, "Offer 优惠").accepted();
        assertThat(tried(customer, "Offer 优惠")).isEqualTo("ALREADY_SENT");
        for (int i = 1; i < 4; i++) as("agent-wu").mails(customer, "More " + i).accepted();
        assertThat(tried(customer, "The fifth in a week 第五份")).isEqualTo("TOO_MANY_TOUCHES");
        complain(customer);
        Eventually.holds(
                "a complaint comes before that",
                Duration.ofSeconds(30),
                () -> tried(customer, "News").equals("OPEN_COMPLAINT"));
        as("agent-wu").hears(false, customer, "Said so").accepted();
        assertThat(tried(customer, "News")).isEqualTo("CONSENT_WITHDRAWN");

        var touches = as("marketing")
                .does("ListTouches", "customerId", customer, "direction", "OUTBOUND")
                .accepted();
        assertThat(touches.at("total").asLong()).isEqualTo(4);
    }

    private String tried(String customer, String content) {
        return as("marketing").onlyTrying().mails(customer, content).accepted().text("outcome");
    }

    private void complain(String customer) {
        as("agent-wu")
                .does(
                        "CreateServiceRequest",
                        "requestId",
                        newId(),
                        "customerId",
                        customer,
                        "kind",
                        "COMPLAINT",
                        "priority",
                        "HIGH",
                        "channel",
                        "PHONE",
                        "subject",
                        "水泵漏水 It leaks")
                .accepted();
    }
}
