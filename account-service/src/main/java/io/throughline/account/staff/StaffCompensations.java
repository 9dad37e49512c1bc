package io.throughline.account.staff;

import io.throughline.account.staff.StaffCommand.ChangeStaffDetails;
import io.throughline.account.staff.StaffCommand.ChangeStaffRoles;
import io.throughline.account.staff.StaffCommand.MoveStaff;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffEvent;
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
import io.throughline.platform.identity.Permission;
import io.throughline.platform.operation.Before;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How what happened to a member of the staff is taken back. The whole staff is one record, so each matter names him. */
@Component
final class StaffCompensations implements Compensations<StaffEvent> {

    @Override
    public Class<StaffEvent> family() {
        return StaffEvent.class;
    }

    @Override
    public Compensation of(StaffEvent event) {
        return switch (event) {
            case StaffHired e -> Compensation.touching("staff " + e.staffId()).not(UndoRefusal.NO_WAY_BACK);
            case StaffMoved e ->
                Compensation.touching("supervisor of " + e.staffId()).by(new MoveStaff(e.staffId(), e.from()));
            case StaffRolesChanged e ->
                Compensation.touching("roles of " + e.staffId())
                        .by(
                                before -> rolesOf(e.staffId(), before)
                                        .map(roles -> new ChangeStaffRoles(e.staffId(), roles)),
                                UndoRefusal.NOTHING_BEFORE);
            case StaffCodeAssigned e ->
                Compensation.touching("code of " + e.staffId()).not(UndoRefusal.FINAL);
            case StaffDetailsChanged e ->
                Compensation.touching("details of " + e.staffId())
                        .by(before -> detailsOf(e.staffId(), before), UndoRefusal.NOTHING_BEFORE);
            case StaffLoginChanged e ->
                Compensation.touching("login of " + e.staffId()).not(UndoRefusal.FINAL);
            case StaffLeaving e -> Compensation.touching("staff " + e.staffId()).not(UndoRefusal.FINAL);
            case StaffHandoverCalled e ->
                Compensation.touching("staff " + e.staffId()).not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
            case StaffLeft e -> Compensation.touching("staff " + e.staffId()).not(UndoRefusal.FINAL);
        };
    }

    private static Optional<ChangeStaffDetails> detailsOf(StaffId member, Before before) {
        return before.last(
                        StaffEvent.class,
                        e -> e.staffId().equals(member)
                                && (e instanceof StaffHired || e instanceof StaffDetailsChanged))
                .flatMap(e -> switch (e) {
                    case StaffHired hired ->
                        Optional.of(new ChangeStaffDetails(member, hired.name(), hired.department()));
                    case StaffDetailsChanged changed ->
                        Optional.of(new ChangeStaffDetails(member, changed.name(), changed.department()));
                    default -> Optional.empty();
                });
    }

    @Override
    public Permission sight() {
        return Permission.MANAGE_STAFF;
    }

    @Override
    public Optional<UUID> whole() {
        return Optional.of(Staff.ALL);
    }

    @Override
    public Optional<UUID> memberOf(StaffEvent event) {
        return Optional.of(event.staffId().value());
    }

    private static Optional<Set<Role>> rolesOf(StaffId member, Before before) {
        return before.last(
                        StaffEvent.class,
                        e -> e.staffId().equals(member) && (e instanceof StaffHired || e instanceof StaffRolesChanged))
                .flatMap(e -> switch (e) {
                    case StaffHired hired -> Optional.of(hired.roles());
                    case StaffRolesChanged changed -> Optional.of(changed.roles());
                    default -> Optional.empty();
                });
    }
}
