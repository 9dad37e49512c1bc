package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two accounts turn out to be of one customer, or not to be after all (N5). */
@Tag("all-services")
class MergePathTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(30);

    @Test
    void bothHistoriesReadAsOneAndAreGivenBack() {
        String survivor = aCustomerOf("manager-li", "Huaxin Pumps");
        String merged = aCustomerOf("manager-han", "华新泵业");
        correct(survivor, "phone", "+86 10 6554 1234").accepted();
        correct(merged, "phone", "+86 21 6888 4321").accepted();
        correct(merged, "website", "https://huaxin.example").accepted();
        String contact = aContact(merged, "刘洋");
        String opportunity = anOpportunity(merged);
        var before = customer(merged);
        var told = entries(merged);
        var toldOfSurvivor = entries(survivor);

        merge("manager-li", survivor, merged).refused(403, "PERMISSION_MISSING");
        merge("supervisor-south", survivor, merged).refused(404, "ACCOUNT_NOT_FOUND");
        merge("supervisor-north", survivor, survivor).refused(409, "MERGE_WITH_ITSELF");
        merge("supervisor-north", survivor, merged).accepted();
        merge("supervisor-north", survivor, merged).accepted();

        var both = customer(merged);
        assertThat(both.text("customer.customerId")).isEqualTo(survivor);
        assertThat(both.text("customer.website")).isEqualTo("https://huaxin.example");
        assertThat(both.text("customer.phone")).isEqualTo("+86 10 6554 1234");
        assertThat(both.each("customer.contacts", "contactId")).contains(contact);
        assertThat(both.at("customer.opportunities").toString()).contains(opportunity);
        for (String asked : List.of(survivor, merged)) {
            assertThat(timeline(asked)).contains("account.absorbed", "account.merged", "opportunity.opened");
            assertThat(entries(asked)).containsAll(told).containsAll(toldOfSurvivor);
        }
        Eventually.holds("the search for duplicates leads to the survivor", WITHIN, () -> {
            var candidates = as("administrator")
                    .does("FindDuplicates", "organisation", "华新泵业")
                    .accepted()
                    .each("candidates", "customerId");
            return candidates.contains(survivor) && !candidates.contains(merged);
        });
        Eventually.holds(
                "the survivor's owner has the opportunity",
                WITHIN,
                () -> owner(opportunity).equals(staff("manager-li").toString()));
        var refused = as("supervisor-north")
                .does("TransferAccount", "customerId", merged, "to", staff("manager-han"), "reason", "转移")
                .refused(409, "ACCOUNT_MERGED");
        assertThat(refused.at("details").toString()).contains(survivor);
        as("administrator")
                .does("DeleteAccount", "customerId", merged, "reason", "重复")
                .refused(409, "ACCOUNT_MERGED");
        as("administrator")
                .does("DeleteAccount", "customerId", survivor, "reason", "duplicate")
                .refused(409, "MERGED_HAS_OTHERS");
        as("manager-li")
                .does("MakePromise", "customerId", merged, "what", "回电", "due", "2099-01-01T00:00:00Z")
                .refused(409, "CUSTOMER_MERGED");
        as("manager-li")
                .does("AppraiseContact", "customerId", merged, "contactId", contact, "degree", 80)
                .accepted();
        String after = anOpportunity(survivor);

        part("supervisor-north", survivor, merged).accepted();
        part("supervisor-north", survivor, merged).accepted();

        var again = customer(merged);
        for (String kept : List.of("customerId", "name", "phone", "website", "owner", "joined", "consents", "money")) {
            assertThat(again.at("customer." + kept)).as(kept).isEqualTo(before.at("customer." + kept));
        }
        assertThat(again.each("customer.contacts", "contactId")).containsExactly(contact);
        assertThat(again.at("customer.opportunities").toString())
                .contains(opportunity)
                .doesNotContain(after);
        var alone = customer(survivor);
        assertThat(alone.text("customer.website")).isEmpty();
        assertThat(alone.at("customer.opportunities").toString())
                .contains(after)
                .doesNotContain(opportunity);
        assertThat(timeline(survivor))
                .contains("account.absorbed", "account.parted")
                .doesNotContain("account.merged", "contact.appraised");
        assertThat(entries(merged)).containsAll(told).doesNotContainAnyElementsOf(toldOfSurvivor);
        assertThat(entries(survivor)).containsAll(toldOfSurvivor).doesNotContainAnyElementsOf(told);
        Eventually.holds(
                "its owner has the opportunity again",
                WITHIN,
                () -> owner(opportunity).equals(staff("manager-han").toString()));
    }

    @Test
    void whatWasChangedSinceStays() {
        String survivor = aCustomerOf("manager-li", "North Valve");
        String merged = aCustomerOf("manager-li", "北方阀门");
        correct(merged, "website", "https://north.example").accepted();
        merge("administrator", survivor, merged).accepted();
        correct(survivor, "website", "https://valve.example").accepted();

        part("administrator", survivor, merged).accepted();

        assertThat(customer(survivor).text("customer.website")).isEqualTo("https://valve.example");
        var parted = as("manager-li")
                .does("GetCustomerTimeline", "customerId", survivor)
                .accepted();
        assertThat(parted.text("entries.0.text")).contains("WEBSITE");
    }

    @Test
    void whoSaidNoToOneSaidNoToBoth() {
        String survivor = aCustomerOf("manager-li", "Brook & Sons");
        String merged = aCustomerOf("manager-li", "布鲁克父子公司");
        as("manager-li")
                .does("GiveConsent", "customerId", survivor, "purpose", "MARKETING", "channel", "EMAIL", "proof", "x")
                .accepted();
        as("manager-li")
                .does("WithdrawConsent", "customerId", merged, "purpose", "MARKETING", "channel", "EMAIL", "proof", "y")
                .accepted();
        merge("administrator", survivor, merged).accepted();

        assertThat(send(survivor)).isEqualTo("CONSENT_WITHDRAWN");

        part("administrator", survivor, merged).accepted();
        Eventually.holds(
                "it is his own word again", WITHIN, () -> send(survivor).equals("SENT"));
    }

    @Test
    void circlesChainsAndUnlikeKindsAreRefused() {
        String one = aCustomerOf("manager-li", "甲");
        String two = aCustomerOf("manager-li", "乙");
        String three = aCustomerOf("manager-li", "丙");
        merge("administrator", one, two).accepted();

        merge("administrator", two, one).refused(409, "ACCOUNT_MERGED");
        merge("administrator", three, two).refused(409, "ACCOUNT_MERGED");
        merge("administrator", three, one).refused(409, "MERGED_HAS_OTHERS");
        merge("administrator", one, newId().toString()).refused(409, "TARGET_ACCOUNT_NOT_FOUND");
        part("administrator", one, three).refused(409, "NOT_MERGED");
        merge("administrator", one, three).accepted();
        assertThat(customer(three).text("customer.customerId")).isEqualTo(one);
    }

    private Answer merge(String login, String survivor, String merged) {
        return as(login).does("MergeAccounts", "customerId", survivor, "merged", merged);
    }

    private Answer part(String login, String survivor, String merged) {
        return as(login).does("UnmergeAccount", "customerId", survivor, "merged", merged);
    }

    private Answer correct(String customer, String field, String value) {
        return as("administrator").does("CorrectAccountProfile", "customerId", customer, field, value);
    }

    private Answer customer(String id) {
        return as("administrator").does("GetCustomer", "customerId", id).accepted();
    }

    private List<String> timeline(String customer) {
        return eachEntry(customer, "event");
    }

    private List<String> entries(String customer) {
        return eachEntry(customer, "eventId");
    }

    private List<String> eachEntry(String customer, String field) {
        return as("administrator")
                .does("GetCustomerTimeline", "customerId", customer)
                .accepted()
                .each("entries", field);
    }

    private String aContact(String customer, String name) {
        String contact = newId().toString();
        as("administrator")
                .does("AddContact", "customerId", customer, "contactId", contact, "name", name)
                .accepted();
        return contact;
    }

    private String anOpportunity(String customer) {
        return as("administrator")
                .does("OpenOpportunity", "opportunityId", newId(), "customerId", customer, "title", "Pumps 水泵")
                .accepted()
                .id();
    }

    private String owner(String opportunity) {
        return as("administrator")
                .does("GetOpportunity", "opportunityId", opportunity)
                .accepted()
                .text("opportunity.owner.id");
    }

    private String send(String customer) {
        return as("marketing")
                .does(
                        "SendMaterial",
                        "customerId",
                        customer,
                        "purpose",
                        "MARKETING",
                        "channel",
                        "EMAIL",
                        "content",
                        "新品手册 " + newId(),
                        "title",
                        "Brochure")
                .accepted()
                .text("outcome");
    }
}
