package io.throughline.platform.operation;

import io.throughline.contracts.DomainEvent;
import io.throughline.platform.message.Recorded;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The compensations of this process, found by event. */
final class KnownCompensations {

    private final Map<Class<?>, Compensations<?>> byEvent = new HashMap<>();

    /** @throws IllegalStateException when two of them answer for the same event */
    KnownCompensations(Collection<? extends Compensations<?>> all) {
        for (var compensations : all) {
            recordsBelow(compensations.family()).forEach(event -> add(event, compensations));
        }
    }

    private void add(Class<?> event, Compensations<?> compensations) {
        var other = byEvent.put(event, compensations);
        if (other != null) {
            throw new IllegalStateException("Two compensations answer for " + event.getName() + ": "
                    + other.getClass().getName() + " and "
                    + compensations.getClass().getName());
        }
    }

    /**
     * Refuses the start of a process that records events which nobody can say how to take back.
     *
     * @param remembered the event types that the aggregates of this process remember
     */
    void mustCover(Collection<Class<?>> remembered) {
        var missing = new TreeSet<String>();
        remembered.stream()
                .flatMap(KnownCompensations::recordsBelow)
                .filter(event -> !byEvent.containsKey(event))
                .forEach(event -> missing.add(event.getName()));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Nobody says how these events are taken back, or why not: " + missing
                    + "; add a case to the Compensations of their family, or a bean for a new family");
        }
    }

    /** Who answers for this event, if this process records it. */
    Optional<Compensations<?>> of(DomainEvent event) {
        return Optional.ofNullable(byEvent.get(event.getClass()));
    }

    /** Whether this process records events of this type. */
    boolean concern(Class<?> event) {
        return byEvent.containsKey(event);
    }

    /** How an event of this process is taken back. */
    @SuppressWarnings("unchecked") // the map holds under each class who answers for it
    Optional<Compensation> compensationOf(DomainEvent event) {
        return of(event).map(answering -> ((Compensations<DomainEvent>) answering).of(event));
    }

    /**
     * An event about somebody whose history is part of that of a whole, such as a member of the staff.
     *
     * @param at reads the event that is asked for from the history of a whole
     */
    Optional<Recorded<DomainEvent>> memberEvent(UUID member, Function<UUID, Optional<Recorded<DomainEvent>>> at) {
        return Set.copyOf(byEvent.values()).stream()
                .flatMap(compensations -> compensations.whole().stream())
                .flatMap(whole -> at.apply(whole).stream())
                .filter(event -> isAbout(event.event(), member))
                .findFirst();
    }

    @SuppressWarnings("unchecked") // the map holds under each class who answers for it
    private boolean isAbout(DomainEvent event, UUID member) {
        return of(event)
                .flatMap(answering -> ((Compensations<DomainEvent>) answering).memberOf(event))
                .filter(member::equals)
                .isPresent();
    }

    /** The events of a sealed family; of a family of families, all below. */
    static Stream<Class<?>> recordsBelow(Class<?> type) {
        return type.isSealed()
                ? List.of(type.getPermittedSubclasses()).stream().flatMap(KnownCompensations::recordsBelow)
                : Stream.of(type);
    }
}
