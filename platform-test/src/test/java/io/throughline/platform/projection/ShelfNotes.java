package io.throughline.platform.projection;

import io.throughline.platform.document.DocumentType;
import io.throughline.platform.document.Field;
import io.throughline.platform.log.shelf.ShelfEvent;
import io.throughline.platform.log.shelf.ShelfEvent.ShelfBuilt;
import io.throughline.platform.log.shelf.ShelfEvent.ShelfEmptied;
import io.throughline.platform.log.shelf.ShelfEvent.ThingPut;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.search.EntryChange;
import io.throughline.platform.search.IndexType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry per thing put on a shelf; the label of the shelf stands for the customer's owner. */
class ShelfNotes implements EntryProjection<ShelfNotes.Owner, ShelfNotes.Note> {

    record Owner(Optional<String> owner) {}

    record Note(String customer, Optional<String> owner, String text, Object rank) {}

    static final Field CUSTOMER = Field.text("customer");
    static final Field OWNER = Field.text("owner");
    static final DocumentType<Owner> OWNERS = DocumentType.of("shelf_owners", Owner.class);
    static final IndexType<Note> NOTES = IndexType.of("shelf-notes", 1, Note.class, CUSTOMER, OWNER)
            .with(Field.number("rank"))
            .searching("text");

    @Override
    public String name() {
        return "shelf-notes";
    }

    @Override
    public DocumentType<Owner> documents() {
        return OWNERS;
    }

    @Override
    public IndexType<Note> index() {
        return NOTES;
    }

    @Override
    public @Nullable Owner fold(String id, @Nullable Owner state, Recorded<?> event) {
        return event.event() instanceof ShelfBuilt built ? new Owner(Optional.of(built.label())) : state;
    }

    @Override
    public List<EntryChange<Note>> entries(Recorded<?> event, Map<String, Owner> context) {
        var shelfEvent = (ShelfEvent) event.event();
        String customer = shelfEvent.customerId().toString();
        Optional<String> owner = Optional.ofNullable(context.get(customer)).flatMap(Owner::owner);
        return switch (shelfEvent) {
            case ShelfBuilt built -> List.of(new EntryChange.Reassign<>(customer, owner));
            case ThingPut put -> {
                Object rank = put.thing().equals("unfit") ? "no number" : 1;
                yield List.of(new EntryChange.Put<>(event.eventId(), new Note(customer, owner, put.thing(), rank)));
            }
            case ShelfEmptied emptied -> List.of(new EntryChange.Forget<>(customer));
        };
    }
}
