package io.throughline.platform.operation;

import static io.throughline.platform.message.Refusal.refuse;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.DomainEvent;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.log.RecordHistory;
import io.throughline.platform.log.Subcommands;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.operation.OperationCommand.UndoCommand;
import io.throughline.platform.operation.OperationQuery.PreviewUndo;
import io.throughline.platform.operation.OperationQuery.UndoPart;
import io.throughline.platform.operation.UndoPlan.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;

/** Takes back what a command did, and says before what that would be. */
class Undoing {

    private static final String UNDONE = "UNDONE";
    private static final String PARTLY_UNDONE = "PARTLY_UNDONE";
    private static final String ALREADY_UNDONE = "ALREADY_UNDONE";

    /** More than these nobody reads. */
    private static final int MOST_CONSEQUENCES = 200;

    private final RecordHistory history;
    private final KnownCompensations compensations;
    private final CustomerDirectory customers;
    private final Subcommands subcommands;

    Undoing(
            RecordHistory history,
            KnownCompensations compensations,
            CustomerDirectory customers,
            Subcommands subcommands) {
        this.history = history;
        this.compensations = compensations;
        this.customers = customers;
        this.subcommands = subcommands;
    }

    /** Answers with how much of it was undone; what the inverse commands record is appended in one go. */
    @CommandHandler
    String handle(UndoCommand command, Caller caller) {
        var plan = plan(command.recordId(), command.revision(), caller);
        var parts = plan.parts();
        var doable = parts.stream().filter(part -> !part.commands().isEmpty()).toList();
        var stay = parts.stream()
                .filter(part -> part.commands().isEmpty() && part.reason() != UndoRefusal.ALREADY_UNDONE)
                .toList();
        if (doable.isEmpty()) {
            if (stay.isEmpty()) return ALREADY_UNDONE;
            throw refusal(stay.getFirst());
        }
        var provenance = because(plan.last().eventId(), caller.provenance());
        for (var part : doable) part.commands().forEach(inverse -> subcommands.send(inverse, provenance));
        subcommands.mustFollow(plan.historyId(), plan.end());
        return stay.isEmpty() ? UNDONE : PARTLY_UNDONE;
    }

    @QueryHandler
    PreviewUndo.Response handle(PreviewUndo query, Caller caller) {
        var plan = plan(query.recordId(), query.revision(), caller);
        return new PreviewUndo.Response(plan.parts().stream().map(Undoing::told).toList(), consequences(plan));
    }

    private UndoPlan plan(UUID record, long revision, Caller caller) {
        var found = historyOf(record, revision);
        mustSee(found, caller);
        var last = found.filter(event -> event.sequence() == revision)
                .orElseThrow(() -> new Refusal(UndoRefusal.REVISION_NOT_FOUND));
        return new UndoPlan(history, compensations, last);
    }

    /** The event at that revision; another one of the record, to judge by, when it has not come that far. */
    private Optional<Recorded<DomainEvent>> historyOf(UUID record, long revision) {
        return history.at(record, revision)
                .or(() -> history.at(record, 0))
                .filter(event -> compensations.of(event.event()).isPresent())
                .or(() -> compensations.memberEvent(record, whole -> history.at(whole, revision)));
    }

    /** A customer's record is seen by whoever sees the customer; another one by whoever may see such records. */
    private void mustSee(Optional<Recorded<DomainEvent>> found, Caller caller) {
        var event = found.map(Recorded::event).orElseThrow(() -> new Refusal(UndoRefusal.RECORD_NOT_FOUND));
        if (event instanceof CustomerEvent of) {
            customers.seeAlsoDeleted(of.customerId(), caller, UndoRefusal.RECORD_NOT_FOUND);
        } else {
            var sight = compensations.of(event).orElseThrow().sight();
            refuse(!caller.may(sight), UndoRefusal.RECORD_NOT_FOUND);
        }
    }

    private static Refusal refusal(Part part) {
        return new Refusal(
                part.reason(),
                part.later()
                        .map(revision -> Map.of("revision", Long.toString(revision)))
                        .orElse(Map.of()));
    }

    /** What was undone is the cause of what undoes it; that is how a second try finds out. */
    private static Provenance because(String eventId, Provenance of) {
        return new Provenance(
                of.actor(),
                of.onBehalfOf(),
                of.door(),
                of.source(),
                of.requestId(),
                of.correlationId(),
                Optional.of(eventId),
                of.occurredAt(),
                of.traceparent());
    }

    private static UndoPart told(Part part) {
        var stays = part.commands().isEmpty();
        return new UndoPart(
                part.event().name(),
                UUID.fromString(part.event().aggregateId()),
                part.event().sequence(),
                part.commands().stream().map(c -> c.getClass().getSimpleName()).toList(),
                stays ? Optional.of(part.reason().name()) : Optional.empty(),
                stays ? Optional.of(part.reason().message()) : Optional.empty(),
                part.later());
    }

    /** What processes concluded from the command, and from that again, in the history of the same customer. */
    private List<UndoPart> consequences(UndoPlan plan) {
        if (!(plan.last().event() instanceof CustomerEvent of)) return List.of();
        Set<String> causes = new HashSet<>();
        plan.parts().forEach(part -> causes.add(part.event().eventId()));
        var found = new ArrayList<UndoPart>();
        long after = plan.last().position();
        while (found.size() < MOST_CONSEQUENCES) {
            var page = history.ofCustomer(of.customerId().value(), after);
            if (page.isEmpty()) break;
            for (var event : page) {
                var follows = event.provenance()
                        .causationId()
                        .filter(causes::contains)
                        .isPresent();
                if (follows && event.provenance().staff().isEmpty() && causes.add(event.eventId())) {
                    found.add(consequence(event));
                }
            }
            after = page.getLast().position();
        }
        return found.stream().limit(MOST_CONSEQUENCES).toList();
    }

    private static UndoPart consequence(Recorded<DomainEvent> event) {
        return new UndoPart(
                event.name(),
                UUID.fromString(event.aggregateId()),
                event.sequence(),
                List.of(),
                Optional.of(UndoRefusal.CONSEQUENCE.name()),
                Optional.of(UndoRefusal.CONSEQUENCE.message()),
                Optional.empty());
    }
}
