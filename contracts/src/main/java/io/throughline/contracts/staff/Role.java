package io.throughline.contracts.staff;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name of what a member of the staff is employed to do (P1, P2): 2 to 40 capital letters, digits and underscores, a
 * letter first. What a role may do is data: the platform's table says it of the roles named here, until a
 * {@link RoleEvent} says otherwise; other roles are defined by such events alone.
 */
public record Role(@JsonValue String name) implements Comparable<Role> {

    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    /** Keeps the system running; manages staff, roles and imports (系统管理员). */
    public static final Role ADMINISTRATOR = new Role("ADMINISTRATOR");

    /** Reviews everything, changes nothing of the daily work (高层管理者). */
    public static final Role EXECUTIVE = new Role("EXECUTIVE");

    /** Leads customer managers; assigns leads, opportunities and service requests (销售主管). */
    public static final Role SALES_SUPERVISOR = new Role("SALES_SUPERVISOR");

    /** Looks after his own customers (客户经理). */
    public static final Role CUSTOMER_MANAGER = new Role("CUSTOMER_MANAGER");

    /** Leads the service desk (客服主管). */
    public static final Role SERVICE_SUPERVISOR = new Role("SERVICE_SUPERVISOR");

    /** Handles service requests (客服人员). */
    public static final Role SERVICE_AGENT = new Role("SERVICE_AGENT");

    /** Plans and runs campaigns (市场人员). */
    public static final Role MARKETING = new Role("MARKETING");

    /** Reads all, changes nothing (审计员). */
    public static final Role AUDITOR = new Role("AUDITOR");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Role {
        if (!SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "must have 2 to 40 capital letters, digits and underscores, a letter first");
        }
    }

    @Override
    public int compareTo(Role other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
