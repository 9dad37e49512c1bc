package io.throughline.lead.handover;

import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Give an open opportunity to the owner of its customer, or to nobody while the customer lies in a pool, unless somebody has
 * decided otherwise meanwhile; sent by this service to itself, never through a door.
 */
@Requires(Permission.ASSIGN_SALES_WORK)
public record HandOverOpportunity(
        @TargetAggregateIdentifier OpportunityId opportunityId, Optional<StaffId> from, Optional<StaffId> to)
        implements Command {

    @Override
    public RefusalCode notFound() {
        return LeadRefusal.OPPORTUNITY_NOT_FOUND;
    }
}
