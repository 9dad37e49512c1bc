package io.throughline.platform.log.shelf;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.contracts.CustomerId;
import io.throughline.platform.log.Claim;
import io.throughline.platform.log.shelf.ShelfCommand.BuildShelf;
import io.throughline.platform.log.shelf.ShelfCommand.EmptyShelf;
import io.throughline.platform.log.shelf.ShelfCommand.PutThing;
import io.throughline.platform.log.shelf.ShelfCommand.Relabel;
import io.throughline.platform.log.shelf.ShelfEvent.ShelfBuilt;
import io.throughline.platform.log.shelf.ShelfEvent.ShelfEmptied;
import io.throughline.platform.log.shelf.ShelfEvent.ThingPut;
import io.throughline.platform.message.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** Built once, filled with at most {@link #ROOM} things, emptied and filled again. */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
public class Shelf {

    public static final int ROOM = 1_000;

    @AggregateIdentifier
    private UUID id;

    private CustomerId customerId;

    @SuppressWarnings("UnusedVariable") // a snapshot must keep an optional record too
    private Optional<ThingPut> last = Optional.empty();

    private List<ThingPut> things = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // its events set the fields
    Shelf() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Shelf(BuildShelf command) {
        Claim.take("shelf.label", command.label(), command.shelfId().toString(), ShelfRefusal.LABEL_TAKEN)
                .stage();
        apply(new ShelfBuilt(command.shelfId(), command.customerId(), command.label()));
    }

    @CommandHandler
    void handle(PutThing command) {
        Refusal.refuse(things.size() >= ROOM || command.thing().equals("elephant"), ShelfRefusal.SHELF_FULL);
        apply(new ThingPut(id, customerId, command.thing(), things.size() + 1));
    }

    @CommandHandler
    String handle(EmptyShelf command) {
        if (things.isEmpty()) return "WAS_EMPTY";
        apply(new ShelfEmptied(id, customerId));
        return "EMPTIED";
    }

    @CommandHandler
    void handle(Relabel command) {
        Claim.release("shelf.label", command.from(), id.toString(), ShelfRefusal.LABEL_TAKEN)
                .stage();
        Claim.take("shelf.label", command.to(), id.toString(), ShelfRefusal.LABEL_TAKEN)
                .namingTheHolder()
                .stage();
    }

    @EventSourcingHandler
    void on(ShelfBuilt event) {
        id = event.shelfId();
        customerId = event.customerId();
    }

    @EventSourcingHandler
    void on(ThingPut event) {
        things.add(event);
        last = Optional.of(event);
    }

    @EventSourcingHandler
    void on(ShelfEmptied event) {
        things = new ArrayList<>();
    }
}
