package io.throughline.contracts.account;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import java.util.List;

/** What becomes of the value of a customer (A18, A19). */
public sealed interface ValueEvent extends CustomerEvent {

    /**
     * The customer is of other classes than before, by rule.
     *
     * @param from of which he was, in the order of the classes
     * @param to of which he is
     * @param figures what decided
     * @param rulesVersion the version of the rules by which it did
     */
    @EventName("value.classes-changed")
    record ValueClassesChanged(
            CustomerId customerId, List<ValueClass> from, List<ValueClass> to, ValueFigures figures, long rulesVersion)
            implements ValueEvent {}
}
