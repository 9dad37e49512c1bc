package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who sees and changes which customers. What is hidden is answered exactly as what does not exist. */
class VisibilityTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(30);

    @Test
    void aCustomerIsSeenByHisManagerAndAllAbove() {
        String name = "Visible " + newId().toString().substring(24);
        String customer = aCustomerOf("manager-li", name);

        for (String login : List.of("manager-li", "supervisor-north", "executive", "administrator", "auditor")) {
            assertThat(sees(login, customer, name)).as(login).isTrue();
        }
        for (String login : List.of("manager-han", "manager-kate", "supervisor-south")) {
            assertThat(sees(login, customer, name)).as(login).isFalse();
        }
    }

    @Test
    void aHiddenCustomerIsAnsweredAsAnUnknownOne() {
        String hidden = aCustomerOf("manager-li");
        String unknown = newId().toString();

        for (String rpc : List.of("GetCustomer", "GetCustomerTimeline")) {
            var one = as("manager-kate").does(rpc, "customerId", hidden).refused(404, "CUSTOMER_NOT_FOUND");
            var other = as("manager-kate").does(rpc, "customerId", unknown).refused(404, "CUSTOMER_NOT_FOUND");
            assertThat(one.text("detail")).isEqualTo(other.text("detail"));
        }
    }

    @Test
    void aHiddenRecordCannotBeChangedAndIsNotBetrayed() {
        String hidden = aCustomerOf("manager-li");
        String lead = aLeadOf("manager-li");
        String unknown = newId().toString();

        for (String customer : List.of(hidden, unknown)) {
            contact(as("manager-kate"), customer).refused(404, "ACCOUNT_NOT_FOUND");
            interaction(as("manager-kate"), customer).refused(404, "CUSTOMER_NOT_FOUND");
            as("supervisor-south")
                    .does("TransferAccount", "customerId", customer, "to", staff("manager-kate"), "reason", "Mine")
                    .refused(404, "ACCOUNT_NOT_FOUND");
        }
        for (String each : List.of(lead, unknown)) {
            as("manager-kate").does("QualifyLead", "leadId", each).refused(404, "LEAD_NOT_FOUND");
            as("manager-kate").does("GetLead", "leadId", each).refused(404, "LEAD_NOT_FOUND");
        }
    }

    @Test
    void leadsOfNobodyAreSeenBySupervisorsOnly() {
        String lead = aLead();

        as("supervisor-north").does("GetLead", "leadId", lead).accepted();
        as("supervisor-south").does("GetLead", "leadId", lead).accepted();
        as("manager-li").does("GetLead", "leadId", lead).refused(404, "LEAD_NOT_FOUND");
    }

    @Test
    void whoCapturesALeadKeepsSightOfItUntilItIsAssigned() {
        String name = "Captured " + newId().toString().substring(24);
        String lead = as("manager-li")
                .does("CaptureLead", "leadId", newId(), "name", name, "source", "REFERRAL")
                .accepted()
                .id();
        String customer = customerOf(lead);

        for (String login : List.of("manager-li", "supervisor-north", "supervisor-south")) {
            assertThat(sees(login, customer, name)).as(login).isTrue();
            assertThat(seesLead(login, lead)).as(login).isTrue();
        }
        assertThat(sees("manager-han", customer, name)).isFalse();
        assertThat(seesLead("manager-han", lead)).isFalse();
        contactLead(as("manager-li"), lead).refused(409, "LEAD_NOT_ASSIGNED");
        contactLead(as("manager-han"), lead).refused(404, "LEAD_NOT_FOUND");
        interaction(as("manager-li"), customer).accepted();
        interaction(as("manager-han"), customer).refused(404, "CUSTOMER_NOT_FOUND");

        as("supervisor-north")
                .does("AssignLead", "leadId", lead, "assignee", staff("manager-han"))
                .accepted();

        assertThat(sees("manager-han", customer, name)).isTrue();
        assertThat(seesLead("manager-han", lead)).isTrue();
        assertThat(sees("manager-li", customer, name)).isFalse();
        assertThat(seesLead("manager-li", lead)).isFalse();
        contactLead(as("manager-li"), lead).refused(404, "LEAD_NOT_FOUND");
    }

    @Test
    void theAuditorReadsAllAndChangesNothing() {
        String customer = aCustomerOf("manager-li");
        String lead = aLead();

        as("auditor").does("GetCustomer", "customerId", customer).accepted();
        as("auditor").does("GetCustomerTimeline", "customerId", customer).accepted();
        as("auditor").does("GetLead", "leadId", lead).accepted();

        contact(as("auditor"), customer).refused(403, "PERMISSION_MISSING");
        interaction(as("auditor"), customer).refused(403, "PERMISSION_MISSING");
        as("auditor").does("QualifyLead", "leadId", lead).refused(403, "PERMISSION_MISSING");
        as("auditor").does("CaptureLead", "name", "Ada", "source", "CHAT").refused(403, "PERMISSION_MISSING");
    }

    @Test
    void aTransferTakesEffectAtOnce() {
        String name = "Moved " + newId().toString().substring(24);
        String customer = aCustomerOf("manager-li", name);
        interaction(as("manager-li"), customer).accepted();

        as("administrator")
                .does("TransferAccount", "customerId", customer, "to", staff("manager-kate"), "reason", "New region")
                .accepted();

        assertThat(sees("manager-kate", customer, name)).isTrue();
        assertThat(sees("supervisor-south", customer, name)).isTrue();
        assertThat(sees("manager-li", customer, name)).isFalse();
        assertThat(sees("supervisor-north", customer, name)).isFalse();
        interaction(as("manager-li"), customer).refused(404, "CUSTOMER_NOT_FOUND");
        interaction(as("manager-kate"), customer).accepted();
    }

    @Test
    void whoIsMovedInTheStaffTakesHisCustomersWithHim() {
        String login = "mover-" + newId().toString().substring(24);
        as("administrator")
                .does(
                        "HireStaff",
                        "staffId",
                        staff(login),
                        "login",
                        login,
                        "name",
                        "Mo Ver",
                        "roles",
                        List.of("CUSTOMER_MANAGER"),
                        "supervisor",
                        staff("supervisor-north"))
                .accepted();
        String name = "Carried " + newId().toString().substring(24);
        String customer = aCustomerOf(login, name);

        as("administrator")
                .does("MoveStaff", "staffId", staff(login), "to", staff("supervisor-south"))
                .accepted();

        Eventually.holds("the south sees him", WITHIN, () -> opens("supervisor-south", customer));
        assertThat(sees("supervisor-south", customer, name)).isTrue();
        assertThat(sees("supervisor-north", customer, name)).isFalse();
        as("administrator")
                .does("MoveStaff", "staffId", staff("supervisor-south"), "to", staff(login))
                .refused(409, "STAFF_TREE_CYCLE");
    }

    /** By every way there is; fails when the ways do not agree. */
    private boolean sees(String login, String customer, String name) {
        boolean detail = opens(login, customer);
        boolean timeline =
                as(login).does("GetCustomerTimeline", "customerId", customer).status() == 200;
        var list = as(login).does("ListCustomers", "q", name).accepted();
        var search = as(login).does("SearchTimeline", "customerId", customer).accepted();
        boolean listed = list.each("customers", "customerId").contains(customer);
        boolean found = search.each("entries", "customerId").contains(customer);
        assertThat(List.of(
                        timeline,
                        listed,
                        found,
                        list.at("total").asLong() > 0,
                        search.at("total").asLong() > 0))
                .as("timeline, list, search and their totals for %s", login)
                .containsOnly(detail);
        return detail;
    }

    private boolean opens(String login, String customer) {
        return as(login).does("GetCustomer", "customerId", customer).status() == 200;
    }

    private boolean seesLead(String login, String lead) {
        boolean detail = as(login).does("GetLead", "leadId", lead).status() == 200;
        boolean listed =
                as(login).does("ListLeads").accepted().each("leads", "leadId").contains(lead);
        boolean compared = as(login).does("FindLeadDuplicates", "leadId", lead).status() == 200;
        assertThat(List.of(listed, compared))
                .as("list and duplicates for %s", login)
                .containsOnly(detail);
        return detail;
    }

    private static Answer contactLead(Person person, String lead) {
        return person.does("RecordLeadContact", "leadId", lead, "channel", "PHONE", "note", "Called");
    }

    private static Answer contact(Person person, String customer) {
        return person.does("AddContact", "customerId", customer, "contactId", newId(), "name", "Joan Reed");
    }

    private static Answer interaction(Person person, String customer) {
        return person.does(
                "RecordInteraction",
                "interactionId",
                newId(),
                "customerId",
                customer,
                "kind",
                "CALL",
                "channel",
                "PHONE",
                "direction",
                "OUTBOUND",
                "text",
                "Said hello");
    }
}
