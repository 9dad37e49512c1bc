package io.throughline.query.customer360;

import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.query.Story.customer;
import static io.throughline.query.Story.opened;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.account.PoolEvent.AccountReturned;
import io.throughline.contracts.account.ValueClass;
import io.throughline.contracts.account.ValueEvent.ValueClassesChanged;
import io.throughline.contracts.account.ValueFigures;
import io.throughline.query.Fold;
import io.throughline.query.History;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Of what value a customer is, as the 360° view shows it. */
class ValueShownTest {

    private static final ValueFigures FIGURES =
            new ValueFigures(Money.parse("CNY 1200000.00"), Money.parse("CNY 800000.00"), 12, 1);
    private static final List<ValueClass> GOLD = List.of(ValueClass.VALUE, ValueClass.GOLD, ValueClass.RISING);

    private final History history = new History()
            .then(opened("Acme", Optional.of(LI_NA.id())))
            .then(new ValueClassesChanged(customer("Acme"), List.of(), GOLD, FIGURES, 3));

    @Test
    void showsTheClassesAndWhatDecided() {
        var shown = standing().value().orElseThrow();
        assertThat(shown.classes()).isEqualTo(GOLD);
        assertThat(shown.figures()).isEqualTo(FIGURES);
        assertThat(shown.rulesVersion()).isEqualTo(3);
    }

    @Test
    void staysWithHimWhoeverHasHim() {
        history.then(new AccountReturned(customer("Acme"), Optional.of(LI_NA.id()), "public", "无暇顾及"));

        assertThat(standing().pool()).contains("public");
        assertThat(standing().value().orElseThrow().classes()).isEqualTo(GOLD);
    }

    @Test
    void isGoneWhenHeIsOfNoClassAnyMore() {
        history.then(new ValueClassesChanged(customer("Acme"), GOLD, List.of(), FIGURES, 3));

        assertThat(standing().value()).isEmpty();
    }

    private Standing standing() {
        var all = Fold.all(new CustomerProjection(), Map.of(), history.events());
        return requireNonNull(all.get(customer("Acme").toString())).customer().standing();
    }
}
