package io.throughline.account.trial;

import io.throughline.account.TrialRefusal;
import io.throughline.contracts.account.TrialId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Look whether a trial is over; sent by this service to itself, never through a door. */
@Requires(Permission.APPROVE_TRIALS)
record ExpireTrial(@TargetAggregateIdentifier TrialId trialId) implements Command {

    @Override
    public RefusalCode notFound() {
        return TrialRefusal.TRIAL_NOT_FOUND;
    }
}
