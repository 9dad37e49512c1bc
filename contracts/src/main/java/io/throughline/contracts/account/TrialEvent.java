package io.throughline.contracts.account;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.PhoneNumber;
import io.throughline.contracts.staff.StaffId;
import java.time.Instant;
import java.util.Optional;

/** What happens to a trial: registered, opened or refused, extended, over (A25, P6). */
public sealed interface TrialEvent extends RelatedEvent {

    /** The trial. */
    TrialId trialId();

    @Override
    default Identifier recordId() {
        return trialId();
    }

    /**
     * A customer registered for a trial with the code of a member of the staff, who looks after him from then on.
     *
     * @param name what the customer is called
     * @param salesperson whose code he gave
     * @param staffCode the code that he gave
     */
    @EventName("trial.registered")
    record TrialRegistered(
            TrialId trialId,
            CustomerId customerId,
            @PersonalData PersonName name,
            @PersonalData Optional<PhoneNumber> phone,
            StaffId salesperson,
            String staffCode)
            implements TrialEvent {}

    /**
     * The trial was opened (开通).
     *
     * @param until when it ends
     * @param rulesVersion the version of the rules that gave the days
     */
    @EventName("trial.approved")
    record TrialApproved(TrialId trialId, CustomerId customerId, Instant until, long rulesVersion)
            implements TrialEvent {}

    /** The trial is not opened, and why. */
    @EventName("trial.rejected")
    record TrialRejected(
            TrialId trialId,
            CustomerId customerId,
            @PersonalData String reason) implements TrialEvent {}

    /**
     * The trial ends later; one that was over runs again (客户延期).
     *
     * @param from when it would have ended
     * @param until when it ends
     * @param extension which of the salesperson's extensions this is, from 1; 0 for one by who opens trials
     * @param rulesVersion the version of the rules that allowed it
     */
    @EventName("trial.extended")
    record TrialExtended(
            TrialId trialId, CustomerId customerId, Instant from, Instant until, int extension, long rulesVersion)
            implements TrialEvent {}

    /** The trial is over. */
    @EventName("trial.expired")
    record TrialExpired(TrialId trialId, CustomerId customerId, Instant until) implements TrialEvent {}
}
