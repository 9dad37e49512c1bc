package io.throughline.platform.operation;

import io.throughline.contracts.DomainEvent;
import io.throughline.platform.log.RecordHistory;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.message.RefusalCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What taking back one command comes to, as the record's history stands now. */
final class UndoPlan {

    /**
     * One event of the command.
     *
     * @param commands those that take it back; none if it stays
     * @param reason why it stays, if it does
     * @param later the revision that stands in the way, or that has taken it back
     */
    record Part(
            Recorded<DomainEvent> event, List<? extends Command> commands, RefusalCode reason, Optional<Long> later) {}

    private final RecordHistory history;
    private final KnownCompensations compensations;
    private final Recorded<DomainEvent> last;
    private final UUID historyId;
    private final List<Part> parts;
    private long end;

    /** @param last the last event of the command */
    UndoPlan(RecordHistory history, KnownCompensations compensations, Recorded<DomainEvent> last) {
        this.history = history;
        this.compensations = compensations;
        this.last = last;
        this.historyId = UUID.fromString(last.aggregateId());
        this.end = last.sequence();
        this.parts = judged();
    }

    /** The last event of the command. */
    Recorded<DomainEvent> last() {
        return last;
    }

    /** The record in whose history the events are. */
    UUID historyId() {
        return historyId;
    }

    /** The last revision of that record when this was decided. */
    long end() {
        return end;
    }

    /** The events of the command, the last first. */
    List<Part> parts() {
        return parts;
    }

    private List<Part> judged() {
        var events = eventsOfTheCommand();
        var matters = new HashSet<String>();
        events.forEach(event -> matters.addAll(compensation(event).matters()));
        var later = laterTouches(matters);
        return events.stream().map(event -> part(event, later)).toList();
    }

    /** The last first. Events of one command follow each other and say the same of who, why and from where. */
    private List<Recorded<DomainEvent>> eventsOfTheCommand() {
        var events = new ArrayList<>(List.of(last));
        history.lastBefore(historyId, last.sequence(), earlier -> {
            var before = events.getLast();
            boolean same = earlier.position() == before.position() - 1
                    && earlier.provenance().equals(last.provenance())
                    && compensations.of(earlier.event()).isPresent();
            if (same) events.add(earlier);
            return !same;
        });
        return Collections.unmodifiableList(events);
    }

    /** A command that was handled since, known by its last event: that is what undoing it names as its cause. */
    private static final class Later {

        private final Provenance provenance;
        private String lastEventId;
        private long lastPosition;

        Later(Recorded<DomainEvent> first) {
            this.provenance = first.provenance();
            this.lastEventId = first.eventId();
            this.lastPosition = first.position();
        }

        boolean takes(Recorded<DomainEvent> next) {
            if (next.position() != lastPosition + 1 || !next.provenance().equals(provenance)) return false;
            lastEventId = next.eventId();
            lastPosition = next.position();
            return true;
        }

        /** The event that it undoes; what a process concluded has a cause, too, but nobody of the staff did it. */
        Optional<String> undoes() {
            return provenance.staff().isPresent() ? provenance.causationId() : Optional.empty();
        }
    }

    /** An event since that touched something that the command had touched. */
    private record Touch(long revision, Set<String> matters, Later command) {}

    private List<Touch> laterTouches(Set<String> matters) {
        var touches = new ArrayList<Touch>();
        @Nullable Later command = null;
        for (var page = history.from(historyId, end + 1); !page.isEmpty(); page = history.from(historyId, end + 1)) {
            for (var event : page) {
                if (command == null || !command.takes(event)) command = new Later(event);
                var touched = compensations
                        .compensationOf(event.event())
                        .map(Compensation::matters)
                        .orElse(Set.of());
                if (!Collections.disjoint(touched, matters)) touches.add(new Touch(event.sequence(), touched, command));
            }
            end = page.getLast().sequence();
        }
        return touches;
    }

    private Part part(Recorded<DomainEvent> event, List<Touch> later) {
        var compensation = compensation(event);
        var touches = later.stream()
                .filter(touch -> !Collections.disjoint(touch.matters(), compensation.matters()))
                .toList();
        var inTheWay = inTheWay(touches);
        if (inTheWay.isPresent()) {
            var undone = inTheWay.get().command().undoes().equals(Optional.of(last.eventId()));
            return new Part(
                    event,
                    List.of(),
                    undone ? UndoRefusal.ALREADY_UNDONE : UndoRefusal.CHANGED_SINCE,
                    Optional.of(inTheWay.get().revision()));
        }
        return new Part(
                event, compensation.commands().apply(before(event)), compensation.otherwise(), Optional.empty());
    }

    /** The last touch that still counts: a change since that was itself undone is gone, and what undid it with it. */
    private static Optional<Touch> inTheWay(List<Touch> touches) {
        var commands =
                touches.stream().map(touch -> touch.command().lastEventId).collect(Collectors.toSet());
        Set<String> undone = new HashSet<>();
        for (var touch : touches.reversed()) {
            if (undone.contains(touch.command().lastEventId)) continue;
            var undoes = touch.command().undoes().filter(commands::contains);
            if (undoes.isEmpty()) return Optional.of(touch);
            undone.add(undoes.get());
        }
        return Optional.empty();
    }

    private Compensation compensation(Recorded<DomainEvent> event) {
        return compensations.compensationOf(event.event()).orElseThrow();
    }

    private Before before(Recorded<DomainEvent> event) {
        return new Before() {
            @Override
            public <T extends DomainEvent> Optional<T> last(Class<T> type, Predicate<? super T> which) {
                return history.lastBefore(
                                historyId,
                                event.sequence(),
                                e -> type.isInstance(e.event()) && which.test(type.cast(e.event())))
                        .map(found -> type.cast(found.event()));
            }
        };
    }
}
