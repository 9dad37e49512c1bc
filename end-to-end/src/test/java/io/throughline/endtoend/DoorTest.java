package io.throughline.endtoend;

import io.throughline.contracts.Identifier;
import io.throughline.platform.test.Eventually;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A test that is made twice, once through each door, on the assembly of this JVM. */
@ParameterizedClass
@EnumSource(Door.Kind.class)
abstract class DoorTest {

    @Parameter
    Door.Kind kind = Door.Kind.HTTP;

    private @org.jspecify.annotations.Nullable Door door;

    Door door() {
        var known = door;
        if (known == null) door = known = Door.of(kind, Assembly.current());
        return known;
    }

    Person as(String login) {
        return door().as(login);
    }

    static UUID staff(String login) {
        return HiredStaff.id(login);
    }

    static UUID newId() {
        return Identifier.random();
    }

    static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    /** A customer with an account, of that customer manager in the north or the south. */
    String aCustomerOf(String manager) {
        return aCustomerOf(manager, "Brook & Sons");
    }

    String aCustomerOf(String manager, String name) {
        return as("administrator")
                .does(
                        "OpenAccount",
                        "customerId",
                        newId(),
                        "kind",
                        "ORGANISATION",
                        "name",
                        name,
                        "owner",
                        staff(manager))
                .accepted()
                .id();
    }

    /** A lead that nobody is responsible for. */
    String aLead() {
        return as("marketing")
                .does("CaptureLead", "leadId", newId(), "name", "Ruth Brook", "source", "WEB_FORM")
                .accepted()
                .id();
    }

    /** A lead that a customer manager is responsible for. */
    String aLeadOf(String manager) {
        String lead = aLead();
        as("administrator")
                .does("AssignLead", "leadId", lead, "assignee", staff(manager))
                .accepted();
        return lead;
    }

    String customerOf(String lead) {
        return as("auditor").does("GetLead", "leadId", lead).accepted().text("lead.head.customerId");
    }

    /** Something to sell. */
    String aProduct() {
        String code = "P-" + newId().toString().substring(24);
        return as("administrator")
                .does("AddProduct", "productId", newId(), "code", code, "name", "Pump 水泵", "listPrice", money("110.00"))
                .accepted()
                .id();
    }

    /** Three of it, for 300.00 CNY. */
    static Map<String, ?> line(String product) {
        return line(product, 3);
    }

    /** So many of it, for 100.00 CNY each. */
    static Map<String, ?> line(String product, int quantity) {
        return Map.of("productId", product, "quantity", Integer.toString(quantity), "unitPrice", money("100.00"));
    }

    /** An order for so many things of 100.00 CNY, approved at that moment, as an import tells it: nobody else may so late. */
    void anOrderOf(String customer, int quantity, Instant when) {
        String order = as("administrator")
                .when(when)
                .does(
                        "SubmitOrder",
                        "orderId",
                        newId(),
                        "customerId",
                        customer,
                        "lines",
                        List.of(line(aProduct(), quantity)))
                .accepted()
                .id();
        as("administrator").when(when).does("ApproveOrder", "orderId", order).accepted();
    }

    /** A complaint that came by telephone. */
    void aComplaintOf(String customer, String subject) {
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
                        subject)
                .accepted();
    }

    /** Somebody new, whom his supervisor sees already; answers with his login. */
    String hired(String name, String role, String supervisor) {
        return hired(name, role, supervisor, "办公室 Office");
    }

    String hired(String name, String role, String supervisor, String department) {
        String login = "new-" + newId().toString().substring(24);
        as("administrator")
                .does(
                        "HireStaff",
                        "staffId",
                        staff(login),
                        "login",
                        login,
                        "name",
                        name,
                        "roles",
                        List.of(role),
                        "supervisor",
                        staff(supervisor),
                        "department",
                        department)
                .accepted();
        Eventually.holds(
                "his supervisor sees him",
                () -> as(supervisor)
                        .does("ListStaff")
                        .accepted()
                        .each("staff", "login")
                        .contains(login));
        return login;
    }
}
