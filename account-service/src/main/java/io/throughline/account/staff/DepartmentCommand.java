package io.throughline.account.staff;

import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done to a department (A12); the departments are part of the record of the staff. */
public sealed interface DepartmentCommand extends Command {

    @Override
    default Optional<UUID> partOf() {
        return Optional.of(Staff.ALL);
    }

    /** Say who heads a department; nobody when {@code head} is empty. */
    @Requires(Permission.MANAGE_STAFF)
    record NameDepartmentHead(
            @TargetAggregateIdentifier @NotNull @NotBlank @Size(max = 100)
            String department,

            Optional<StaffId> head) implements DepartmentCommand {}
}
