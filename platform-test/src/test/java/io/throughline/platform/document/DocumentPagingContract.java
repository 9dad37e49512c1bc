package io.throughline.platform.document;

import static io.throughline.platform.document.Card.AMOUNT;
import static io.throughline.platform.document.Card.CARDS;
import static io.throughline.platform.document.Card.NAME;
import static io.throughline.platform.document.Card.NOON;
import static io.throughline.platform.document.Card.OPEN;
import static io.throughline.platform.document.Card.SCORE;
import static io.throughline.platform.document.Card.TOUCHED;
import static io.throughline.platform.document.Card.touched;
import static io.throughline.platform.document.Card.varied;
import static io.throughline.platform.document.Change.delete;
import static io.throughline.platform.document.Change.put;
import static io.throughline.platform.document.Filter.equal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.platform.message.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A list is read page by page, whatever is written meanwhile. */
interface DocumentPagingContract extends DocumentStoreContract {

    @Test
    default void pagesInEveryOrderWithoutSkippingOrRepeating() {
        for (Field field : List.of(NAME, TOUCHED, AMOUNT, SCORE, OPEN)) {
            store().clear(CARDS);
            IntStream.range(0, 57).forEach(i -> store().write(CARDS, List.of(put("c" + i, i + 1L, varied(i)))));
            for (Sort sort : List.of(Sort.ascending(field), Sort.descending(field))) {
                List<String> all = ids(Find.where(Filter.all()).sorted(sort).limit(1000));
                assertThat(paged(Find.where(Filter.all()).sorted(sort).limit(10)))
                        .as(sort.toString())
                        .isEqualTo(all)
                        .doesNotHaveDuplicates()
                        .hasSize(57);
            }
        }
        List<String> ascending =
                ids(Find.where(Filter.all()).sorted(Sort.ascending(SCORE)).limit(1000));
        assertThat(ids(Find.where(Filter.all()).sorted(Sort.descending(SCORE)).limit(1000)))
                .isEqualTo(ascending.reversed());
        assertThat(store().get(CARDS, ascending.getFirst())
                        .orElseThrow()
                        .content()
                        .score())
                .as("without a score is the smallest")
                .isEmpty();
    }

    @Test
    default void goesOnAfterALastDocumentThatIsGone() {
        IntStream.range(0, 30).forEach(i -> store().write(CARDS, List.of(put("c" + i, i + 1L, varied(i)))));
        Find first = Find.where(Filter.all()).sorted(Sort.descending(TOUCHED)).limit(10);
        List<String> all = ids(first.limit(1000));
        Page<Card> page = store().find(CARDS, first);
        store().write(
                        CARDS,
                        List.of(
                                delete(all.get(9), 99),
                                delete(all.get(0), 99),
                                put("new", 99, touched(NOON.plusSeconds(60)))));
        assertThat(ids(first.from(page.next()))).isEqualTo(all.subList(10, 20));
    }

    @Test
    default void refusesACursorOfAnotherQuestion() {
        IntStream.range(0, 5).forEach(i -> store().write(CARDS, List.of(put("c" + i, i + 1L, varied(i)))));
        var cursor = store().find(CARDS, Find.where(Filter.all()).limit(2)).next();
        Find other = Find.where(equal(OPEN, true)).limit(2);
        for (Optional<String> wrong : Stream.of(cursor, Optional.of("x"), Optional.of("bnVsbA"), Optional.of(""))
                .toList()) {
            assertThatThrownBy(() -> store().find(CARDS, other.from(wrong)))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.code()).isEqualTo(DocumentRefusal.CURSOR_INVALID));
        }
    }

    private List<String> ids(Find find) {
        return store().find(CARDS, find).documents().stream().map(Document::id).toList();
    }

    private List<String> paged(Find find) {
        List<String> ids = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<Card> page = store().find(CARDS, find.from(cursor));
            page.documents().forEach(document -> ids.add(document.id()));
            cursor = page.next();
        } while (cursor.isPresent());
        return ids;
    }
}
