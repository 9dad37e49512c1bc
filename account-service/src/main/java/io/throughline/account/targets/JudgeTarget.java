package io.throughline.account.targets;

import io.throughline.account.TargetRefusal;
import io.throughline.contracts.staff.TargetId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Look how a target stands; sent by this service to itself, never through a door. */
@Requires(Permission.SET_TARGETS)
record JudgeTarget(@TargetAggregateIdentifier TargetId targetId) implements Command {

    @Override
    public RefusalCode notFound() {
        return TargetRefusal.TARGET_NOT_FOUND;
    }
}
