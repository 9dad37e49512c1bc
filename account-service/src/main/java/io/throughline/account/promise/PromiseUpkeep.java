package io.throughline.account.promise;

import io.throughline.account.ChargeRefusal;
import io.throughline.contracts.account.PromiseId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What this service tells itself about a promise; never through a door. */
public sealed interface PromiseUpkeep extends Command {

    @Override
    default RefusalCode notFound() {
        return ChargeRefusal.PROMISE_NOT_FOUND;
    }

    /** Its moment has come: if it is open still, it is broken. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record EndOverduePromise(@TargetAggregateIdentifier PromiseId promiseId) implements PromiseUpkeep {}
}
