package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * "I asked to stop the mass mail, and nothing changed" (U2, 004:2). From the withdrawal on every send by every path fails,
 * and what the customer had said at any moment, and what we knew of it then, can be asked and proved.
 */
@Tag("all-services")
class U02NoMeansNoTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(30);

    @Test
    void afterTheWithdrawalNothingIsSentByAnyPath() {
        String customer = aCustomerOf("manager-li", "上海蓝天贸易有限公司");
        String campaign = campaignWith(customer);

        as("agent-wu").hears(false, customer, "电话里说不要再发邮件").accepted();

        for (String login : List.of("marketing", "manager-li", "agent-wu", "administrator")) {
            assertThat(as(login)
                            .mails(customer, "An offer by " + login)
                            .accepted()
                            .text("outcome"))
                    .as(login)
                    .isEqualTo("CONSENT_WITHDRAWN");
        }
        as("marketing")
                .does("SendToCampaign", "campaignId", campaign, "channel", "EMAIL", "title", "群发", "content", "Offer")
                .accepted();
        Eventually.holds(
                "the campaign's send is refused, too",
                WITHIN,
                () -> proof(customer, "SEND_REFUSED").at("total").asLong() == 5);
        assertThat(proof(customer, "SEND_REFUSED").each("lines", "reason")).containsOnly("CONSENT_WITHDRAWN");
        assertThat(proof(customer, "MATERIAL_SENT").at("total").asLong()).isZero();
    }

    @Test
    void consentIsToldAsItWasAndAsWeKnewIt() {
        String customer = aCustomerOf("manager-li", "Brook & Sons");
        Instant yes = now().minus(Duration.ofDays(20));
        Instant no = now().minus(Duration.ofDays(10));
        as("marketing").when(yes).hears(true, customer, "报名表第 7 号").accepted();
        Instant between = now();
        as("agent-wu").when(no).hears(false, customer, "Said so by telephone").accepted();

        assertThat(standing(customer, no.minusSeconds(1), now())).containsExactly("CONSENT_GIVEN");
        assertThat(standing(customer, no, now())).containsExactly("CONSENT_WITHDRAWN");
        assertThat(standing(customer, no, between)).containsExactly("CONSENT_GIVEN");
        assertThat(standing(customer, yes.minusSeconds(1), now())).isEmpty();
        assertThat(standing(customer, now(), yes)).isEmpty();
        assertThat(as("manager-li")
                        .does("GetConsents", "customerId", customer)
                        .accepted()
                        .each("words", "kind"))
                .containsExactly("CONSENT_WITHDRAWN");
    }

    @Test
    void theProofSaysWhoWhenWhyAndByWhichDoor() {
        String customer = aCustomerOf("manager-li", "李雷");
        Instant said = now().minus(Duration.ofDays(2));
        as("agent-wu").when(said).hears(false, customer, "在线聊天中明确拒绝").accepted();
        as("marketing").mails(customer, "Anyway").accepted();

        var proof =
                as("auditor").does("ListConsentProof", "customerId", customer).accepted();

        assertThat(proof.each("lines", "kind")).containsExactly("CONSENT_WITHDRAWN", "SEND_REFUSED");
        assertThat(proof.each("lines", "author.id"))
                .containsExactly(
                        staff("agent-wu").toString(), staff("marketing").toString());
        assertThat(proof.each("lines", "origin.door")).containsOnly(kind == Door.Kind.HTTP ? "http" : "grpc");
        assertThat(proof.text("lines.0.proof")).isEqualTo("在线聊天中明确拒绝");
        assertThat(Instant.parse(proof.text("lines.0.occurredAt"))).isEqualTo(said);
        assertThat(Instant.parse(proof.text("lines.0.recordedAt"))).isAfter(said);
        assertThat(proof.at("lines.0.position").asLong())
                .isLessThan(proof.at("lines.1.position").asLong());
    }

    @Test
    void whoeverMayNotSeeTheCustomerLearnsNothing() {
        String hidden = aCustomerOf("manager-li");
        String unknown = newId().toString();

        for (String customer : List.of(hidden, unknown)) {
            as("manager-kate").does("GetConsents", "customerId", customer).refused(404, "CUSTOMER_NOT_FOUND");
            as("manager-kate").does("ListConsentProof", "customerId", customer).refused(404, "CUSTOMER_NOT_FOUND");
        }
    }

    private String campaignWith(String customer) {
        String campaign = as("marketing")
                .does("PlanCampaign", "campaignId", newId(), "name", "群发 Mass mail", "purpose", "MARKETING")
                .accepted()
                .id();
        as("marketing")
                .does("AddCampaignMembers", "campaignId", campaign, "customers", List.of(customer))
                .accepted();
        return campaign;
    }

    private List<String> standing(String customer, Instant validAt, Instant knownAt) {
        return as("auditor")
                .does("GetConsents", "customerId", customer, "validAt", validAt, "knownAt", knownAt)
                .accepted()
                .each("words", "kind");
    }

    private Answer proof(String customer, String kind) {
        return as("auditor")
                .does("ListConsentProof", "customerId", customer, "kind", List.of(kind))
                .accepted();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
