package io.throughline.platform.document;

import static io.throughline.platform.document.Card.AMOUNT;
import static io.throughline.platform.document.Card.ANNA;
import static io.throughline.platform.document.Card.BOB;
import static io.throughline.platform.document.Card.CARDS;
import static io.throughline.platform.document.Card.NAME;
import static io.throughline.platform.document.Card.NOON;
import static io.throughline.platform.document.Card.OPEN;
import static io.throughline.platform.document.Card.OWNER;
import static io.throughline.platform.document.Card.SCORE;
import static io.throughline.platform.document.Card.TAGS;
import static io.throughline.platform.document.Card.TOUCHED;
import static io.throughline.platform.document.Card.card;
import static io.throughline.platform.document.Card.owned;
import static io.throughline.platform.document.Card.score;
import static io.throughline.platform.document.Card.touched;
import static io.throughline.platform.document.Card.varied;
import static io.throughline.platform.document.Change.delete;
import static io.throughline.platform.document.Change.put;
import static io.throughline.platform.document.Filter.and;
import static io.throughline.platform.document.Filter.contains;
import static io.throughline.platform.document.Filter.equal;
import static io.throughline.platform.document.Filter.in;
import static io.throughline.platform.document.Filter.missing;
import static io.throughline.platform.document.Filter.or;
import static io.throughline.platform.document.Filter.range;
import static io.throughline.platform.document.Filter.startsWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.contracts.Identifier;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Reach;
import io.throughline.platform.message.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every adapter of the port must do alike. */
abstract class DocumentStoreContract {

    private DocumentStore store;

    abstract DocumentStore store();

    @BeforeEach
    void emptyCollection() {
        store = store();
        store.prepare(CARDS);
        store.clear(CARDS);
    }

    @Test
    void givesBackExactlyWhatWasWritten() {
        Card card = new Card(
                "李雷 \u0001 \"quoted\" 😀",
                Optional.of(ANNA),
                Optional.of(NOON.plusNanos(123_456_789)),
                Optional.of(new Card.Value("größe", Money.parse("CNY 1234567890123.45"))),
                Set.of("a", "b"),
                true,
                Optional.of(new BigDecimal("0.10000000000000000001")));
        store.write(CARDS, List.of(put("1", 5, card)));
        assertThat(store.get(CARDS, "1")).contains(new Document<>("1", 5, card));
        assertThat(store.get(CARDS, "2")).isEmpty();
    }

    @Test
    void replacesTheOneCharacterThatNoStoreCanKeep() {
        store.write(CARDS, List.of(put("1", 1, card("a\0b"))));
        assertThat(store.get(CARDS, "1").orElseThrow().content().name()).isEqualTo("a\uFFFDb");
    }

    @Test
    void getsManyAtOnce() {
        store.write(CARDS, List.of(put("1", 1, card("one")), put("2", 2, card("two")), put("3", 3, card("three"))));
        assertThat(store.getAll(CARDS, List.of("1", "3", "9"))).containsOnlyKeys("1", "3");
        assertThat(store.getAll(CARDS, List.of())).isEmpty();
    }

    @Test
    void letsNoOlderChangeReplaceANewerOne() {
        assertThat(store.write(CARDS, List.of(put("1", 10, card("new"))))).isEqualTo(1);
        assertThat(store.write(CARDS, List.of(put("1", 9, card("old")), put("2", 9, card("other")))))
                .isEqualTo(1);
        assertThat(store.write(CARDS, List.of(put("1", 10, card("again"))))).isZero();
        assertThat(store.get(CARDS, "1").orElseThrow().content().name()).isEqualTo("new");
        assertThat(store.get(CARDS, "2")).isPresent();
    }

    @Test
    void remembersThePositionOfADeletedDocument() {
        store.write(CARDS, List.of(put("1", 10, card("short-lived"))));
        store.write(CARDS, List.of(delete("1", 12)));
        store.write(CARDS, List.of(put("1", 11, card("late"))));
        store.write(CARDS, List.of(delete("2", 12)));
        assertThat(store.get(CARDS, "1")).isEmpty();
        assertThat(store.count(CARDS, Filter.all())).isZero();
        assertThat(store.states(CARDS, List.of("1", "2", "3")).values())
                .containsExactlyInAnyOrder(delete("1", 12), delete("2", 12));
        store.write(CARDS, List.of(put("1", 13, card("back"))));
        assertThat(store.get(CARDS, "1").orElseThrow().content().name()).isEqualTo("back");
    }

    @Test
    void fetchesOnlyWhatHasChangedSinceItWasKnown() {
        store.write(CARDS, List.of(put("1", 10, card("one")), put("2", 11, card("two")), delete("3", 12)));
        Map<String, Change<Card>> known = Map.of(
                "1", put("1", 10, card("as known")),
                "2", put("2", 9, card("before")),
                "3", delete("3", 12),
                "4", put("4", 13, card("removed since")));
        assertThat(store.states(CARDS, List.of("1", "2", "3", "4", "5"), known).values())
                .containsExactlyInAnyOrder(put("1", 10, card("as known")), put("2", 11, card("two")), delete("3", 12));
    }

    @Test
    void takesTheLatestOfSeveralChangesOfOneDocument() {
        store.write(
                CARDS, List.of(put("1", 2, card("second")), put("1", 3, card("third")), put("1", 1, card("first"))));
        assertThat(store.get(CARDS, "1").orElseThrow())
                .extracting(Document::position, d -> d.content().name())
                .containsExactly(3L, "third");
    }

    @Test
    void findsByEveryKindOfCondition() {
        var rich = Optional.of(new Card.Value("x", Money.parse("CNY 100.00")));
        var poor = Optional.of(new Card.Value("x", Money.parse("CNY 9.50")));
        write(
                new Card("Anna's", Optional.of(ANNA), Optional.of(NOON), rich, Set.of("vip", "cn"), true, score("2")),
                new Card(
                        "Bob's",
                        Optional.of(BOB),
                        Optional.of(NOON.plusSeconds(60)),
                        poor,
                        Set.of("cn"),
                        false,
                        score("10")),
                new Card(
                        "Nobody's", Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), true, score("-1")));
        assertThat(names(equal(OWNER, ANNA))).containsExactly("Anna's");
        assertThat(names(in(OWNER, List.of(ANNA, BOB)))).containsExactly("Anna's", "Bob's");
        assertThat(names(in(OWNER, List.of()))).isEmpty();
        assertThat(names(missing(OWNER))).containsExactly("Nobody's");
        assertThat(names(equal(TAGS, "cn"))).containsExactly("Anna's", "Bob's");
        assertThat(names(in(TAGS, List.of("vip", "none")))).containsExactly("Anna's");
        assertThat(names(equal(OPEN, true))).containsExactly("Anna's", "Nobody's");
        assertThat(names(equal(SCORE, new BigDecimal("2.0")))).containsExactly("Anna's");
        assertThat(names(in(SCORE, List.of(10, -1)))).containsExactly("Bob's", "Nobody's");
        assertThat(names(range(AMOUNT, Optional.of(10), Optional.empty()))).containsExactly("Anna's");
        assertThat(names(range(AMOUNT, Optional.empty(), Optional.of(10)))).containsExactly("Bob's");
        assertThat(names(range(TOUCHED, Optional.of(NOON), Optional.of(NOON.plusSeconds(60)))))
                .containsExactly("Anna's");
        assertThat(names(range(TOUCHED, Optional.empty(), Optional.of(NOON.plusNanos(1)))))
                .containsExactly("Anna's");
        assertThat(names(and(equal(TAGS, "cn"), equal(OPEN, false)))).containsExactly("Bob's");
        assertThat(names(or(missing(OWNER), equal(OWNER, BOB)))).containsExactly("Bob's", "Nobody's");
        assertThat(names(or())).isEmpty();
        assertThat(store.count(CARDS, equal(TAGS, "cn"))).isEqualTo(2);
    }

    @Test
    void findsNamesByBeginningAndPartWhateverTheCaseAndWidth() {
        write(card("Zürich Versicherung"), card("ＡＣＭＥ 100% (北京)"), card("北京天通物业"), card("a_b\\c"), card("axbyc"));
        assertThat(names(startsWith(NAME, "zÜR"))).containsExactly("Zürich Versicherung");
        assertThat(names(contains(NAME, "VERSICH"))).containsExactly("Zürich Versicherung");
        assertThat(names(startsWith(NAME, "acme"))).containsExactly("ＡＣＭＥ 100% (北京)");
        assertThat(names(contains(NAME, "北京"))).containsExactlyInAnyOrder("ＡＣＭＥ 100% (北京)", "北京天通物业");
        assertThat(names(contains(NAME, "天通"))).containsExactly("北京天通物业");
        assertThat(names(contains(NAME, "100%"))).containsExactly("ＡＣＭＥ 100% (北京)");
        assertThat(names(contains(NAME, "(北"))).containsExactly("ＡＣＭＥ 100% (北京)");
        assertThat(names(contains(NAME, "a_b\\"))).containsExactly("a_b\\c");
        assertThat(names(equal(NAME, "ZÜRICH versicherung"))).containsExactly("Zürich Versicherung");
    }

    @Test
    void pagesInEveryOrderWithoutSkippingOrRepeating() {
        for (Field field : List.of(NAME, TOUCHED, AMOUNT, SCORE, OPEN)) {
            store.clear(CARDS);
            IntStream.range(0, 57).forEach(i -> store.write(CARDS, List.of(put("c" + i, i + 1L, varied(i)))));
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
        assertThat(store.get(CARDS, ascending.getFirst())
                        .orElseThrow()
                        .content()
                        .score())
                .as("without a score is the smallest")
                .isEmpty();
    }

    @Test
    void goesOnAfterALastDocumentThatIsGone() {
        IntStream.range(0, 30).forEach(i -> store.write(CARDS, List.of(put("c" + i, i + 1L, varied(i)))));
        Find first = Find.where(Filter.all()).sorted(Sort.descending(TOUCHED)).limit(10);
        List<String> all = ids(first.limit(1000));
        Page<Card> page = store.find(CARDS, first);
        store.write(
                CARDS,
                List.of(delete(all.get(9), 99), delete(all.get(0), 99), put("new", 99, touched(NOON.plusSeconds(60)))));
        assertThat(ids(first.from(page.next()))).isEqualTo(all.subList(10, 20));
    }

    @Test
    void refusesACursorOfAnotherQuestion() {
        IntStream.range(0, 5).forEach(i -> store.write(CARDS, List.of(put("c" + i, i + 1L, varied(i)))));
        var cursor = store.find(CARDS, Find.where(Filter.all()).limit(2)).next();
        Find other = Find.where(equal(OPEN, true)).limit(2);
        for (Optional<String> wrong : Stream.of(cursor, Optional.of("x"), Optional.of("bnVsbA"), Optional.of(""))
                .toList()) {
            assertThatThrownBy(() -> store.find(CARDS, other.from(wrong)))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.code()).isEqualTo(DocumentRefusal.CURSOR_INVALID));
        }
    }

    @Test
    void refusesFieldsThatWereNotDeclared() {
        assertThatThrownBy(() -> store.count(CARDS, equal(Field.text("secret"), "x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.find(CARDS, Find.where(Filter.all()).sorted(Sort.ascending(Field.text("x")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Field.text("a'; drop table x --")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsWhatIsWithinReachAndNothingElse() {
        write(owned("Anna's", ANNA), owned("Bob's", BOB), card("Nobody's"));
        assertThat(names(Filter.visible(Reach.ALL, OWNER))).containsExactly("Anna's", "Bob's", "Nobody's");
        assertThat(names(Filter.visible(Reach.NONE, OWNER))).isEmpty();
        assertThat(names(Filter.visible(new Reach(false, false, Set.of(ANNA)), OWNER)))
                .containsExactly("Anna's");
        assertThat(names(Filter.visible(new Reach(false, true, Set.of(ANNA)), OWNER)))
                .containsExactly("Anna's", "Nobody's");
    }

    @Test
    void takesThousandsOfOwnersInOneQuestion() {
        write(owned("Anna's", ANNA), owned("Bob's", BOB));
        List<StaffId> many = new ArrayList<>(List.of(ANNA));
        IntStream.range(0, 5_000).forEach(i -> many.add(new StaffId(Identifier.random())));
        assertThat(names(in(OWNER, many))).containsExactly("Anna's");
    }

    @Test
    void hasOneDigestForEqualContentsWhateverTheOrder() {
        String empty = store.digest(CARDS);
        store.write(CARDS, List.of(put("1", 1, card("one")), put("2", 2, card("two"))));
        String both = store.digest(CARDS);
        store.clear(CARDS);
        assertThat(store.digest(CARDS)).isEqualTo(empty);
        store.write(CARDS, List.of(put("2", 7, card("two"))));
        store.write(CARDS, List.of(put("1", 9, card("one"))));
        assertThat(store.digest(CARDS)).isEqualTo(both).isNotEqualTo(empty);
        store.write(CARDS, List.of(put("1", 10, card("One"))));
        assertThat(store.digest(CARDS)).isNotEqualTo(both);
    }

    @Test
    void putsARebuiltCollectionInThePlaceOfTheLiveOne() {
        write(card("live"));
        for (String generation : List.of("first", "second")) {
            store.prepare(CARDS.beside());
            store.write(CARDS.beside(), List.of(put("r", 3, card(generation))));
            store.promote(CARDS);
            store.prepare(CARDS);
            assertThat(names(Filter.all())).containsExactly(generation);
            assertThat(names(startsWith(NAME, "F"))).hasSize(generation.equals("first") ? 1 : 0);
        }
    }

    @Test
    void changesItsIndexesWithTheDeclaration() {
        write(owned("Anna's", ANNA));
        DocumentType<Card> changed = DocumentType.of("cards", Card.class).indexed(OWNER, NAME);
        store.prepare(changed);
        assertThat(store.find(changed, Find.where(equal(OWNER, ANNA)).sorted(Sort.ascending(NAME)))
                        .contents())
                .hasSize(1);
        store.prepare(CARDS);
        store.prepare(CARDS);
    }

    record Note(String card, String text) {}

    @Test
    void narrowsByTheDocumentsOfAnotherCollection() {
        var notes = DocumentType.of("notes", Note.class).indexed(Field.text("card"));
        store.prepare(notes);
        store.clear(notes);
        store.write(CARDS, List.of(put("1", 1, owned(ANNA)), put("2", 2, owned(BOB)), delete("3", 3)));
        store.write(
                notes,
                List.of(
                        put("a", 1, new Note("1", "of Anna")),
                        put("b", 2, new Note("2", "of Bob")),
                        put("c", 3, new Note("3", "of nobody any more"))));
        var ofAnna = Filter.related(Field.text("card"), CARDS, equal(OWNER, ANNA));
        assertThat(store.find(notes, Find.where(ofAnna)).contents()).containsExactly(new Note("1", "of Anna"));
        assertThat(store.count(notes, Filter.related(Field.text("card"), CARDS, Filter.all())))
                .isEqualTo(2);

        store.write(CARDS, List.of(put("2", 4, owned(ANNA))));
        assertThat(store.count(notes, and(ofAnna, equal(Field.text("card"), "2"))))
                .isEqualTo(1);
    }

    @Test
    void narrowsByDocumentsThatAreNarrowedByOthersThemselvesEvenOfTheSameCollection() {
        var notes = DocumentType.of("notes", Note.class).indexed(Field.text("card"));
        store.prepare(notes);
        store.clear(notes);
        store.write(CARDS, List.of(put("1", 1, owned(ANNA)), put("2", 2, owned(BOB))));
        store.write(
                notes,
                List.of(
                        put("a", 1, new Note("1", "of Anna")),
                        put("b", 2, new Note("2", "of Bob")),
                        put("c", 3, new Note("a", "about the note of Anna")),
                        put("d", 4, new Note("c", "about the note about it")),
                        put("e", 5, new Note("b", "about the note of Bob"))));
        var field = Field.text("card");
        var ofAnna = Filter.related(field, CARDS, equal(OWNER, ANNA));
        var about = Filter.related(field, notes, Filter.or(ofAnna, Filter.related(field, notes, ofAnna)));
        assertThat(store.find(notes, Find.where(about)).contents())
                .extracting(Note::text)
                .containsExactlyInAnyOrder("about the note of Anna", "about the note about it");
    }

    private void write(Card... cards) {
        long position = 1;
        for (Card card : cards) store.write(CARDS, List.of(put("id-" + card.name(), position++, card)));
    }

    private List<String> names(Filter filter) {
        return store.find(CARDS, Find.where(filter).limit(100)).contents().stream()
                .map(Card::name)
                .toList();
    }

    private List<String> ids(Find find) {
        return store.find(CARDS, find).documents().stream().map(Document::id).toList();
    }

    private List<String> paged(Find find) {
        List<String> ids = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<Card> page = store.find(CARDS, find.from(cursor));
            page.documents().forEach(document -> ids.add(document.id()));
            cursor = page.next();
        } while (cursor.isPresent());
        return ids;
    }
}
