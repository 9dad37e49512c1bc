package io.throughline.account.staff;

import io.throughline.account.AccountRefusal;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Look whether anything is left with a leaver; sent by this service to itself, never through a door. */
@Requires(Permission.MANAGE_STAFF)
record CloseStaff(@TargetAggregateIdentifier StaffId staffId) implements Command {

    @Override
    public RefusalCode notFound() {
        return AccountRefusal.STAFF_NOT_FOUND;
    }

    @Override
    public Optional<UUID> partOf() {
        return Optional.of(Staff.ALL);
    }
}
