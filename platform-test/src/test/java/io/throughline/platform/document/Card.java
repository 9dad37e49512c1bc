package io.throughline.platform.document;

import io.throughline.contracts.Identifier;
import io.throughline.contracts.staff.StaffId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** A document for the tests of the stores: something of every kind of field. */
record Card(
        String name,
        Optional<StaffId> owner,
        Optional<Instant> touched,
        Optional<Value> value,
        Set<String> tags,
        boolean open,
        Optional<BigDecimal> score) {

    record Value(String label, Money amount) {}

    static final Field NAME = Field.name("name");
    static final Field OWNER = Field.text("owner");
    static final Field TOUCHED = Field.time("touched");
    static final Field AMOUNT = Field.number("value.amount.amount");
    static final Field TAGS = Field.each("tags");
    static final Field OPEN = Field.flag("open");
    static final Field SCORE = Field.number("score");

    static final DocumentType<Card> CARDS = DocumentType.of("cards", Card.class)
            .indexed(NAME)
            .indexed(OWNER, TOUCHED)
            .indexed(AMOUNT)
            .indexed(TAGS)
            .indexed(OPEN, SCORE);

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final StaffId ANNA = new StaffId(Identifier.named("staff", "anna"));
    static final StaffId BOB = new StaffId(Identifier.named("staff", "bob"));

    static Optional<BigDecimal> score(String text) {
        return Optional.of(new BigDecimal(text));
    }

    static Card owned(StaffId owner) {
        return new Card("x", Optional.of(owner), Optional.empty(), Optional.empty(), Set.of(), true, Optional.empty());
    }

    static Card card(String name) {
        return new Card(name, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), true, Optional.empty());
    }

    static Card touched(Instant when) {
        return new Card("n", Optional.empty(), Optional.of(when), Optional.empty(), Set.of(), true, Optional.empty());
    }

    static Card owned(String name, StaffId owner) {
        return new Card(
                name, Optional.of(owner), Optional.of(NOON), Optional.empty(), Set.of(), true, Optional.empty());
    }

    /** Each value several times, and sometimes none. */
    static Card varied(int i) {
        return new Card(
                "n" + i % 7,
                Optional.empty(),
                i % 5 == 0 ? Optional.empty() : Optional.of(NOON.plusSeconds(i % 11)),
                i % 4 == 0 ? Optional.empty() : Optional.of(new Value("v", Money.parse("CNY " + i * 37 % 13 + ".00"))),
                Set.of(),
                i % 2 == 0,
                i % 6 == 0 ? Optional.empty() : Optional.of(new BigDecimal(i % 9 - 4)));
    }
}
