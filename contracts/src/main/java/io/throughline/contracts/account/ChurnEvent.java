package io.throughline.contracts.account;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.order.OrderId;
import java.time.Instant;
import java.util.List;

/** What happens when a customer is about to be lost: warned of, deferred with measures, lost or kept (A15, A16). */
public sealed interface ChurnEvent extends CustomerEvent {

    /**
     * The customer is about to be lost, by rule.
     *
     * @param signals what tells so; at least one
     * @param rulesVersion the version of the rules by which it does
     */
    @EventName("churn.warned")
    record ChurnWarned(CustomerId customerId, List<ChurnSignal> signals, long rulesVersion) implements ChurnEvent {}

    /**
     * Whoever is responsible does something about it until then (暂缓流失).
     *
     * @param rulesVersion the version of the rules that allowed the time
     */
    @EventName("churn.deferred")
    record ChurnDeferred(
            CustomerId customerId,
            Instant until,
            @PersonalData String measures,
            long rulesVersion) implements ChurnEvent {}

    /** Whoever is responsible has given the customer up (确定流失). */
    @EventName("churn.confirmed")
    record ChurnConfirmed(
            CustomerId customerId, @PersonalData String reason) implements ChurnEvent {}

    /** A deferral or a loss does not stand any more: the warning does again. */
    @EventName("churn.reopened")
    record ChurnReopened(
            CustomerId customerId, @PersonalData String reason) implements ChurnEvent {}

    /**
     * Nothing tells any more that the customer is about to be lost.
     *
     * @param rulesVersion the version of the rules by which nothing does
     */
    @EventName("churn.averted")
    record ChurnAverted(CustomerId customerId, long rulesVersion) implements ChurnEvent {}

    /** The customer ordered again: he is not lost, whatever was decided before. */
    @EventName("churn.ordered-again")
    record CustomerOrderedAgain(CustomerId customerId, OrderId orderId) implements ChurnEvent {}
}
