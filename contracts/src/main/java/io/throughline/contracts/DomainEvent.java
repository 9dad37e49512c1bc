package io.throughline.contracts;

/**
 * A fact that became part of the history. Implementations are records below one sealed interface per aggregate; each
 * carries an {@link EventName}. Who did it, when, why and from where is not in the record but beside it, in the event's
 * provenance.
 */
public interface DomainEvent {}
