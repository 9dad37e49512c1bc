package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Roles are data: the house defines them, and what they allow is allowed from that moment on, by both doors (P8, S3). */
class RolePathTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(1);

    @Test
    void whatARoleAllowsTakesEffectAtOnce() {
        String role = "DEALER_" + newId().toString().substring(24).toUpperCase(java.util.Locale.ROOT);
        String login = role.toLowerCase(java.util.Locale.ROOT);
        define(role, List.of("READ_CATALOGUE", "CAPTURE_LEADS"));
        hire(login, role);

        capture(login).accepted();
        assertThat(as(login).does("WhoAmI").accepted().at("permissions")).hasSize(2);

        define(role, List.of("READ_CATALOGUE"));
        Eventually.holds(
                "he captures no more", WITHIN, () -> capture(login).code().equals("PERMISSION_MISSING"));

        define(role, List.of("READ_CATALOGUE", "CAPTURE_LEADS", "READ_CUSTOMERS"));
        Eventually.holds(
                "he captures again", WITHIN, () -> capture(login).code().isEmpty());

        var known = as("auditor").does("ListRoles").accepted();
        int place = known.each("roles", "role").indexOf(role);
        assertThat(known.text("roles." + place + ".chinese")).isEqualTo("经销商");
        assertThat(known.text("roles." + place + ".sight")).isEqualTo("OWN_TREE");
    }

    @Test
    void aRoleSaysWhoseCustomersAreSeen() {
        String role = "GUEST_" + newId().toString().substring(24).toUpperCase(java.util.Locale.ROOT);
        String login = role.toLowerCase(java.util.Locale.ROOT);
        String customer = aCustomerOf("manager-li", "北京星河科技有限公司");
        define(role, List.of("READ_CUSTOMERS"), "EVERYTHING");
        hire(login, role);
        assertThat(opens(login, customer)).isEqualTo(200);

        define(role, List.of("READ_CUSTOMERS"), "OWN_TREE");
        Eventually.holds("he is hidden", WITHIN, () -> opens(login, customer) == 404);
    }

    @Test
    void nonsenseIsRefused() {
        as("administrator")
                .does("DefineRole", definition("SCOUT", List.of("READ_MINDS"), "OWN_TREE"))
                .refused(409, "PERMISSION_UNKNOWN");
        as("administrator")
                .does("DefineRole", definition("scout", List.of("READ_CUSTOMERS"), "OWN_TREE"))
                .refused(400, "INVALID_REQUEST");
        as("administrator").does("RetireRole", "role", "NOBODYS_ROLE").refused(404, "ROLE_NOT_FOUND");
        as("administrator").does("RetireRole", "role", "CUSTOMER_MANAGER").refused(409, "ROLE_HELD");
        as("supervisor-north")
                .does("DefineRole", definition("SCOUT", List.of("READ_CUSTOMERS"), "OWN_TREE"))
                .refused(403, "PERMISSION_MISSING");
        as("administrator")
                .does("ChangeStaffRoles", "staffId", staff("manager-tom"), "roles", List.of("NOBODYS_ROLE"))
                .refusedAsMistake();
    }

    private void define(String role, List<String> permissions) {
        define(role, permissions, "OWN_TREE");
    }

    private void define(String role, List<String> permissions, String sight) {
        as("administrator")
                .does("DefineRole", definition(role, permissions, sight))
                .accepted();
    }

    private static Map<String, Object> definition(String role, List<String> permissions, String sight) {
        return Map.of("role", role, "english", "Dealer", "chinese", "经销商", "permissions", permissions, "sight", sight);
    }

    private void hire(String login, String role) {
        as("administrator")
                .does("HireStaff", "staffId", staff(login), "login", login, "name", "王小明", "roles", List.of(role))
                .accepted();
    }

    private Answer capture(String login) {
        return as(login).does("CaptureLead", "leadId", newId(), "name", "张伟", "source", "WEB_FORM");
    }

    private int opens(String login, String customer) {
        return as(login).does("GetCustomer", "customerId", customer).status();
    }
}
