package io.throughline.platform.operation;

import io.throughline.contracts.DomainEvent;
import java.util.Optional;
import java.util.function.Predicate;

/** What a record's earlier events say, as of just before the event that is to be taken back. */
public interface Before {

    /** The last event of this type, or of one of the types below it, that fits; read backwards from the log. */
    <T extends DomainEvent> Optional<T> last(Class<T> type, Predicate<? super T> which);

    /** The last event of this type, or of one of the types below it. */
    default <T extends DomainEvent> Optional<T> last(Class<T> type) {
        return last(type, event -> true);
    }
}
