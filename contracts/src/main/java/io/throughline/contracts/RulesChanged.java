package io.throughline.contracts;

/**
 * Rules of one kind were set anew (features 1.13-4): whatever is decided from now on is decided by them. What was decided
 * before stays as it was; an event that a rule led to names the version.
 *
 * @param <R> the rules, all of them, not only what is new
 */
public interface RulesChanged<R> extends DomainEvent {

    /** Counts the changes of rules of this kind, from 1; version 0 are the built-in ones. */
    long version();

    /** The rules from now on. */
    R rules();
}
