package io.throughline.platform.projection;

import io.throughline.platform.document.DocumentType;
import io.throughline.platform.document.Field;
import io.throughline.platform.log.shelf.ShelfEvent;
import io.throughline.platform.log.shelf.ShelfEvent.ShelfBuilt;
import io.throughline.platform.log.shelf.ShelfEvent.ShelfEmptied;
import io.throughline.platform.log.shelf.ShelfEvent.ThingPut;
import io.throughline.platform.message.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A card per customer; it cannot fold poison until it has learned how. */
class ShelfCards implements Projection<ShelfCard> {

    static final DocumentType<ShelfCard> CARDS = DocumentType.of("shelf_cards", ShelfCard.class)
            .indexed(Field.text("customer"))
            .indexed(Field.text("owner"));

    final AtomicBoolean knowsPoison = new AtomicBoolean();

    @Override
    public String name() {
        return "shelf-cards";
    }

    @Override
    public DocumentType<ShelfCard> documents() {
        return CARDS;
    }

    @Override
    public @Nullable ShelfCard fold(String id, @Nullable ShelfCard state, Recorded<?> event) {
        ShelfCard card = state == null ? new ShelfCard(id, Optional.empty(), List.of(), 0) : state;
        return switch ((ShelfEvent) event.event()) {
            case ShelfBuilt built -> with(card, Optional.of(built.label()), card.things());
            case ThingPut put -> {
                if (put.thing().equals("poison") && !knowsPoison.get()) throw new IllegalStateException("poison");
                List<String> things = new ArrayList<>(card.things());
                things.add(put.thing());
                yield with(card, card.owner(), things);
            }
            case ShelfEmptied emptied -> null;
        };
    }

    private static ShelfCard with(ShelfCard card, Optional<String> owner, List<String> things) {
        return new ShelfCard(card.customer(), owner, List.copyOf(things), card.events() + 1);
    }
}
