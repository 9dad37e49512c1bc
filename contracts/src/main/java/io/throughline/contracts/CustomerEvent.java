package io.throughline.contracts;

/** A fact that concerns one customer: it is tagged with the customer in the log and shows on that customer's timeline. */
public interface CustomerEvent extends DomainEvent {

    /** The customer whose history this fact belongs to. */
    CustomerId customerId();
}
