package io.throughline.platform.history;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.MergeEvent;
import io.throughline.platform.message.Recorded;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    /**
     * The same with what happened with the customers who are merged into him: for what is decided of all of them as of one
     * (N5).
     */
    default List<Recorded<?>> whole(CustomerId customerId, Set<Class<? extends CustomerEvent>> kinds) {
        return Stream.concat(Stream.of(customerId), merged(customerId).others().stream())
                .flatMap(each -> of(each, kinds).stream())
                .sorted(Comparator.comparingLong(Recorded::position))
                .toList();
    }

    /** With whom he is one by a merge. */
    default Merged merged(CustomerId customerId) {
        return Merged.of(
                customerId, of(customerId, Set.of(MergeEvent.class)).stream().map(Recorded::event));
    }
}
