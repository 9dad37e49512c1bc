package io.throughline.account.visit;

import io.throughline.account.ChargeRefusal;
import io.throughline.contracts.account.VisitId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What this service tells itself about a visit; never through a door. */
public sealed interface VisitUpkeep extends Command {

    @Override
    default RefusalCode notFound() {
        return ChargeRefusal.VISIT_NOT_FOUND;
    }

    /** Its time has passed: unless it was made, it was missed. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record MissVisit(@TargetAggregateIdentifier VisitId visitId) implements VisitUpkeep {}
}
