package io.throughline.contracts.account;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.staff.StaffId;
import java.time.Instant;
import java.util.Optional;

/** What happens to a promise: made, renegotiated, and in the end kept, broken or withdrawn (U12, N12). */
public sealed interface PromiseEvent extends RelatedEvent {

    /** The promise. */
    PromiseId promiseId();

    @Override
    default Identifier recordId() {
        return promiseId();
    }

    /**
     * Somebody promised something to a customer.
     *
     * @param owner who must keep it
     * @param contactId the person to whom it was said
     * @param due by when it is to be kept
     * @param interactionId the touch on which it was said
     */
    @EventName("promise.made")
    record PromiseMade(
            PromiseId promiseId,
            CustomerId customerId,
            StaffId owner,
            Optional<ContactId> contactId,
            @PersonalData String what,
            Instant due,
            Optional<InteractionId> interactionId)
            implements PromiseEvent {}

    /** It was kept; {@code proof} says how we know. */
    @EventName("promise.kept")
    record PromiseKept(
            PromiseId promiseId,
            CustomerId customerId,
            @PersonalData String proof) implements PromiseEvent {}

    /**
     * It was not kept.
     *
     * @param overdue whether the day simply passed, so that nobody had to say it
     * @param reason why, where somebody said it
     */
    @EventName("promise.broken")
    record PromiseBroken(
            PromiseId promiseId,
            CustomerId customerId,
            boolean overdue,
            @PersonalData Optional<String> reason) implements PromiseEvent {}

    /** Another moment was agreed on; {@code consent} says who at the customer's agreed, and how. */
    @EventName("promise.renegotiated")
    record PromiseRenegotiated(
            PromiseId promiseId,
            CustomerId customerId,
            Instant from,
            Instant to,
            @PersonalData String consent) implements PromiseEvent {}

    /** It need not be kept any more. */
    @EventName("promise.withdrawn")
    record PromiseWithdrawn(
            PromiseId promiseId,
            CustomerId customerId,
            @PersonalData String reason) implements PromiseEvent {}

    /** It had ended and is to be kept after all, until {@code due}. */
    @EventName("promise.reopened")
    record PromiseReopened(
            PromiseId promiseId,
            CustomerId customerId,
            Instant due,
            @PersonalData String reason) implements PromiseEvent {}

    /** Somebody else must keep it. */
    @EventName("promise.handed-over")
    record PromiseHandedOver(PromiseId promiseId, CustomerId customerId, StaffId from, StaffId to)
            implements PromiseEvent {}
}
