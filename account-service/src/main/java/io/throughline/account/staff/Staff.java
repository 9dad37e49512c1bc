package io.throughline.account.staff;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.AccountRefusal;
import io.throughline.account.staff.RoleCommand.DefineRole;
import io.throughline.account.staff.RoleCommand.RetireRole;
import io.throughline.account.staff.StaffCommand.ChangeStaffRoles;
import io.throughline.account.staff.StaffCommand.HireStaff;
import io.throughline.account.staff.StaffCommand.MoveStaff;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.RoleEvent.RoleDefined;
import io.throughline.contracts.staff.RoleEvent.RoleRetired;
import io.throughline.contracts.staff.StaffEvent.StaffHired;
import io.throughline.contracts.staff.StaffEvent.StaffMoved;
import io.throughline.contracts.staff.StaffEvent.StaffRolesChanged;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.RoleDefinition;
import io.throughline.platform.identity.RoleTable;
import io.throughline.platform.message.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The whole staff as one record. Whether a move makes a cycle depends on everybody above the new supervisor, so two moves
 * at once must not decide apart from each other: here they take turns, and each decides on the tree as the one before left
 * it. The same makes logins and codes unique, keeps a role that somebody has, keeps somebody who may manage the house, and a supervisor known from the moment he is hired. Staff changes are rare;
 * that they wait for each other is no loss. It remembers no names: nothing of a person is in its snapshots.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
class Staff {

    /** All staff commands are part of this record. */
    static final UUID ALL = Identifier.named("staff", "all");

    private static final Set<Permission> ADMINISTERING = Set.of(Permission.MANAGE_STAFF, Permission.MANAGE_ROLES);

    @AggregateIdentifier
    private @Nullable UUID id;

    private final Map<StaffId, Set<Role>> roles = new HashMap<>();
    private final Map<StaffId, StaffId> supervisors = new HashMap<>();
    private RoleTable table = RoleTable.DEFAULT;
    private final Set<String> logins = new HashSet<>();
    private final Set<String> codes = new HashSet<>();

    Staff() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(HireStaff command) {
        refuse(isKnown(command.staffId()), AccountRefusal.STAFF_EXISTS);
        refuse(logins.contains(command.login()), AccountRefusal.LOGIN_TAKEN);
        refuse(command.code().filter(codes::contains).isPresent(), AccountRefusal.STAFF_CODE_TAKEN);
        command.supervisor().ifPresent(this::mustBeKnown);
        command.roles().forEach(this::mustExist);
        apply(new StaffHired(
                command.staffId(),
                command.login(),
                command.code(),
                command.name(),
                command.roles(),
                command.supervisor(),
                command.department()));
    }

    @CommandHandler
    void handle(MoveStaff command) {
        refuse(!isKnown(command.staffId()), command.notFound());
        command.to().ifPresent(to -> {
            mustBeKnown(to);
            refuse(isAtOrAbove(command.staffId(), to), AccountRefusal.STAFF_TREE_CYCLE);
        });
        var from = Optional.ofNullable(supervisors.get(command.staffId()));
        if (command.to().equals(from)) return;
        apply(new StaffMoved(command.staffId(), from, command.to()));
    }

    @CommandHandler
    void handle(ChangeStaffRoles command) {
        refuse(!isKnown(command.staffId()), command.notFound());
        command.roles().forEach(this::mustExist);
        if (command.roles().equals(roles.get(command.staffId()))) return;
        var after = new HashMap<>(roles);
        after.put(command.staffId(), command.roles());
        mustKeepAnAdministrator(after.values(), table);
        apply(new StaffRolesChanged(command.staffId(), command.roles()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DefineRole command) {
        boolean known = command.permissions().stream()
                .allMatch(name -> Permission.named(name).isPresent());
        refuse(!known, AccountRefusal.PERMISSION_UNKNOWN);
        var defined = new RoleDefined(
                command.role(), command.english(), command.chinese(), command.permissions(), command.sight());
        if (table.find(command.role()).equals(Optional.of(RoleDefinition.of(defined)))) return;
        mustKeepAnAdministrator(roles.values(), table.after(defined));
        apply(defined);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RetireRole command) {
        mustExist(command.role());
        boolean held = roles.values().stream().anyMatch(some -> some.contains(command.role()));
        refuse(held, AccountRefusal.ROLE_HELD);
        apply(new RoleRetired(command.role()));
    }

    @EventSourcingHandler
    void on(RoleDefined event) {
        id = ALL;
        table = table.after(event);
    }

    @EventSourcingHandler
    void on(RoleRetired event) {
        id = ALL;
        table = table.after(event);
    }

    @EventSourcingHandler
    void on(StaffHired event) {
        id = ALL;
        roles.put(event.staffId(), event.roles());
        event.supervisor().ifPresent(supervisor -> supervisors.put(event.staffId(), supervisor));
        logins.add(event.login());
        event.code().ifPresent(codes::add);
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

    private boolean isKnown(StaffId member) {
        return roles.containsKey(member);
    }

    private void mustBeKnown(StaffId supervisor) {
        if (!isKnown(supervisor)) throw new Refusal(AccountRefusal.SUPERVISOR_NOT_FOUND);
    }

    private void mustExist(Role role) {
        refuse(table.find(role).isEmpty(), AccountRefusal.ROLE_NOT_FOUND);
    }

    /** A house that nobody may manage any more could not be helped from within. One that has no such member yet may grow. */
    private void mustKeepAnAdministrator(Collection<Set<Role>> held, RoleTable definitions) {
        boolean before = roles.values().stream().anyMatch(some -> administers(some, table));
        boolean after = held.stream().anyMatch(some -> administers(some, definitions));
        refuse(before && !after, AccountRefusal.LAST_ADMINISTRATOR);
    }

    private static boolean administers(Set<Role> held, RoleTable definitions) {
        return definitions.permissionsOf(held).containsAll(ADMINISTERING);
    }

    /** Whether somebody is another, or stands above him at any distance. */
    private boolean isAtOrAbove(StaffId somebody, StaffId other) {
        for (@Nullable StaffId next = other; next != null; next = supervisors.get(next)) {
            if (next.equals(somebody)) return true;
        }
        return false;
    }
}
