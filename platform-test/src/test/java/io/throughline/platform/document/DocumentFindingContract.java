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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What is found by which condition, and for whom. */
interface DocumentFindingContract extends DocumentStoreContract {

    /** A document about a card. */
    record Note(String card, String text) {}

    @Test
    default void findsByEveryKindOfCondition() {
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
        assertThat(store().count(CARDS, equal(TAGS, "cn"))).isEqualTo(2);
    }

    @Test
    default void findsNamesByBeginningAndPartWhateverTheCaseAndWidth() {
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
    default void refusesFieldsThatWereNotDeclared() {
        assertThatThrownBy(() -> store().count(CARDS, equal(Field.text("secret"), "x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().find(CARDS, Find.where(Filter.all()).sorted(Sort.ascending(Field.text("x")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Field.text("a'; drop table x --")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void showsWhatIsWithinReachAndNothingElse() {
        write(owned("Anna's", ANNA), owned("Bob's", BOB), card("Nobody's"));
        assertThat(names(Filter.visible(Reach.ALL, OWNER))).containsExactly("Anna's", "Bob's", "Nobody's");
        assertThat(names(Filter.visible(Reach.NONE, OWNER))).isEmpty();
        assertThat(names(Filter.visible(new Reach(false, false, Set.of(ANNA)), OWNER)))
                .containsExactly("Anna's");
        assertThat(names(Filter.visible(new Reach(false, true, Set.of(ANNA)), OWNER)))
                .containsExactly("Anna's", "Nobody's");
    }

    @Test
    default void takesThousandsOfOwnersInOneQuestion() {
        write(owned("Anna's", ANNA), owned("Bob's", BOB));
        List<StaffId> many = new ArrayList<>(List.of(ANNA));
        IntStream.range(0, 5_000).forEach(i -> many.add(new StaffId(Identifier.random())));
        assertThat(names(in(OWNER, many))).containsExactly("Anna's");
    }

    @Test
    default void narrowsByTheDocumentsOfAnotherCollection() {
        var notes = DocumentType.of("notes", Note.class).indexed(Field.text("card"));
        store().prepare(notes);
        store().clear(notes);
        store().write(CARDS, List.of(put("1", 1, owned(ANNA)), put("2", 2, owned(BOB)), delete("3", 3)));
        store().write(
                        notes,
                        List.of(
                                put("a", 1, new Note("1", "of Anna")),
                                put("b", 2, new Note("2", "of Bob")),
                                put("c", 3, new Note("3", "of nobody any more"))));
        var ofAnna = Filter.related(Field.text("card"), CARDS, equal(OWNER, ANNA));
        assertThat(store().find(notes, Find.where(ofAnna)).contents()).containsExactly(new Note("1", "of Anna"));
        assertThat(store().count(notes, Filter.related(Field.text("card"), CARDS, Filter.all())))
                .isEqualTo(2);
        assertThat(store().find(notes, Find.where(Filter.unrelated(Field.text("card"), CARDS, equal(OWNER, ANNA))))
                        .contents())
                .containsExactlyInAnyOrder(new Note("2", "of Bob"), new Note("3", "of nobody any more"));

        store().write(CARDS, List.of(put("2", 4, owned(ANNA))));
        assertThat(store().count(notes, and(ofAnna, equal(Field.text("card"), "2"))))
                .isEqualTo(1);
    }

    @Test
    default void narrowsByDocumentsThatAreNarrowedByOthersThemselvesEvenOfTheSameCollection() {
        var notes = DocumentType.of("notes", Note.class).indexed(Field.text("card"));
        store().prepare(notes);
        store().clear(notes);
        store().write(CARDS, List.of(put("1", 1, owned(ANNA)), put("2", 2, owned(BOB))));
        store().write(
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
        assertThat(store().find(notes, Find.where(about)).contents())
                .extracting(Note::text)
                .containsExactlyInAnyOrder("about the note of Anna", "about the note about it");
    }
}
