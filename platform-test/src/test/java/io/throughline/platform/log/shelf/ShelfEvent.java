package io.throughline.platform.log.shelf;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import io.throughline.contracts.PersonalData;
import java.util.UUID;

/** What happens to a shelf. */
public sealed interface ShelfEvent extends CustomerEvent {

    @EventName("shelf.built")
    record ShelfBuilt(UUID shelfId, CustomerId customerId, String label) implements ShelfEvent {}

    @EventName(value = "shelf.filled", revision = 2)
    record ThingPut(
            UUID shelfId,
            CustomerId customerId,
            @PersonalData String thing,
            int count) implements ShelfEvent {}

    @EventName("shelf.emptied")
    record ShelfEmptied(UUID shelfId, CustomerId customerId) implements ShelfEvent {}
}
