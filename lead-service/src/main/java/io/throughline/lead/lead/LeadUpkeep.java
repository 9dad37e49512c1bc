package io.throughline.lead.lead;

import io.throughline.contracts.lead.BehaviourKind;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.VisitorId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What this service tells itself about a lead; never through a door. */
public sealed interface LeadUpkeep extends OfLead {

    /** The clock ran out: see whether somebody was in touch (U3). */
    @Requires(Permission.OPERATE)
    record CheckFollowUp(@TargetAggregateIdentifier LeadId leadId) implements LeadUpkeep {}

    /** A step of nurturing is due (L4). */
    @Requires(Permission.OPERATE)
    record TakeNurturingStep(@TargetAggregateIdentifier LeadId leadId) implements LeadUpkeep {}

    /**
     * What a visitor did before he was recognised is the lead's (U5).
     *
     * @param before the number of the event by which he was identified: what came before it is taken over
     */
    @Requires(Permission.OPERATE)
    record TakeOverBehaviour(@TargetAggregateIdentifier LeadId leadId, VisitorId visitorId, long before)
            implements LeadUpkeep {}

    /** A visitor who was recognised did something more. */
    @Requires(Permission.OPERATE)
    record FollowVisitor(
            @TargetAggregateIdentifier LeadId leadId,
            VisitorId visitorId,
            BehaviourKind behaviour,
            String subject,
            Optional<String> interest)
            implements LeadUpkeep {}
}
