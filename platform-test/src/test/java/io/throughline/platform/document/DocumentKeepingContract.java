package io.throughline.platform.document;

import static io.throughline.platform.document.Card.ANNA;
import static io.throughline.platform.document.Card.CARDS;
import static io.throughline.platform.document.Card.NOON;
import static io.throughline.platform.document.Card.card;
import static io.throughline.platform.document.Change.delete;
import static io.throughline.platform.document.Change.put;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What is written is kept as it was, and the latest change of a document counts. */
interface DocumentKeepingContract extends DocumentStoreContract {

    @Test
    default void givesBackExactlyWhatWasWritten() {
        Card card = new Card(
                "李雷 \u0001 \"quoted\" 😀",
                Optional.of(ANNA),
                Optional.of(NOON.plusNanos(123_456_789)),
                Optional.of(new Card.Value("größe", Money.parse("CNY 1234567890123.45"))),
                Set.of("a", "b"),
                true,
                Optional.of(new BigDecimal("0.10000000000000000001")));
        store().write(CARDS, List.of(put("1", 5, card)));
        assertThat(store().get(CARDS, "1")).contains(new Document<>("1", 5, card));
        assertThat(store().get(CARDS, "2")).isEmpty();
    }

    @Test
    default void replacesTheOneCharacterThatNoStoreCanKeep() {
        store().write(CARDS, List.of(put("1", 1, card("a\0b"))));
        assertThat(store().get(CARDS, "1").orElseThrow().content().name()).isEqualTo("a\uFFFDb");
    }

    @Test
    default void getsManyAtOnce() {
        store().write(CARDS, List.of(put("1", 1, card("one")), put("2", 2, card("two")), put("3", 3, card("three"))));
        assertThat(store().getAll(CARDS, List.of("1", "3", "9"))).containsOnlyKeys("1", "3");
        assertThat(store().getAll(CARDS, List.of())).isEmpty();
    }

    @Test
    default void letsNoOlderChangeReplaceANewerOne() {
        assertThat(store().write(CARDS, List.of(put("1", 10, card("new"))))).isEqualTo(1);
        assertThat(store().write(CARDS, List.of(put("1", 9, card("old")), put("2", 9, card("other")))))
                .isEqualTo(1);
        assertThat(store().write(CARDS, List.of(put("1", 10, card("again"))))).isZero();
        assertThat(store().get(CARDS, "1").orElseThrow().content().name()).isEqualTo("new");
        assertThat(store().get(CARDS, "2")).isPresent();
    }

    @Test
    default void remembersThePositionOfADeletedDocument() {
        store().write(CARDS, List.of(put("1", 10, card("short-lived"))));
        store().write(CARDS, List.of(delete("1", 12)));
        store().write(CARDS, List.of(put("1", 11, card("late"))));
        store().write(CARDS, List.of(delete("2", 12)));
        assertThat(store().get(CARDS, "1")).isEmpty();
        assertThat(store().count(CARDS, Filter.all())).isZero();
        assertThat(store().states(CARDS, List.of("1", "2", "3")).values())
                .containsExactlyInAnyOrder(delete("1", 12), delete("2", 12));
        store().write(CARDS, List.of(put("1", 13, card("back"))));
        assertThat(store().get(CARDS, "1").orElseThrow().content().name()).isEqualTo("back");
    }

    @Test
    default void fetchesOnlyWhatHasChangedSinceItWasKnown() {
        store().write(CARDS, List.of(put("1", 10, card("one")), put("2", 11, card("two")), delete("3", 12)));
        Map<String, Change<Card>> known = Map.of(
                "1", put("1", 10, card("as known")),
                "2", put("2", 9, card("before")),
                "3", delete("3", 12),
                "4", put("4", 13, card("removed since")));
        assertThat(store().states(CARDS, List.of("1", "2", "3", "4", "5"), known)
                        .values())
                .containsExactlyInAnyOrder(put("1", 10, card("as known")), put("2", 11, card("two")), delete("3", 12));
    }

    @Test
    default void takesTheLatestOfSeveralChangesOfOneDocument() {
        store().write(
                        CARDS,
                        List.of(put("1", 2, card("second")), put("1", 3, card("third")), put("1", 1, card("first"))));
        assertThat(store().get(CARDS, "1").orElseThrow())
                .extracting(Document::position, d -> d.content().name())
                .containsExactly(3L, "third");
    }

    @Test
    default void hasOneDigestForEqualContentsWhateverTheOrder() {
        String empty = store().digest(CARDS);
        store().write(CARDS, List.of(put("1", 1, card("one")), put("2", 2, card("two"))));
        String both = store().digest(CARDS);
        store().clear(CARDS);
        assertThat(store().digest(CARDS)).isEqualTo(empty);
        store().write(CARDS, List.of(put("2", 7, card("two"))));
        store().write(CARDS, List.of(put("1", 9, card("one"))));
        assertThat(store().digest(CARDS)).isEqualTo(both).isNotEqualTo(empty);
        store().write(CARDS, List.of(put("1", 10, card("One"))));
        assertThat(store().digest(CARDS)).isNotEqualTo(both);
    }
}
