package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the first touch to an account with a planned opportunity. */
class LeadPathTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(30);

    @Test
    void aCapturedLeadIsShownWithEverythingThatWasTold() {
        var lead = as("marketing")
                .does(
                        "CaptureLead",
                        "leadId",
                        newId(),
                        "name",
                        "张伟",
                        "organisation",
                        "北京星河科技有限公司",
                        "phone",
                        "+86 10 6552 9988",
                        "email",
                        "zhang.wei@xinghe.example",
                        "source",
                        "LANDING_PAGE",
                        "interest",
                        "想了解水泵的价格和交货时间",
                        "attributes",
                        Map.of("city", "北京"))
                .accepted();

        var shown = as("supervisor-north").does("GetLead", "leadId", lead.id()).accepted();

        assertThat(lead.revision())
                .as("the receipt is recorded with the capture")
                .isPositive();
        assertThat(shown.text("lead.name")).isEqualTo("张伟");
        assertThat(shown.text("lead.organisation")).isEqualTo("北京星河科技有限公司");
        assertThat(shown.text("lead.state")).isEqualTo("CAPTURED");
        assertThat(shown.text("lead.source")).isEqualTo("LANDING_PAGE");
        assertThat(shown.text("lead.attributes.city")).isEqualTo("北京");
    }

    @Test
    void whoeverMayBeTheSamePersonIsShownAsADuplicate() {
        String email = "ruth." + newId() + "@brook.example";
        String first = captured(email);
        String second = captured(email);

        var candidates = as("supervisor-north")
                .does("FindLeadDuplicates", "leadId", second)
                .accepted();

        assertThat(candidates.each("candidates", "leadId")).contains(first).doesNotContain(second);
        assertThat(candidates.text("candidates.0.reasons.0")).isEqualTo("EMAIL");
    }

    @Test
    void onlySupervisorsAssign() {
        String lead = aLead();

        as("manager-li")
                .does("AssignLead", "leadId", lead, "assignee", staff("manager-li"))
                .refused(403, "PERMISSION_MISSING");
        as("supervisor-north")
                .does("AssignLead", "leadId", lead, "assignee", staff("manager-kate"))
                .refused(409, "ASSIGNEE_NOT_FOUND");
        as("supervisor-north")
                .does("AssignLead", "leadId", lead, "assignee", staff("manager-li"))
                .accepted();

        assertThat(as("manager-li").does("GetLead", "leadId", lead).accepted().text("lead.assignee.id"))
                .isEqualTo(staff("manager-li").toString());
    }

    @Test
    void everyStepNeedsTheOneBefore() {
        String lead = aLead();

        as("supervisor-north").does("ConvertLead", "leadId", lead).refusedAsMistake();
        as("supervisor-north")
                .does("AssignLead", "leadId", lead, "assignee", staff("manager-li"))
                .accepted();
        as("manager-li").does("QualifyLead", "leadId", lead).refused(409, "LEAD_NOT_CONTACTED");
        contact(lead);
        as("manager-li").does("ConvertLead", "leadId", lead).refused(409, "LEAD_NOT_QUALIFIED");
    }

    @Test
    void aRejectionHasAReasonAndIsTheEnd() {
        String lead = aLeadOf("manager-li");
        contact(lead);

        as("manager-li").does("RejectLead", "leadId", lead, "reason", "OTHER").refused(400, "REASON_NOT_EXPLAINED");
        as("manager-li")
                .does("RejectLead", "leadId", lead, "reason", "NO_BUDGET")
                .accepted();
        as("manager-li").does("QualifyLead", "leadId", lead).refused(409, "LEAD_CLOSED");

        var shown = as("manager-li").does("GetLead", "leadId", lead).accepted();
        assertThat(shown.text("lead.state")).isEqualTo("REJECTED");
        assertThat(shown.text("lead.rejection")).isEqualTo("NO_BUDGET");
    }

    @Test
    void aConvertedLeadHasAnAccountAContactAndAnOpportunity() {
        String lead = aLeadOf("manager-li");
        contact(lead);
        as("manager-li").does("QualifyLead", "leadId", lead).accepted();
        as("manager-li")
                .does(
                        "ConvertLead",
                        "leadId",
                        lead,
                        "opportunity",
                        Map.of("title", "三台水泵", "expectedValue", money("38400.00")))
                .accepted();

        String customer = customerOf(lead);
        Eventually.holds("the account is open", WITHIN, () -> {
            var shown =
                    as("manager-li").does("GetCustomer", "customerId", customer).accepted();
            return shown.text("customer.stage").equals("CUSTOMER")
                    && !shown.at("customer.contacts").isEmpty()
                    && !shown.at("customer.opportunities").isEmpty();
        });
        var shown = as("manager-li").does("GetCustomer", "customerId", customer).accepted();
        assertThat(shown.text("customer.owner.id"))
                .isEqualTo(staff("manager-li").toString());
        assertThat(shown.text("customer.contacts.0.name")).isEqualTo("Ruth Brook");
        assertThat(shown.text("customer.opportunities.0.title")).isEqualTo("三台水泵");
        assertThat(shown.text("customer.opportunities.0.expectedValue.amount")).isEqualTo("38400.00");
        as("manager-li").does("ConvertLead", "leadId", lead).refused(409, "LEAD_CLOSED");

        Eventually.holds(
                "the timeline tells it all",
                WITHIN,
                () -> timeline(customer)
                        .containsAll(List.of(
                                "lead.captured",
                                "lead.assigned",
                                "lead.contacted",
                                "lead.qualified",
                                "lead.converted",
                                "account.opened",
                                "account.contact-added",
                                "opportunity.opened")));
    }

    @Test
    void anOpportunityGoesThroughItsStagesToTheDeal() {
        String customer = aCustomerOf("manager-li");
        String opportunity = as("manager-li")
                .does(
                        "OpenOpportunity",
                        "opportunityId",
                        newId(),
                        "customerId",
                        customer,
                        "title",
                        "Spring order",
                        "expectedValue",
                        money("900.00"))
                .accepted()
                .id();

        as("manager-li")
                .does("ChangeOpportunityStage", "opportunityId", opportunity, "to", "PROPOSAL")
                .accepted();
        as("manager-li")
                .does("WinOpportunity", "opportunityId", opportunity, "value", money("-1.00"))
                .refused(400, "VALUE_NEGATIVE");
        as("manager-li")
                .does("WinOpportunity", "opportunityId", opportunity, "value", money("850.50"))
                .accepted();
        as("manager-li")
                .does("LoseOpportunity", "opportunityId", opportunity, "reason", "late")
                .refused(409, "OPPORTUNITY_CLOSED");

        var shown = as("manager-li")
                .does("GetOpportunity", "opportunityId", opportunity)
                .accepted();
        assertThat(shown.text("opportunity.state")).isEqualTo("WON");
        assertThat(shown.text("opportunity.wonValue.amount")).isEqualTo("850.50");
    }

    private List<String> timeline(String customer) {
        return as("manager-li")
                .does("GetCustomerTimeline", "customerId", customer)
                .accepted()
                .each("entries", "event");
    }

    private String captured(String email) {
        return as("marketing")
                .does("CaptureLead", "leadId", newId(), "name", "Ruth Brook", "email", email, "source", "IMPORT")
                .accepted()
                .id();
    }

    private void contact(String lead) {
        as("manager-li")
                .does("RecordLeadContact", "leadId", lead, "channel", "PHONE", "note", "客户态度很友好")
                .accepted();
    }
}
