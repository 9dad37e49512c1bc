package io.throughline.platform.history;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.platform.message.Recorded;
import java.util.List;
import java.util.Set;

/**
 * What happened with one customer, in every department, as the log has it at this moment: for decisions that rest on more
 * than their own record, and that a lookup, which may be late, must not mislead. One range of the log is read for it, so it
 * is for what happens now and then to one customer, not for every request.
 */
@FunctionalInterface
public interface CustomerHistory {

    /**
     * His events of these kinds in the order in which they were recorded, those of the prospects that were joined to him
     * among them.
     *
     * @param kinds event records, or interfaces that stand for all events below them
     */
    List<Recorded<?>> of(CustomerId customerId, Set<Class<? extends CustomerEvent>> kinds);
}
