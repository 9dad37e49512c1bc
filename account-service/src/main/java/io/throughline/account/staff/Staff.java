package io.throughline.account.staff;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.AccountRefusal;
import io.throughline.account.staff.StaffCommand.ChangeStaffRoles;
import io.throughline.account.staff.StaffCommand.HireStaff;
import io.throughline.account.staff.StaffCommand.MoveStaff;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffEvent.StaffHired;
import io.throughline.contracts.staff.StaffEvent.StaffMoved;
import io.throughline.contracts.staff.StaffEvent.StaffRolesChanged;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.Refusal;
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
 * it. The same makes logins and codes unique, and a supervisor known from the moment he is hired. Staff changes are rare;
 * that they wait for each other is no loss. It remembers no names: nothing of a person is in its snapshots.
 */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
class Staff {

    /** All staff commands are part of this record. */
    static final UUID ALL = Identifier.named("staff", "all");

    @AggregateIdentifier
    private @Nullable UUID id;

    private final Map<StaffId, Set<Role>> roles = new HashMap<>();
    private final Map<StaffId, StaffId> supervisors = new HashMap<>();
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
        if (command.roles().equals(roles.get(command.staffId()))) return;
        apply(new StaffRolesChanged(command.staffId(), command.roles()));
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

    /** Whether somebody is another, or stands above him at any distance. */
    private boolean isAtOrAbove(StaffId somebody, StaffId other) {
        for (@Nullable StaffId next = other; next != null; next = supervisors.get(next)) {
            if (next.equals(somebody)) return true;
        }
        return false;
    }
}
