package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who decides at a customer's, who changes to another one, and which customers belong together (A6, A7, A23, L7). */
class ContactsAndTiesTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(60);

    @Test
    void aContactIsAppraisedAndTakesHisPlaceAmongTheOthers() {
        String customer = aCustomerOf("manager-li", "华北重工集团");
        String wang = aContact(customer, "王建国");
        String liu = aContact(customer, "刘芳");
        as("manager-li")
                .does("AppraiseContact", "customerId", customer, "contactId", liu, "role", "DECIDER", "degree", 90)
                .accepted();
        relate(customer, wang, liu).accepted();
        relate(customer, liu, wang).refused(409, "CONTACT_TREE_CYCLE");

        var shown = as("manager-li").does("GetCustomer", "customerId", customer).accepted();
        assertThat(shown.each("customer.contacts", "role")).containsExactly("", "DECIDER");
        assertThat(shown.text("customer.contacts.0.ties.0.other")).isEqualTo(liu);
    }

    @Test
    void aContactWhoChangesToAnotherCustomerIsInBothHistories() {
        String former = aCustomerOf("manager-li", "天津港务公司");
        String next = aCustomerOf("manager-li", "青岛港务公司");
        String hidden = aCustomerOf("manager-kate", "大连港务公司");
        String contact = aContact(former, "陈志强");
        move(former, contact, hidden).refused(409, "TARGET_ACCOUNT_NOT_FOUND");
        move(former, contact, next).accepted();

        Eventually.holds(
                "he is with the other customer", WITHIN, () -> contacts(next).contains(contact));
        assertThat(contacts(former)).doesNotContain(contact);
        Eventually.holds(
                "both histories tell of it",
                WITHIN,
                () -> timeline(former).contains("contact.moved-away")
                        && timeline(next).contains("contact.moved-in"));
        assertThat(timeline(former)).contains("account.contact-added");
    }

    @Test
    void aRemovedContactComesBack() {
        String customer = aCustomerOf("manager-li", "秦皇岛玻璃厂");
        String contact = aContact(customer, "赵敏");
        as("manager-li")
                .does("RemoveContact", "customerId", customer, "contactId", contact, "reason", "已离职")
                .accepted();
        assertThat(contacts(customer)).doesNotContain(contact);
        as("manager-li")
                .does("RestoreContact", "customerId", customer, "contactId", contact)
                .accepted();
        assertThat(contacts(customer)).contains(contact);
    }

    @Test
    void branchesFormATreeWithoutCircles() {
        String group = aCustomerOf("manager-li", "长城集团");
        String branch = aCustomerOf("manager-li", "长城集团上海分公司");
        String office = aCustomerOf("manager-li", "长城集团浦东办事处");
        place(branch, group).accepted();
        place(office, branch).accepted();
        place(group, office).refused(409, "ACCOUNT_TREE_CYCLE");
        place(group, newId()).refused(409, "PARENT_NOT_FOUND");

        assertThat(as("manager-li")
                        .does("ListCustomers", "parent", group)
                        .accepted()
                        .each("customers", "customerId"))
                .isEqualTo(List.of(branch));
        as("manager-li")
                .does("RelateAccounts", "customerId", branch, "relation", "SUPPLIER_OF", "other", office)
                .accepted();
        assertThat(as("manager-li")
                        .does("GetCustomer", "customerId", branch)
                        .accepted()
                        .text("customer.details.related.0.relation"))
                .isEqualTo("SUPPLIER_OF");
    }

    private String aContact(String customer, String name) {
        String contact = newId().toString();
        as("manager-li")
                .does("AddContact", "customerId", customer, "contactId", contact, "name", name)
                .accepted();
        return contact;
    }

    private Answer relate(String customer, String one, String other) {
        return as("manager-li")
                .does(
                        "RelateContacts",
                        "customerId",
                        customer,
                        "contactId",
                        one,
                        "relation",
                        "REPORTS_TO",
                        "other",
                        other);
    }

    private Answer move(String from, String contact, String to) {
        return as("manager-li")
                .does("MoveContact", "customerId", from, "contactId", contact, "to", to, "reason", "换了工作");
    }

    private Answer place(String account, Object parent) {
        return as("manager-li").does("PlaceAccount", "customerId", account, "parent", parent);
    }

    private List<String> contacts(String customer) {
        return as("manager-li")
                .does("GetCustomer", "customerId", customer)
                .accepted()
                .each("customer.contacts", "contactId");
    }

    private List<String> timeline(String customer) {
        return as("manager-li")
                .does("GetCustomerTimeline", "customerId", customer)
                .accepted()
                .each("entries", "event");
    }
}
