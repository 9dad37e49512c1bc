package io.throughline.account.staff;

import static io.throughline.platform.message.Refusal.refuse;
import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.AccountRefusal;
import io.throughline.account.staff.AgentCommand.RegisterAgent;
import io.throughline.account.staff.RoleCommand.DefineRole;
import io.throughline.account.staff.RoleCommand.RetireRole;
import io.throughline.account.staff.StaffCommand.AssignStaffCode;
import io.throughline.account.staff.StaffCommand.ChangeStaffDetails;
import io.throughline.account.staff.StaffCommand.ChangeStaffLogin;
import io.throughline.account.staff.StaffCommand.ChangeStaffRoles;
import io.throughline.account.staff.StaffCommand.HireStaff;
import io.throughline.account.staff.StaffCommand.LeaveStaff;
import io.throughline.account.staff.StaffCommand.MoveStaff;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.staff.AgentCode;
import io.throughline.contracts.staff.AgentEvent.AgentRegistered;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.RoleEvent.RoleDefined;
import io.throughline.contracts.staff.RoleEvent.RoleRetired;
import io.throughline.contracts.staff.StaffEvent.StaffCodeAssigned;
import io.throughline.contracts.staff.StaffEvent.StaffDetailsChanged;
import io.throughline.contracts.staff.StaffEvent.StaffHandoverCalled;
import io.throughline.contracts.staff.StaffEvent.StaffHired;
import io.throughline.contracts.staff.StaffEvent.StaffLeaving;
import io.throughline.contracts.staff.StaffEvent.StaffLeft;
import io.throughline.contracts.staff.StaffEvent.StaffLoginChanged;
import io.throughline.contracts.staff.StaffEvent.StaffMoved;
import io.throughline.contracts.staff.StaffEvent.StaffRolesChanged;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.RoleDefinition;
import io.throughline.platform.identity.RoleTable;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.responsibility.Responsibilities;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
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

    /** What somebody may answer for by his roles, and another must take over. */
    private static final Set<Permission> ANSWERING =
            Set.of(Permission.OWN_CUSTOMERS, Permission.HANDLE_SERVICE_REQUESTS);

    @AggregateIdentifier
    private @Nullable UUID id;

    private final Map<StaffId, Set<Role>> roles = new HashMap<>();
    private final Map<StaffId, StaffId> supervisors = new HashMap<>();
    private RoleTable table = RoleTable.DEFAULT;
    private final Map<StaffId, String> loginOf = new HashMap<>();
    private final Set<String> logins = new HashSet<>();
    private final Map<StaffId, String> codeOf = new HashMap<>();
    private final Map<StaffId, Leaver> leavers = new HashMap<>();
    private Codes codes = Codes.NONE;

    Staff() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(HireStaff command) {
        refuse(isKnown(command.staffId()), AccountRefusal.STAFF_EXISTS);
        refuse(logins.contains(command.login()), AccountRefusal.LOGIN_TAKEN);
        command.code().ifPresent(codes::mustBeFree);
        command.supervisor().ifPresent(this::mustBeThere);
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
        mustWork(command);
        command.to().ifPresent(to -> {
            mustBeThere(to);
            refuse(isAtOrAbove(command.staffId(), to), AccountRefusal.STAFF_TREE_CYCLE);
        });
        var from = Optional.ofNullable(supervisors.get(command.staffId()));
        if (command.to().equals(from)) return;
        apply(new StaffMoved(command.staffId(), from, command.to()));
    }

    @CommandHandler
    void handle(ChangeStaffRoles command) {
        mustWork(command);
        command.roles().forEach(this::mustExist);
        if (command.roles().equals(roles.get(command.staffId()))) return;
        var after = new HashMap<>(roles);
        after.put(command.staffId(), command.roles());
        mustKeepAnAdministrator(after, table);
        apply(new StaffRolesChanged(command.staffId(), command.roles()));
    }

    /** The aggregate remembers no names; whether one changes is asked of the directory. */
    @CommandHandler
    void handle(ChangeStaffDetails command, StaffDirectory directory) {
        mustWork(command);
        boolean same = directory
                .byId(command.staffId())
                .filter(m -> m.name().equals(command.name().value())
                        && m.department().equals(command.department()))
                .isPresent();
        if (!same) apply(new StaffDetailsChanged(command.staffId(), command.name(), command.department()));
    }

    @CommandHandler
    void handle(ChangeStaffLogin command) {
        mustWork(command);
        var now = loginOf.get(command.staffId());
        if (command.login().equals(now)) return;
        refuse(logins.contains(command.login()), AccountRefusal.LOGIN_TAKEN);
        apply(new StaffLoginChanged(command.staffId(), requireNonNull(now), command.login()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterAgent command) {
        if (command.name().equals(codes.agents().get(command.agent()))) return;
        apply(new AgentRegistered(command.agent(), command.name()));
    }

    @CommandHandler
    void handle(AssignStaffCode command) {
        mustWork(command);
        var previous = Optional.ofNullable(codeOf.get(command.staffId()));
        if (previous.map(AgentCode::of).filter(command.agent()::equals).isPresent()) return;
        apply(new StaffCodeAssigned(command.staffId(), codes.next(command.agent()), previous));
    }

    /** Those who report to him go to whom he reports to, so that nobody is without a way up. */
    @CommandHandler
    void handle(LeaveStaff command) {
        refuse(!isKnown(command.staffId()), command.notFound());
        @Nullable Leaver before = leavers.get(command.staffId());
        refuse(before != null && before.gone(), AccountRefusal.STAFF_LEAVING);
        var above = Optional.ofNullable(supervisors.get(command.staffId()));
        var successor =
                command.successor().or(() -> above).orElseThrow(() -> new Refusal(AccountRefusal.SUCCESSOR_MISSING));
        mustBeFit(successor, command.staffId());
        if (before != null && before.goesLike(successor, command.accountsToPool())) return;
        var staying = new HashMap<>(roles);
        staying.remove(command.staffId());
        mustKeepAnAdministrator(staying, table);
        apply(new StaffLeaving(command.staffId(), successor, command.accountsToPool()));
        for (var report : reportsOf(command.staffId())) {
            apply(new StaffMoved(report, Optional.of(command.staffId()), above));
        }
    }

    /** The services are called until nothing is left: at once when something has moved, else after a while. */
    @CommandHandler
    void handle(CloseStaff command, Caller caller, Responsibilities responsibilities) {
        @Nullable Leaver leaver = leavers.get(command.staffId());
        if (leaver == null || leaver.gone()) return;
        int open = responsibilities.count(command.staffId());
        if (open == 0) {
            apply(new StaffLeft(command.staffId()));
        } else if (leaver.isToBeCalled(open, caller.received())) {
            apply(new StaffHandoverCalled(command.staffId(), leaver.successor(), leaver.accountsToPool(), open));
        }
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
        mustKeepAnAdministrator(roles, table.after(defined));
        apply(defined);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RetireRole command) {
        mustExist(command.role());
        boolean held = working(roles).anyMatch(some -> some.contains(command.role()));
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
        loginOf.put(event.staffId(), event.login());
        event.code().ifPresent(code -> codeOf.put(event.staffId(), code));
        codes = event.code().map(codes::given).orElse(codes);
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
    void on(StaffLoginChanged event) {
        loginOf.put(event.staffId(), event.to());
        logins.add(event.to());
    }

    @EventSourcingHandler
    void on(AgentRegistered event) {
        id = ALL;
        codes = codes.registered(event.agent(), event.name());
    }

    @EventSourcingHandler
    void on(StaffCodeAssigned event) {
        codeOf.put(event.staffId(), event.code());
        codes = codes.given(event.code());
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

    /** Of whatever the leaver may answer for, the successor must be allowed to do the same. */
    private void mustBeFit(StaffId successor, StaffId leaver) {
        refuse(successor.equals(leaver) || !works(successor), AccountRefusal.SUCCESSOR_NOT_FOUND);
        var taken = new HashSet<>(ANSWERING);
        taken.retainAll(table.permissionsOf(roles.getOrDefault(leaver, Set.of())));
        boolean fit =
                table.permissionsOf(roles.getOrDefault(successor, Set.of())).containsAll(taken);
        refuse(!fit, AccountRefusal.SUCCESSOR_UNFIT);
    }

    private List<StaffId> reportsOf(StaffId member) {
        return supervisors.entrySet().stream()
                .filter(report -> report.getValue().equals(member))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(StaffId::value))
                .toList();
    }

    private boolean isKnown(StaffId member) {
        return roles.containsKey(member);
    }

    private boolean works(StaffId member) {
        return isKnown(member) && !leavers.containsKey(member);
    }

    private void mustBeThere(StaffId supervisor) {
        refuse(!works(supervisor), AccountRefusal.SUPERVISOR_NOT_FOUND);
    }

    private void mustWork(StaffCommand command) {
        refuse(!isKnown(command.staffId()), command.notFound());
        refuse(leavers.containsKey(command.staffId()), AccountRefusal.STAFF_LEAVING);
    }

    private void mustExist(Role role) {
        refuse(table.find(role).isEmpty(), AccountRefusal.ROLE_NOT_FOUND);
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

    /** Whether somebody is another, or stands above him at any distance. */
    private boolean isAtOrAbove(StaffId somebody, StaffId other) {
        for (@Nullable StaffId next = other; next != null; next = supervisors.get(next)) {
            if (next.equals(somebody)) return true;
        }
        return false;
    }
}
