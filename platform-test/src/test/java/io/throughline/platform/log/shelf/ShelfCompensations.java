package io.throughline.platform.log.shelf;

import io.throughline.platform.log.shelf.ShelfCommand.EmptyShelf;
import io.throughline.platform.log.shelf.ShelfCommand.PutThing;
import io.throughline.platform.log.shelf.ShelfEvent.ShelfBuilt;
import io.throughline.platform.log.shelf.ShelfEvent.ShelfEmptied;
import io.throughline.platform.log.shelf.ShelfEvent.ThingPut;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;

/** A shelf with one thing can be emptied again; of several, none can be taken out alone. */
public final class ShelfCompensations implements Compensations<ShelfEvent> {

    @Override
    public Class<ShelfEvent> family() {
        return ShelfEvent.class;
    }

    @Override
    public Compensation of(ShelfEvent event) {
        return switch (event) {
            case ShelfBuilt e -> Compensation.touching("shelf").not(UndoRefusal.NO_WAY_BACK);
            case ThingPut e ->
                Compensation.touching("things")
                        .by(
                                before -> before.last(ShelfEvent.class)
                                        .filter(last -> !(last instanceof ThingPut))
                                        .map(last -> new EmptyShelf(e.shelfId())),
                                ShelfRefusal.SHELF_FULL);
            case ShelfEmptied e ->
                Compensation.touching("things")
                        .by(
                                before -> before.last(ThingPut.class)
                                        .map(last -> new PutThing(e.shelfId(), last.thing())),
                                UndoRefusal.NOTHING_BEFORE);
        };
    }
}
