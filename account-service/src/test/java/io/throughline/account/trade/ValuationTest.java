package io.throughline.account.trade;

import static io.throughline.account.trade.ToldTrade.CUSTOMER;
import static io.throughline.account.trade.ToldTrade.daysAgo;
import static io.throughline.contracts.account.ValueClass.FALLING;
import static io.throughline.contracts.account.ValueClass.GOLD;
import static io.throughline.contracts.account.ValueClass.PROBLEM;
import static io.throughline.contracts.account.ValueClass.RISING;
import static io.throughline.contracts.account.ValueClass.VALUE;
import static io.throughline.platform.test.AggregateFixture.NOW;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.throughline.account.rules.SetRules;
import io.throughline.account.trade.ValueUpkeep.ValueCustomer;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.ValueClass;
import io.throughline.contracts.account.ValueEvent;
import io.throughline.contracts.account.ValueEvent.ValueClassesChanged;
import io.throughline.contracts.account.ValueFigures;
import io.throughline.contracts.account.ValueRules;
import io.throughline.contracts.desk.RequestKind;
import io.throughline.platform.deadline.DeadlineChange;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import io.throughline.platform.test.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Of what value a customer is follows from his orders and complaints, and each change says why (A18, A19). */
class ValuationTest {

    private static final long VERSION = 5;
    private static final ValueRules RULES =
            new ValueRules(100, Money.parse("CNY 1000.00"), 4, Money.parse("CNY 5000.00"), 30, 2);

    private static final CustomerId OTHER = new CustomerId(Identifier.named("test", "合并客户"));

    private final ToldTrade trade = new ToldTrade();

    @Test
    void whoOrdersForMuchIsAValueCustomerAndForVeryMuchAGoldOneToo() {
        trade.ordered("a", "CNY 600.00", 90).ordered("b", "CNY 399.99", 10);
        valued().expectNothing();

        trade.ordered("c", "CNY 0.01", 1);
        valued().expectEvents(changed(List.of(), List.of(VALUE), "1000.00", "0.00", 3, 0));

        trade.ordered("d", "CNY 4000.00", 0);
        valued(changed(List.of(), List.of(VALUE), "1000.00", "0.00", 3, 0))
                .expectEvents(changed(List.of(VALUE), List.of(VALUE, GOLD), "5000.00", "0.00", 4, 0));
    }

    @Test
    void whoOrdersOftenIsAValueCustomer() {
        for (int i = 0; i < 4; i++) trade.ordered("small " + i, "CNY 1.00", i);

        valued().expectEvents(changed(List.of(), List.of(VALUE), "4.00", "0.00", 4, 0));
    }

    @Test
    void whoOrdersMuchMoreOrLessThanBeforeRisesOrFalls() {
        trade.ordered("before", "CNY 1000.00", 150).ordered("now", "CNY 1300.00", 50);
        valued().expectEvents(changed(List.of(), List.of(VALUE, RISING), "1300.00", "1000.00", 1, 0));

        var less = new ValuationTest();
        less.trade.ordered("before", "CNY 1000.00", 150).ordered("now", "CNY 700.00", 50);
        less.valued().expectEvents(changed(List.of(), List.of(FALLING), "700.00", "1000.00", 1, 0));

        var alike = new ValuationTest();
        alike.trade.ordered("before", "CNY 1000.00", 150).ordered("now", "CNY 1299.99", 50);
        alike.valued().expectEvents(changed(List.of(), List.of(VALUE), "1299.99", "1000.00", 1, 0));

        var small = new ValuationTest();
        small.trade.ordered("before", "CNY 100.00", 150).ordered("now", "CNY 10.00", 50);
        small.valued().expectNothing();
    }

    @Test
    void whoComplainsOftenIsAProblemCustomer() {
        trade.complained("leak", 100).complained("late", 20);
        valued().expectNothing();

        trade.complained("loud", 10).closed("loud", 9);
        valued().expectEvents(changed(List.of(), List.of(PROBLEM), "0.00", "0.00", 0, 2));
    }

    @Test
    void whatIsLongAgoCountsNoMore() {
        trade.ordered("long ago", "CNY 9000.00", 201);

        var gold = changed(List.of(), List.of(VALUE, GOLD), "9000.00", "0.00", 1, 0);
        valued(gold).expectEvents(changed(List.of(VALUE, GOLD), List.of(), "0.00", "0.00", 0, 0));
    }

    @Test
    void whatWasNotApprovedAndOtherMoneyDoesNotCount() {
        trade.submitted("waits", "CNY 9000.00", 3).ordered("abroad", "USD 9000.00", 3);

        valued().expectNothing();
    }

    @Test
    void aBareProspectAndWhoeverLiesInTheRecycleBinOrWasMergedIsNotValued() {
        trade.ordered("much", "CNY 9000.00", 3);

        for (var customers : List.of(
                new KnownCustomers().prospect(CUSTOMER, LI_NA),
                new KnownCustomers().deleted(CUSTOMER, LI_NA),
                new KnownCustomers().merged(CUSTOMER, OTHER, LI_NA))) {
            fixture(customers)
                    .givenNothing()
                    .when(new ValueCustomer(CUSTOMER))
                    .byProcess("account.value")
                    .expectNothing();
        }
    }

    @Test
    void whatWasOrderedByThoseWhoWereMergedIntoHimCountsForHim() {
        trade.ordered("own", "CNY 600.00", 10);
        valued().expectNothing();

        trade.merged(OTHER, "theirs", "CNY 500.00", 20);
        valued().expectEvents(changed(List.of(), List.of(VALUE), "1100.00", "0.00", 2, 0));
        assertThat(new ValueDeadline().changes(trade.merging())).containsExactly(start(daysAgo(1)));
    }

    @Test
    void isSeenToWithEachOrderAndComplaintAndThenDaily() {
        var deadline = new ValueDeadline();
        trade.ordered("new", "CNY 1.00", 2).complained("leak", 1).asked("manual", RequestKind.CONSULTATION, 0);

        assertThat(changes(deadline)).containsExactly(start(daysAgo(2)), start(daysAgo(1)));
        assertThat(deadline.period()).isZero();
        assertThat(deadline.due(CUSTOMER.toString(), NOW)).isEqualTo(new ValueCustomer(CUSTOMER));
    }

    @Test
    void isNotSeenToBetweenTwoOrdersThatAreToldLate() {
        trade.ordered("long ago", "CNY 1.00", 500, 3).ordered("yesterday", "CNY 1.00", 4, 3);

        assertThat(changes(new ValueDeadline()))
                .containsExactly(start(daysAgo(3).plus(Duration.ofHours(1))), start(daysAgo(3)));
    }

    @Test
    void refusesRulesThatCannotBeCompared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ValueRules(1, Money.parse("CNY 2.00"), 0, Money.parse("CNY 1.99"), 1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ValueRules(1, Money.parse("CNY 2.00"), 0, Money.parse("USD 3.00"), 1, 0));
    }

    /** Nobody both rises and falls, and gold is value. */
    @Property(tries = 200)
    void theClassesNeverContradictEachOther(
            @ForAll @IntRange(max = 9_000) int before,
            @ForAll @IntRange(max = 9_000) int now,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        var rules = new ValueRules(100, Money.parse("CNY 1000.00"), 0, Money.parse("CNY 5000.00"), percent, 0);
        var classes = Value.classes(new ValueFigures(yuan(now + ".00"), yuan(before + ".00"), 1, 0), rules);

        assertThat(classes.contains(RISING) && classes.contains(FALLING)).isFalse();
        if (classes.contains(RISING)) assertThat(now).isGreaterThan(before);
        if (classes.contains(FALLING)) assertThat(now).isLessThan(before);
        assertThat(classes.contains(GOLD)).isEqualTo(now >= 5_000);
        assertThat(classes.contains(VALUE)).isEqualTo(now >= 1_000);
    }

    private List<DeadlineChange> changes(ValueDeadline deadline) {
        return trade.history.of(CUSTOMER, Trade.TOLD_BY).stream()
                .filter(recorded -> deadline.events().contains(recorded.event().getClass()))
                .flatMap(recorded -> deadline.changes(recorded).stream())
                .toList();
    }

    private static DeadlineChange start(Instant since) {
        return new DeadlineChange.Start(CUSTOMER.toString(), since);
    }

    private Outcome<Valuation> valued(ValueEvent... before) {
        return fixture(new KnownCustomers().owned(CUSTOMER, LI_NA))
                .given(before)
                .when(new ValueCustomer(CUSTOMER))
                .byProcess("account.value");
    }

    private AggregateFixture<Valuation> fixture(KnownCustomers customers) {
        return AggregateFixture.of(Valuation.class)
                .with(customers)
                .with(trade.history)
                .with(SetRules.DEFAULT.with(RULES, VERSION));
    }

    private static ValueClassesChanged changed(
            List<ValueClass> from, List<ValueClass> to, String sum, String before, long orders, long complaints) {
        return new ValueClassesChanged(
                CUSTOMER, from, to, new ValueFigures(yuan(sum), yuan(before), orders, complaints), VERSION);
    }

    private static Money yuan(String amount) {
        return Money.parse("CNY " + amount);
    }
}
