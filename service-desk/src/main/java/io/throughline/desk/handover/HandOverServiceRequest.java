package io.throughline.desk.handover;

import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.desk.DeskRefusal;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Give an open service request to the owner of its customer, or to nobody while the customer lies in a pool, unless
 * somebody has decided otherwise meanwhile; sent by this service to itself, never through a door.
 */
@Requires(Permission.ASSIGN_SERVICE_REQUESTS)
public record HandOverServiceRequest(
        @TargetAggregateIdentifier ServiceRequestId requestId, Optional<StaffId> from, Optional<StaffId> to)
        implements Command {

    @Override
    public RefusalCode notFound() {
        return DeskRefusal.SERVICE_REQUEST_NOT_FOUND;
    }
}
