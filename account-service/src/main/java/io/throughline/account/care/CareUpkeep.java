package io.throughline.account.care;

import io.throughline.account.ChargeRefusal;
import io.throughline.contracts.account.CareId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What this service tells itself about a yearly occasion; never through a door. */
public sealed interface CareUpkeep extends Command {

    @Override
    default RefusalCode notFound() {
        return ChargeRefusal.CARE_NOT_FOUND;
    }

    /** Its moment has come: suggest to the one in charge to think of the customer. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record SuggestCare(@TargetAggregateIdentifier CareId careId) implements CareUpkeep {}
}
