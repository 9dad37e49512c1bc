package io.throughline.contracts.lead;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import java.time.Instant;
import java.util.Optional;

/** A lead that is not ready yet is kept warm by a plan of touches (L4). */
public sealed interface LeadNurturingEvent extends LeadEvent {

    /**
     * It is nurtured by this plan, as the plan reads in this version, whatever becomes of the plan later.
     *
     * @param plan the code of the plan
     * @param ruleVersion the version of the nurturing rules
     * @param firstStepAt when its first step is due
     */
    @EventName("lead.nurturing-started")
    record NurturingStarted(
            LeadId leadId, CustomerId customerId, NurturingPlan plan, long ruleVersion, Instant firstStepAt)
            implements LeadNurturingEvent {}

    /**
     * A step is due: a touch that whoever is responsible makes, or that marketing sends after its own judgement.
     *
     * @param plan the code of the plan
     * @param step which step, from 1
     * @param task what is to be done
     * @param nextStepAt when the step after it is due, if there is one
     */
    @EventName("lead.nurturing-step-due")
    record NurturingStepDue(
            LeadId leadId,
            CustomerId customerId,
            String plan,
            int step,
            Channel channel,
            String task,
            Optional<Instant> nextStepAt)
            implements LeadNurturingEvent {}

    /** It is nurtured no longer. */
    @EventName("lead.nurturing-ended")
    record NurturingEnded(LeadId leadId, CustomerId customerId, String plan, NurturingEnd reason)
            implements LeadNurturingEvent {}
}
