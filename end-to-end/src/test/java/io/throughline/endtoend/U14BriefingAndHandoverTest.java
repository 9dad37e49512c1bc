package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The customer comes in half an hour to sign, and the one who looked after him has just resigned (U14): one command hands
 * over everything that is open, one page tells what one must know, and nothing is left behind.
 */
class U14BriefingAndHandoverTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(30);

    @Test
    @Tag("all-services")
    void oneCommandHandsOverAllThatIsOpenAndOnePageTellsOfIt() {
        String customer = aCustomerOf("manager-li", "晨光贸易 " + newId());
        String opportunity = opportunity(customer, "manager-li");
        String lead = lead(customer);
        String request = request(customer);
        as("manager-li").remarks(newId(), customer, "客户下午三点来签合同").accepted();
        as("manager-li")
                .does("MakePromise", "customerId", customer, "what", "签约时送三台水泵的图纸", "due", "2031-05-01T08:00:00Z")
                .accepted();

        as("administrator")
                .does("TransferAccount", "customerId", customer, "to", staff("manager-kate"), "reason", "李雷已离职")
                .accepted();

        String kate = staff("manager-kate").toString();
        Eventually.holds("all that is open is hers", WITHIN, () -> {
            var briefing = briefing(customer);
            return briefing.text("briefing.opportunities.0.owner.id").equals(kate)
                    && briefing.text("briefing.serviceRequests.0.handler.id").equals(kate)
                    && briefing.text("briefing.related.records.0.owner.id").equals(kate)
                    && briefing.at("briefing.standing.leftBehind").asLong() == 0;
        });
        var shownLead = as("manager-kate").does("GetLead", "leadId", lead).accepted();
        assertThat(shownLead.text("lead.assignee.id")).isEqualTo(kate);
        as("manager-li")
                .does("WinOpportunity", "opportunityId", opportunity, "value", money("1.00"))
                .refused(404, "OPPORTUNITY_NOT_FOUND");
        as("manager-li").does("GetCustomer", "customerId", customer).refused(404, "CUSTOMER_NOT_FOUND");
        as("manager-kate").does("StartHandling", "requestId", request).accepted();

        long start = System.nanoTime();
        var briefing = briefing(customer);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(briefing.text("briefing.owner.id")).isEqualTo(kate);
        assertThat(briefing.each("briefing.lastTouches", "text")).contains("客户下午三点来签合同");
        assertThat(briefing.text("briefing.owners.0.reason")).isEqualTo("李雷已离职");
        assertThat(briefing.text("briefing.opportunities.0.title")).isEqualTo("三台水泵");
        assertThat(briefing.text("briefing.related.records.0.title")).isEqualTo("签约时送三台水泵的图纸");
        var left =
                as("supervisor-south").does("ListCustomers", "leftBehind", true).accepted();
        assertThat(left.each("customers", "customerId")).doesNotContain(customer);
        Eventually.holds(
                "the timeline tells what was handed over",
                WITHIN,
                () -> as("manager-kate")
                        .does("GetCustomerTimeline", "customerId", customer)
                        .accepted()
                        .each("entries", "event")
                        .containsAll(List.of(
                                "account.transferred",
                                "opportunity.handed-over",
                                "lead.handed-over",
                                "service-request.handed-over")));
    }

    @Test
    void whatIsOpenGoesThroughThePoolToWhoeverClaimsTheCustomer() {
        String name = "Pool Trading " + newId();
        String customer = aCustomerOf("manager-han", name);
        opportunity(customer, "manager-han");

        as("manager-han")
                .does("ReturnAccount", "customerId", customer, "reason", "No time for it")
                .accepted();

        assertThat(pool("manager-li", name)).containsExactly(customer);
        as("manager-li").does("GetCustomer", "customerId", customer).refused(404, "CUSTOMER_NOT_FOUND");
        as("manager-han").does("ClaimAccount", "customerId", customer).refused(409, "PREVIOUS_OWNER_LOCKED");
        as("marketing").does("ClaimAccount", "customerId", customer).refused(403, "PERMISSION_MISSING");

        as("manager-li").does("ClaimAccount", "customerId", customer).accepted();

        assertThat(pool("manager-kate", name)).isEmpty();
        as("manager-kate").does("ClaimAccount", "customerId", customer).refused(404, "ACCOUNT_NOT_FOUND");
        Eventually.holds(
                "the opportunity is the claimer's",
                WITHIN,
                () -> as("manager-li")
                        .does("GetBriefing", "customerId", customer)
                        .accepted()
                        .text("briefing.opportunities.0.owner.id")
                        .equals(staff("manager-li").toString()));
    }

    private List<String> pool(String login, String name) {
        return as(login).does("ListPool", "q", name).accepted().each("accounts", "customerId");
    }

    private Answer briefing(String customer) {
        return as("manager-kate").does("GetBriefing", "customerId", customer).accepted();
    }

    private String opportunity(String customer, String manager) {
        return as(manager)
                .does("OpenOpportunity", "opportunityId", newId(), "customerId", customer, "title", "三台水泵")
                .accepted()
                .id();
    }

    private String lead(String customer) {
        String lead = as("manager-li")
                .does("CaptureLead", "leadId", newId(), "customerId", customer, "name", "王小红", "source", "REFERRAL")
                .accepted()
                .id();
        as("supervisor-north")
                .does("AssignLead", "leadId", lead, "assignee", staff("manager-li"))
                .accepted();
        return lead;
    }

    private String request(String customer) {
        String request = as("manager-li")
                .does(
                        "CreateServiceRequest",
                        "requestId",
                        newId(),
                        "customerId",
                        customer,
                        "kind",
                        "CONSULTATION",
                        "priority",
                        "LOW",
                        "channel",
                        "WECHAT",
                        "subject",
                        "什么时候交货")
                .accepted()
                .id();
        as("supervisor-north")
                .does("AssignServiceRequest", "requestId", request, "handler", staff("manager-li"))
                .accepted();
        return request;
    }
}
