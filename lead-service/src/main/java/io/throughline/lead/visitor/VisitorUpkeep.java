package io.throughline.lead.visitor;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.VisitorId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What this service tells itself about a visitor; never through a door. */
public sealed interface VisitorUpkeep extends Command {

    /** He is the person of a lead. */
    @Requires(Permission.OPERATE)
    record IdentifyVisitor(@TargetAggregateIdentifier VisitorId visitorId, CustomerId customerId, LeadId leadId)
            implements VisitorUpkeep {}
}
