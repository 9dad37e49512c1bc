package io.throughline.account.staff;

import static io.throughline.platform.message.Refusal.refuse;
import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.AccountRefusal;
import io.throughline.account.staff.AgentCommand.RegisterAgent;
import io.throughline.account.staff.DepartmentCommand.NameDepartmentHead;
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
import io.throughline.contracts.staff.DepartmentEvent.DepartmentHeadNamed;
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
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.responsibility.Responsibilities;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The whole staff as one record. Whether a move makes a cycle depends on everybody above the new supervisor, so two moves
 * at once must not decide apart from each other: here they take turns, and each decides on the tree as the one before left
 * it. The same makes logins and codes unique, keeps a role that somebody has, keeps somebody who may manage the house, a
 * supervisor known from the moment he is hired, and the head of a department one who works here. Staff changes are rare;
 * that they wait for each other is no loss. It remembers no names: nothing of a person is in its snapshots.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
class Staff {

    /** All staff commands are part of this record. */
    static final UUID ALL = Identifier.named("staff", "all");

    /** What the head of a department does with customers: he answers for them until he gives them on (A12). */
    private static final Set<Permission> HEADING = Set.of(Permission.OWN_CUSTOMERS, Permission.TRANSFER_ACCOUNTS);

    @AggregateIdentifier
    private @Nullable UUID id;

    @AggregateMember
    private final Roster roster = new Roster();

    private final Map<StaffId, String> loginOf = new HashMap<>();
    private final Set<String> logins = new HashSet<>();
    private final Map<StaffId, String> codeOf = new HashMap<>();
    private final TreeMap<String, StaffId> heads = new TreeMap<>();
    private Codes codes = Codes.NONE;

    Staff() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(HireStaff command) {
        refuse(roster.isKnown(command.staffId()), AccountRefusal.STAFF_EXISTS);
        refuse(logins.contains(command.login()), AccountRefusal.LOGIN_TAKEN);
        command.code().ifPresent(codes::mustBeFree);
        command.supervisor().ifPresent(this::mustBeThere);
        command.roles().forEach(roster::mustExist);
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
        roster.mustWork(command);
        command.to().ifPresent(to -> {
            mustBeThere(to);
            refuse(roster.isAtOrAbove(command.staffId(), to), AccountRefusal.STAFF_TREE_CYCLE);
        });
        var from = roster.supervisorOf(command.staffId());
        if (command.to().equals(from)) return;
        apply(new StaffMoved(command.staffId(), from, command.to()));
    }

    @CommandHandler
    void handle(ChangeStaffRoles command) {
        roster.mustWork(command);
        command.roles().forEach(roster::mustExist);
        if (roster.hasExactly(command.staffId(), command.roles())) return;
        roster.mayGetRoles(command.staffId(), command.roles());
        apply(new StaffRolesChanged(command.staffId(), command.roles()));
    }

    /** The aggregate remembers no names; whether one changes is asked of the directory. */
    @CommandHandler
    void handle(ChangeStaffDetails command, StaffDirectory directory) {
        roster.mustWork(command);
        boolean same = directory
                .byId(command.staffId())
                .filter(m -> m.name().equals(command.name().value())
                        && m.department().equals(command.department()))
                .isPresent();
        if (!same) apply(new StaffDetailsChanged(command.staffId(), command.name(), command.department()));
    }

    @CommandHandler
    void handle(ChangeStaffLogin command) {
        roster.mustWork(command);
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
        roster.mustWork(command);
        var previous = Optional.ofNullable(codeOf.get(command.staffId()));
        if (previous.map(AgentCode::of).filter(command.agent()::equals).isPresent()) return;
        apply(new StaffCodeAssigned(command.staffId(), codes.next(command.agent()), previous));
    }

    @CommandHandler
    void handle(NameDepartmentHead command) {
        command.head().ifPresent(head -> {
            refuse(!roster.works(head), AccountRefusal.HEAD_NOT_FOUND);
            refuse(!roster.may(head, HEADING), AccountRefusal.HEAD_UNFIT);
        });
        var before = Optional.ofNullable(heads.get(command.department()));
        if (command.head().equals(before)) return;
        apply(new DepartmentHeadNamed(command.department(), before, command.head()));
    }

    /**
     * Those who report to him go to whom he reports to, so that nobody is without a way up; the departments that he heads go
     * to his successor, so that what is allocated to them always reaches somebody.
     */
    @CommandHandler
    void handle(LeaveStaff command) {
        refuse(!roster.isKnown(command.staffId()), command.notFound());
        var before = roster.leaver(command.staffId());
        refuse(before.filter(Leaver::gone).isPresent(), AccountRefusal.STAFF_LEAVING);
        var above = roster.supervisorOf(command.staffId());
        var successor =
                command.successor().or(() -> above).orElseThrow(() -> new Refusal(AccountRefusal.SUCCESSOR_MISSING));
        roster.mustBeFit(successor, command.staffId());
        boolean repeated = before.filter(leaver -> leaver.goesLike(successor, command.accountsToPool()))
                .isPresent();
        if (repeated) return;
        roster.mayLeave(command.staffId());
        apply(new StaffLeaving(command.staffId(), successor, command.accountsToPool()));
        for (var report : roster.reportsOf(command.staffId())) {
            apply(new StaffMoved(report, Optional.of(command.staffId()), above));
        }
        for (var department : headedBy(command.staffId())) {
            var next = Optional.of(successor).filter(one -> roster.may(one, HEADING));
            apply(new DepartmentHeadNamed(department, Optional.of(command.staffId()), next));
        }
    }

    /** The services are called until nothing is left: at once when something has moved, else after a while. */
    @CommandHandler
    void handle(CloseStaff command, Caller caller, Responsibilities responsibilities) {
        var leaver = roster.leaver(command.staffId()).filter(one -> !one.gone());
        if (leaver.isEmpty()) return;
        var going = leaver.get();
        int open = responsibilities.count(command.staffId());
        if (open == 0) {
            apply(new StaffLeft(command.staffId()));
        } else if (going.isToBeCalled(open, caller.received())) {
            apply(new StaffHandoverCalled(command.staffId(), going.successor(), going.accountsToPool(), open));
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
        var table = roster.table();
        if (table.find(command.role()).equals(Optional.of(RoleDefinition.of(defined)))) return;
        roster.mayBecome(table.after(defined));
        apply(defined);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RetireRole command) {
        roster.mustExist(command.role());
        roster.mustNotBeHeld(command.role());
        apply(new RoleRetired(command.role()));
    }

    @EventSourcingHandler
    void on(RoleDefined unused) {
        id = ALL;
    }

    @EventSourcingHandler
    void on(RoleRetired unused) {
        id = ALL;
    }

    @EventSourcingHandler
    void on(StaffHired event) {
        id = ALL;
        logins.add(event.login());
        loginOf.put(event.staffId(), event.login());
        event.code().ifPresent(code -> codeOf.put(event.staffId(), code));
        codes = event.code().map(codes::given).orElse(codes);
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
    void on(DepartmentHeadNamed event) {
        event.to().ifPresentOrElse(head -> heads.put(event.department(), head), () -> heads.remove(event.department()));
    }

    private void mustBeThere(StaffId supervisor) {
        refuse(!roster.works(supervisor), AccountRefusal.SUPERVISOR_NOT_FOUND);
    }

    private List<String> headedBy(StaffId member) {
        return heads.entrySet().stream()
                .filter(head -> head.getValue().equals(member))
                .map(Map.Entry::getKey)
                .toList();
    }
}
