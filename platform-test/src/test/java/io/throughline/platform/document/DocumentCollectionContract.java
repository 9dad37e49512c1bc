package io.throughline.platform.document;

import static io.throughline.platform.document.Card.ANNA;
import static io.throughline.platform.document.Card.CARDS;
import static io.throughline.platform.document.Card.NAME;
import static io.throughline.platform.document.Card.OWNER;
import static io.throughline.platform.document.Card.card;
import static io.throughline.platform.document.Card.owned;
import static io.throughline.platform.document.Change.put;
import static io.throughline.platform.document.Filter.equal;
import static io.throughline.platform.document.Filter.startsWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A collection is rebuilt beside the live one, and its indexes follow its declaration. */
interface DocumentCollectionContract extends DocumentStoreContract {

    @Test
    default void putsARebuiltCollectionInThePlaceOfTheLiveOne() {
        write(card("live"));
        for (String generation : List.of("first", "second")) {
            store().prepare(CARDS.beside());
            store().write(CARDS.beside(), List.of(put("r", 3, card(generation))));
            store().promote(CARDS);
            store().prepare(CARDS);
            assertThat(names(Filter.all())).containsExactly(generation);
            assertThat(names(startsWith(NAME, "F"))).hasSize(generation.equals("first") ? 1 : 0);
        }
    }

    @Test
    default void changesItsIndexesWithTheDeclaration() {
        write(owned("Anna's", ANNA));
        DocumentType<Card> changed = DocumentType.of("cards", Card.class).indexed(OWNER, NAME);
        store().prepare(changed);
        assertThat(store().find(changed, Find.where(equal(OWNER, ANNA)).sorted(Sort.ascending(NAME)))
                        .contents())
                .hasSize(1);
        store().prepare(CARDS);
        store().prepare(CARDS);
    }
}
