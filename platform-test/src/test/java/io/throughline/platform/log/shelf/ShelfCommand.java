package io.throughline.platform.log.shelf;

import io.throughline.contracts.CustomerId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.NewId;
import io.throughline.platform.message.RefusalCode;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a shelf. */
public sealed interface ShelfCommand extends Command {

    @Override
    default RefusalCode notFound() {
        return ShelfRefusal.SHELF_NOT_FOUND;
    }

    /** The label is unique among shelves. */
    @Requires(Permission.OPERATE)
    record BuildShelf(@TargetAggregateIdentifier @NewId UUID shelfId, CustomerId customerId, String label)
            implements ShelfCommand {}

    @Requires(Permission.OPERATE)
    record PutThing(@TargetAggregateIdentifier UUID shelfId, String thing) implements ShelfCommand {}

    /** A repetition changes nothing. */
    @Requires(Permission.OPERATE)
    record EmptyShelf(@TargetAggregateIdentifier UUID shelfId) implements ShelfCommand {}

    /** Gives the label free and takes another. */
    @Requires(Permission.OPERATE)
    record Relabel(@TargetAggregateIdentifier UUID shelfId, String from, String to) implements ShelfCommand {}
}
