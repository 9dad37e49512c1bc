package io.throughline.platform.test;

import io.throughline.contracts.Identifier;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.identity.StaffTree;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A small staff for tests. Two sales supervisors: Wang Fang with Li Na and, one step deeper, Zhao Lei below Li Na; and
 * Maria Santos with John Smith. Besides them everybody whom the house has one of.
 */
public final class TestStaff {

    /** The administrator. */
    public static final StaffMember ADMINISTRATOR = member("admin", Role.ADMINISTRATOR, Optional.empty());

    /** The executive: reads, changes nothing. */
    public static final StaffMember EXECUTIVE = member("zhou.ming", Role.EXECUTIVE, Optional.empty());

    /** The sales supervisor above Li Na and Zhao Lei. */
    public static final StaffMember WANG_FANG = member("wang.fang", Role.SALES_SUPERVISOR, Optional.of(EXECUTIVE));

    /** A customer manager below Wang Fang. */
    public static final StaffMember LI_NA = member("li.na", Role.CUSTOMER_MANAGER, Optional.of(WANG_FANG));

    /** A customer manager below Li Na. */
    public static final StaffMember ZHAO_LEI = member("zhao.lei", Role.CUSTOMER_MANAGER, Optional.of(LI_NA));

    /** The sales supervisor above John Smith. */
    public static final StaffMember MARIA = member("maria.santos", Role.SALES_SUPERVISOR, Optional.of(EXECUTIVE));

    /** A customer manager below Maria Santos. */
    public static final StaffMember JOHN = member("john.smith", Role.CUSTOMER_MANAGER, Optional.of(MARIA));

    /** The supervisor of the service desk. */
    public static final StaffMember SERVICE_SUPERVISOR =
            member("chen.jing", Role.SERVICE_SUPERVISOR, Optional.of(EXECUTIVE));

    /** An agent of the service desk. */
    public static final StaffMember SERVICE_AGENT =
            member("sun.li", Role.SERVICE_AGENT, Optional.of(SERVICE_SUPERVISOR));

    /** Somebody in marketing. */
    public static final StaffMember MARKETING = member("liu.yang", Role.MARKETING, Optional.of(EXECUTIVE));

    /** The auditor: reads all, changes nothing. */
    public static final StaffMember AUDITOR = member("auditor", Role.AUDITOR, Optional.empty());

    /** All of them. */
    public static final StaffTree TREE = StaffTree.of(
            ADMINISTRATOR,
            EXECUTIVE,
            WANG_FANG,
            LI_NA,
            ZHAO_LEI,
            MARIA,
            JOHN,
            SERVICE_SUPERVISOR,
            SERVICE_AGENT,
            MARKETING,
            AUDITOR);

    private TestStaff() {}

    /** The id of whoever has this login in a test. */
    public static StaffId idOf(String login) {
        return new StaffId(Identifier.named("test-staff", login));
    }

    /** Somebody else, to make a staff of one's own. */
    public static StaffMember member(String login, Role role, Optional<StaffMember> supervisor) {
        return new StaffMember(
                idOf(login), login, login, Set.of(role), supervisor.map(StaffMember::id), Optional.empty());
    }

    /** The same with these roles instead. */
    public static StaffMember with(StaffMember member, Role... roles) {
        return new StaffMember(
                member.id(),
                member.login(),
                member.name(),
                new LinkedHashSet<>(Arrays.asList(roles)),
                member.supervisor(),
                member.department());
    }
}
