package io.throughline.account.staff;

import static io.throughline.platform.message.Refusal.refuse;

import io.throughline.account.AccountRefusal;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.RoleEvent.RoleDefined;
import io.throughline.contracts.staff.RoleEvent.RoleRetired;
import io.throughline.contracts.staff.StaffEvent.StaffHandoverCalled;
import io.throughline.contracts.staff.StaffEvent.StaffHired;
import io.throughline.contracts.staff.StaffEvent.StaffLeaving;
import io.throughline.contracts.staff.StaffEvent.StaffLeft;
import io.throughline.contracts.staff.StaffEvent.StaffMoved;
import io.throughline.contracts.staff.StaffEvent.StaffRolesChanged;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.RoleTable;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * Who was ever employed here, in which roles, who reports to whom, and who leaves: the part of the staff's record by which
 * its commands decide.
 */
final class Roster {

    private static final Set<Permission> ADMINISTERING = Set.of(Permission.MANAGE_STAFF, Permission.MANAGE_ROLES);

    /** What somebody may answer for by his roles, and another must take over. */
    private static final Set<Permission> ANSWERING =
            Set.of(Permission.OWN_CUSTOMERS, Permission.HANDLE_SERVICE_REQUESTS);

    private final Map<StaffId, Set<Role>> roles = new HashMap<>();
    private final Map<StaffId, StaffId> supervisors = new HashMap<>();
    private final Map<StaffId, Leaver> leavers = new HashMap<>();
    private RoleTable table = RoleTable.DEFAULT;

    boolean isKnown(StaffId member) {
        return roles.containsKey(member);
    }

    boolean works(StaffId member) {
        return isKnown(member) && !leavers.containsKey(member);
    }

    RoleTable table() {
        return table;
    }

    Optional<Leaver> leaver(StaffId member) {
        return Optional.ofNullable(leavers.get(member));
    }

    Optional<StaffId> supervisorOf(StaffId member) {
        return Optional.ofNullable(supervisors.get(member));
    }

    boolean hasExactly(StaffId member, Set<Role> some) {
        return some.equals(roles.get(member));
    }

    /** Whether his roles allow him all of this. */
    boolean may(StaffId member, Set<Permission> permissions) {
        return permissionsOf(member).containsAll(permissions);
    }

    /** In an order that is always the same. */
    List<StaffId> reportsOf(StaffId member) {
        return supervisors.entrySet().stream()
                .filter(report -> report.getValue().equals(member))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(StaffId::value))
                .toList();
    }

    /** Whether somebody is another, or stands above him at any distance. */
    boolean isAtOrAbove(StaffId somebody, StaffId other) {
        for (@Nullable StaffId next = other; next != null; next = supervisors.get(next)) {
            if (next.equals(somebody)) return true;
        }
        return false;
    }

    void mustWork(StaffCommand command) {
        refuse(!isKnown(command.staffId()), command.notFound());
        refuse(leavers.containsKey(command.staffId()), AccountRefusal.STAFF_LEAVING);
    }

    void mustExist(Role role) {
        refuse(table.find(role).isEmpty(), AccountRefusal.ROLE_NOT_FOUND);
    }

    void mustNotBeHeld(Role role) {
        refuse(working(roles).anyMatch(some -> some.contains(role)), AccountRefusal.ROLE_HELD);
    }

    /** Of whatever the leaver may answer for, the successor must be allowed to do the same. */
    void mustBeFit(StaffId successor, StaffId leaver) {
        refuse(successor.equals(leaver) || !works(successor), AccountRefusal.SUCCESSOR_NOT_FOUND);
        var taken = new HashSet<>(ANSWERING);
        taken.retainAll(permissionsOf(leaver));
        refuse(!may(successor, taken), AccountRefusal.SUCCESSOR_UNFIT);
    }

    /** Refuses to give somebody roles with which nobody could manage the house any more. */
    void mayGetRoles(StaffId member, Set<Role> some) {
        var after = new HashMap<>(roles);
        after.put(member, some);
        mustKeepAnAdministrator(after, table);
    }

    /** Refuses to let the last one go who may manage the house. */
    void mayLeave(StaffId member) {
        var staying = new HashMap<>(roles);
        staying.remove(member);
        mustKeepAnAdministrator(staying, table);
    }

    /** Refuses a definition with which nobody could manage the house any more. */
    void mayBecome(RoleTable after) {
        mustKeepAnAdministrator(roles, after);
    }

    @EventSourcingHandler
    void on(RoleDefined event) {
        table = table.after(event);
    }

    @EventSourcingHandler
    void on(RoleRetired event) {
        table = table.after(event);
    }

    @EventSourcingHandler
    void on(StaffHired event) {
        roles.put(event.staffId(), event.roles());
        event.supervisor().ifPresent(supervisor -> supervisors.put(event.staffId(), supervisor));
    }

    @EventSourcingHandler
    void on(StaffMoved event) {
        event.to()
                .ifPresentOrElse(to -> supervisors.put(event.staffId(), to), () -> supervisors.remove(event.staffId()));
    }

    @EventSourcingHandler
    void on(StaffRolesChanged event) {
        roles.put(event.staffId(), event.roles());
    }

    @EventSourcingHandler
    void on(StaffLeaving event) {
        leavers.put(event.staffId(), Leaver.to(event.successor(), event.accountsToPool()));
    }

    @EventSourcingHandler
    void on(StaffHandoverCalled event, @Timestamp Instant recorded) {
        leavers.computeIfPresent(event.staffId(), (member, leaver) -> leaver.called(event.open(), recorded));
    }

    @EventSourcingHandler
    void on(StaffLeft event) {
        leavers.computeIfPresent(event.staffId(), (member, leaver) -> leaver.left());
    }

    private Set<Permission> permissionsOf(StaffId member) {
        return table.permissionsOf(roles.getOrDefault(member, Set.of()));
    }

    /** A house that nobody may manage any more could not be helped from within. One that has no such member yet may grow. */
    private void mustKeepAnAdministrator(Map<StaffId, Set<Role>> held, RoleTable definitions) {
        boolean before = working(roles).anyMatch(some -> administers(some, table));
        boolean after = working(held).anyMatch(some -> administers(some, definitions));
        refuse(before && !after, AccountRefusal.LAST_ADMINISTRATOR);
    }

    private Stream<Set<Role>> working(Map<StaffId, Set<Role>> held) {
        return held.entrySet().stream()
                .filter(member -> !leavers.containsKey(member.getKey()))
                .map(Map.Entry::getValue);
    }

    private static boolean administers(Set<Role> held, RoleTable definitions) {
        return definitions.permissionsOf(held).containsAll(ADMINISTERING);
    }
}
