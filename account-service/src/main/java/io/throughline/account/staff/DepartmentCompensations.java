package io.throughline.account.staff;

import io.throughline.account.staff.DepartmentCommand.NameDepartmentHead;
import io.throughline.contracts.staff.DepartmentEvent;
import io.throughline.contracts.staff.DepartmentEvent.DepartmentHeadNamed;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import org.springframework.stereotype.Component;

/** How the naming of a head is taken back: whoever headed the department before does so again. */
@Component
final class DepartmentCompensations implements Compensations<DepartmentEvent> {

    @Override
    public Class<DepartmentEvent> family() {
        return DepartmentEvent.class;
    }

    @Override
    public Compensation of(DepartmentEvent event) {
        return switch (event) {
            case DepartmentHeadNamed e ->
                Compensation.touching("head of " + e.department()).by(new NameDepartmentHead(e.department(), e.from()));
        };
    }

    @Override
    public Permission sight() {
        return Permission.MANAGE_STAFF;
    }
}
