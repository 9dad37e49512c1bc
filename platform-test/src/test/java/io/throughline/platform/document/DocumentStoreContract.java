package io.throughline.platform.document;

import static io.throughline.platform.document.Card.CARDS;
import static io.throughline.platform.document.Change.put;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What every adapter of the port must do alike; each subject has a contract of its own. */
interface DocumentStoreContract {

    /** The adapter that is tested. */
    DocumentStore store();

    @BeforeEach
    default void emptyCollection() {
        store().prepare(CARDS);
        store().clear(CARDS);
    }

    /** Writes these one after the other. */
    default void write(Card... cards) {
        long position = 1;
        for (Card card : cards) store().write(CARDS, List.of(put("id-" + card.name(), position++, card)));
    }

    /** The names of what is found. */
    default List<String> names(Filter filter) {
        return store().find(CARDS, Find.where(filter).limit(100)).contents().stream()
                .map(Card::name)
                .toList();
    }
}
