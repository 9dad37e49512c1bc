package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Campaigns, and what is not sent although somebody wanted to. */
@Tag("all-services")
class OutreachPathTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(30);

    @Test
    void aCampaignSendsToItsListAndSaysWhoDidNotGetItAndWhy() {
        String willing = aCustomerOf("manager-li");
        String unwilling = aCustomerOf("manager-li");
        as("agent-wu").hears(false, unwilling, "Said so by telephone").accepted();
        String campaign = as("marketing")
                .does("PlanCampaign", "campaignId", newId(), "name", "Spring 春季", "purpose", "MARKETING")
                .accepted()
                .id();
        as("marketing")
                .does("SendToCampaign", "campaignId", campaign, "channel", "EMAIL", "title", "News", "content", "Hello")
                .refused(409, "CAMPAIGN_WITHOUT_MEMBERS");
        as("marketing")
                .does("AddCampaignMembers", "campaignId", campaign, "customers", List.of(willing, unwilling))
                .accepted();
        as("marketing")
                .does("SendToCampaign", "campaignId", campaign, "channel", "EMAIL", "title", "News", "content", "Hello")
                .accepted();

        Eventually.holds("one send", WITHIN, () -> counter(willing, "sends") == 1);
        Eventually.holds("one refusal", WITHIN, () -> counter(unwilling, "refusedSends") == 1);
        assertThat(counter(unwilling, "sends")).isZero();
        assertThat(counter(willing, "refusedSends")).isZero();
    }

    @Test
    void whoSaidNoIsNotWrittenTo() {
        String customer = aCustomerOf("manager-li");
        as("agent-wu").hears(false, customer, "Said so by telephone").accepted();

        assertThat(as("marketing").mails(customer, "Offer").accepted().text("outcome"))
                .isEqualTo("CONSENT_WITHDRAWN");
        as("marketing").hears(true, customer, "Form 7").accepted();
        assertThat(as("marketing").mails(customer, "Offer").accepted().text("outcome"))
                .isEqualTo("SENT");
    }

    @Test
    void theSameMaterialIsNotSentTwice() {
        String customer = aCustomerOf("manager-li");

        assertThat(as("marketing").mails(customer, "春季样本").accepted().text("outcome"))
                .isEqualTo("SENT");
        assertThat(as("marketing").mails(customer, "春季样本").accepted().text("outcome"))
                .isEqualTo("ALREADY_SENT");
        assertThat(counter(customer, "refusedSends")).isEqualTo(1);
    }

    @Test
    void whoSaidNoAsAProspectIsNotWrittenToAsTheCustomerHeTurnsOutToBe() {
        String customer = aCustomerOf("manager-li");
        String lead = aLeadOf("manager-li");
        String prospect = customerOf(lead);
        as("agent-wu").hears(false, prospect, "Said so by telephone").accepted();
        as("manager-li")
                .does("RecordLeadContact", "leadId", lead, "channel", "PHONE", "note", "Knows us already")
                .accepted();
        as("manager-li").does("QualifyLead", "leadId", lead).accepted();
        as("manager-li")
                .does("ConvertLead", "leadId", lead, "joinCustomerId", customer)
                .accepted();

        Eventually.holds(
                "the no counts",
                WITHIN,
                () -> as("marketing")
                        .mails(customer, "Offer")
                        .accepted()
                        .text("outcome")
                        .equals("CONSENT_WITHDRAWN"));
        Eventually.holds("for the prospect, too", WITHIN, () -> counter(customer, "refusedSends") >= 1);
        assertThat(as("marketing").mails(prospect, "Offer").accepted().text("outcome"))
                .isEqualTo("CONSENT_WITHDRAWN");
    }

    private long counter(String customer, String name) {
        return as("manager-li")
                .does("GetCustomer", "customerId", customer)
                .accepted()
                .at("customer.counters." + name)
                .asLong();
    }
}
