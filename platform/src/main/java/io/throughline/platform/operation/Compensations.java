package io.throughline.platform.operation;

import io.throughline.contracts.DomainEvent;
import io.throughline.platform.identity.Permission;
import java.util.Optional;
import java.util.UUID;

/**
 * How the events of one sealed family are taken back: a bean of the service that records them, one exhaustive switch, so
 * that no event can be added without an answer. Nothing is ever removed from the log; what is taken back is compensated
 * by a command of the same service, sent in the name of whoever undoes, and judged as any other of his commands.
 *
 * <pre>{@code
 * case AccountTransferred e ->
 *     Compensation.touching("owner").by(new TransferAccount(e.customerId(), e.from(), Compensation.REASON));
 * case MaterialSent e -> Compensation.touching("sends").not(UndoRefusal.OUT_OF_THE_HOUSE);
 * }</pre>
 *
 * It has no state and no collaborators: the same event gets the same answer for ever.
 *
 * @param <E> the sealed interface of the events
 */
public interface Compensations<E extends DomainEvent> {

    /** The sealed interface of the events. */
    Class<E> family();

    /** What the event touched, and how it is taken back or why not. */
    Compensation of(E event);

    /**
     * What a caller must be permitted to be told anything of such a record, where it is not a customer's: without it the
     * record is hidden from him. A customer's record is seen by whoever sees the customer.
     */
    default Permission sight() {
        return Permission.READ_CUSTOMERS;
    }

    /** The record in whose history those of many are, such as the whole staff; mostly there is none. */
    default Optional<UUID> whole() {
        return Optional.empty();
    }

    /** Whom of the whole the event is about. */
    default Optional<UUID> memberOf(E event) {
        return Optional.empty();
    }
}
