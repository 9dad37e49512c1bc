package io.throughline.account.staff;

import io.throughline.account.staff.RoleCommand.DefineRole;
import io.throughline.account.staff.RoleCommand.RetireRole;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.RoleEvent;
import io.throughline.contracts.staff.RoleEvent.RoleDefined;
import io.throughline.contracts.staff.RoleEvent.RoleRetired;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.RoleDefinition;
import io.throughline.platform.identity.RoleTable;
import io.throughline.platform.operation.Before;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How a definition of a role is taken back: what it was before is defined again; one that was nothing is retired. */
@Component
final class RoleCompensations implements Compensations<RoleEvent> {

    @Override
    public Class<RoleEvent> family() {
        return RoleEvent.class;
    }

    @Override
    public Compensation of(RoleEvent event) {
        var touched = Compensation.touching("role " + event.role());
        return switch (event) {
            case RoleDefined e ->
                touched.by(
                        before -> Optional.of(definedBefore(e.role(), before)
                                .<RoleCommand>map(command -> command)
                                .orElse(new RetireRole(e.role()))),
                        UndoRefusal.NOTHING_BEFORE);
            case RoleRetired e -> touched.by(before -> definedBefore(e.role(), before), UndoRefusal.NOTHING_BEFORE);
        };
    }

    @Override
    public Permission sight() {
        return Permission.MANAGE_ROLES;
    }

    private static Optional<DefineRole> definedBefore(Role role, Before before) {
        var last = before.last(RoleEvent.class, e -> e.role().equals(role));
        var table = last.map(RoleTable.DEFAULT::after).orElse(RoleTable.DEFAULT);
        return table.find(role).map(RoleCompensations::define);
    }

    private static DefineRole define(RoleDefinition role) {
        var permissions = role.permissions().stream().map(Permission::name).collect(Collectors.toUnmodifiableSet());
        return new DefineRole(role.role(), role.english(), role.chinese(), permissions, role.sight());
    }
}
