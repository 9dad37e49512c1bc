package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an account says of its customer: corrected field by field, in statuses and fields that the house chose (A1-A11). */
class CustomerProfileTest extends DoorTest {

    @Test
    void aCorrectionChangesWhatItNames() {
        String customer = aCustomerOf("manager-li", "北京晨光贸易有限公司");
        as("manager-li")
                .does(
                        "CorrectAccountProfile",
                        "customerId",
                        customer,
                        "industry",
                        "外贸",
                        "email",
                        "office@chenguang.example",
                        "postcode",
                        "100020")
                .accepted();
        as("manager-li")
                .does("CorrectAccountProfile", "customerId", customer, "cleared", List.of("INDUSTRY"))
                .accepted();
        as("manager-li")
                .does("CorrectAccountProfile", "customerId", customer, "cleared", List.of("NAME"))
                .refused(400, "PROFILE_FIELD_CONTRADICTORY");
        as("manager-kate")
                .does("CorrectAccountProfile", "customerId", customer, "name", "别人的")
                .refused(404, "ACCOUNT_NOT_FOUND");

        var shown = as("manager-li").does("GetCustomer", "customerId", customer).accepted();
        assertThat(shown.text("customer.name")).isEqualTo("北京晨光贸易有限公司");
        assertThat(shown.text("customer.email")).isEqualTo("office@chenguang.example");
        assertThat(shown.text("customer.details.postcode")).isEqualTo("100020");
        assertThat(shown.at("customer.industry").isMissingNode()).isTrue();
    }

    @Test
    void aStatusIsOneOfThoseThatAreOffered() {
        String customer = aCustomerOf("manager-li", "上海明珠大酒店");
        as("manager-li")
                .does("ChangeAccountStatus", "customerId", customer, "status", "TRADING")
                .accepted();
        as("manager-li")
                .does("ChangeAccountStatus", "customerId", customer, "status", "NONSENSE")
                .refused(409, "STATUS_NOT_OFFERED");

        var shown = as("manager-li").does("GetCustomer", "customerId", customer).accepted();
        assertThat(shown.text("customer.details.status.nameZh")).isEqualTo("成交客户");
        assertThat(as("manager-li")
                        .does("ListCustomers", "status", "TRADING", "limit", 200)
                        .accepted()
                        .each("customers", "customerId"))
                .contains(customer);
        assertThat(as("manager-li")
                        .does("ListCustomers", "status", "DORMANT", "limit", 200)
                        .accepted()
                        .each("customers", "customerId"))
                .doesNotContain(customer);
    }

    @Test
    void customersAreFoundByAFieldThatTheHouseAdded() {
        String rooms = "rooms_" + newId().toString().substring(24);
        var before = as("administrator").does("GetAccountRules").accepted();
        as("manager-li")
                .does("ChangeCustomFields", "rules", Map.of("fields", List.of()))
                .refused(403, "PERMISSION_MISSING");
        as("administrator")
                .does("ChangeCustomFields", "rules", Map.of("fields", with(before, rooms)))
                .accepted();
        assertThat(as("auditor")
                        .does("GetAccountRules")
                        .accepted()
                        .at("fieldsVersion")
                        .asLong())
                .isEqualTo(before.at("fieldsVersion").asLong() + 1);

        String customer = aCustomerOf("manager-li", "西湖宾馆");
        String other = aCustomerOf("manager-li", "东湖宾馆");
        as("manager-li")
                .does("ChangeAccountFields", "customerId", customer, "values", Map.of(rooms, "三百"))
                .refused(400, "FIELD_VALUES_INVALID");
        as("manager-li")
                .does("ChangeAccountFields", "customerId", customer, "values", Map.of(rooms, "320.0"))
                .accepted();
        as("manager-li")
                .does("ChangeAccountFields", "customerId", other, "values", Map.of(rooms, "32"))
                .accepted();

        assertThat(as("manager-li")
                        .does("ListCustomers", "field", List.of(rooms + "=320"))
                        .accepted()
                        .each("customers", "customerId"))
                .containsExactly(customer);
        assertThat(as("manager-kate")
                        .does("ListCustomers", "field", List.of(rooms + "=320"))
                        .accepted()
                        .each("customers", "customerId"))
                .isEmpty();
        var shown = as("manager-li").does("GetCustomer", "customerId", customer).accepted();
        assertThat(shown.text("customer.details.fields.0.labelZh")).isEqualTo("客房数");
        assertThat(shown.text("customer.details.fields.0.value")).isEqualTo("320");
    }

    @Test
    void customersStandUnderTheLetterTheyAreSpokenWithAndWhatTheyAreToTheHouse() {
        String customer = aCustomerOf("manager-li", "曾氏印刷厂");
        as("manager-li")
                .does("GivePartyRole", "customerId", customer, "role", "SUPPLIER")
                .accepted();

        assertThat(as("manager-li")
                        .does("ListCustomers", "initial", "Z", "role", "SUPPLIER")
                        .accepted()
                        .each("customers", "customerId"))
                .contains(customer);
        assertThat(as("manager-li")
                        .does("ListCustomers", "initial", "C", "role", "SUPPLIER")
                        .accepted()
                        .each("customers", "customerId"))
                .doesNotContain(customer);
        as("manager-li").does("ListCustomers", "initial", "曾").refusedAsMistake();
        as("manager-li")
                .does("TakePartyRole", "customerId", customer, "role", "SUPPLIER")
                .accepted();
        assertThat(as("manager-li")
                        .does("ListCustomers", "role", "SUPPLIER", "limit", 200)
                        .accepted()
                        .each("customers", "customerId"))
                .doesNotContain(customer);
    }

    /** The fields there are, and one more for the number of rooms. */
    private static List<Object> with(Answer rules, String name) {
        List<Object> fields = new ArrayList<>();
        rules.at("fields.fields").forEach(field -> fields.add(HttpDoor.JSON.convertValue(field, Map.class)));
        fields.add(Map.of("name", name, "label", "Rooms", "labelZh", "客房数", "kind", "NUMBER", "searchable", true));
        return fields;
    }
}
