package io.throughline.contracts.account;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.Identifier;

/**
 * A fact about something that the staff has taken on for a customer and that somebody on it is responsible for: a promise,
 * an appointment, a visit. Each such thing is a record of its own and hangs on the customer (A10).
 */
public interface RelatedEvent extends CustomerEvent {

    /** The record that this fact belongs to. */
    Identifier recordId();
}
