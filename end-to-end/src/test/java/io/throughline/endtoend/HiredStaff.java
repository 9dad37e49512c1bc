package io.throughline.endtoend;

import io.throughline.contracts.Identifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The example staff of the standalone suite, hired through the door where nobody else does. */
final class HiredStaff {

    private static final List<List<String>> STAFF = List.of(
            List.of("executive", "EXECUTIVE", "administrator"),
            List.of("supervisor-north", "SALES_SUPERVISOR", "executive"),
            List.of("supervisor-south", "SALES_SUPERVISOR", "executive"),
            List.of("manager-li", "CUSTOMER_MANAGER", "supervisor-north"),
            List.of("manager-han", "CUSTOMER_MANAGER", "supervisor-north"),
            List.of("manager-kate", "CUSTOMER_MANAGER", "supervisor-south"),
            List.of("service-supervisor", "SERVICE_SUPERVISOR", "executive"),
            List.of("agent-wu", "SERVICE_AGENT", "service-supervisor"),
            List.of("marketing", "MARKETING", "executive"),
            List.of("auditor", "AUDITOR", "administrator"));

    private HiredStaff() {}

    static UUID id(String login) {
        return Identifier.named("staff", login);
    }

    static void through(Assembly assembly) {
        var administrator = new HttpDoor(assembly).as("administrator");
        for (List<String> each : STAFF) {
            Map<String, Object> hiring = new LinkedHashMap<>();
            hiring.put("staffId", id(each.get(0)));
            hiring.put("login", each.get(0));
            hiring.put("name", each.get(0));
            hiring.put("roles", List.of(each.get(1)));
            hiring.put("supervisor", id(each.get(2)));
            administrator.does("HireStaff", hiring).accepted();
        }
    }
}
