package io.throughline.account.trade;

import static io.throughline.account.trade.ToldTrade.CUSTOMER;
import static io.throughline.account.trade.ToldTrade.daysAgo;
import static io.throughline.account.trade.ToldTrade.order;
import static io.throughline.platform.test.AggregateFixture.NOW;
import static io.throughline.platform.test.Happened.that;
import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.SERVICE_AGENT;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.AccountRefusal;
import io.throughline.account.rules.SetRules;
import io.throughline.account.trade.ChurnCommand.ConfirmChurn;
import io.throughline.account.trade.ChurnCommand.DeferChurn;
import io.throughline.account.trade.ChurnCommand.ReopenChurn;
import io.throughline.account.trade.ChurnUpkeep.NoteOrder;
import io.throughline.account.trade.ChurnUpkeep.WatchForChurn;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.ChurnEvent;
import io.throughline.contracts.account.ChurnEvent.ChurnAverted;
import io.throughline.contracts.account.ChurnEvent.ChurnConfirmed;
import io.throughline.contracts.account.ChurnEvent.ChurnDeferred;
import io.throughline.contracts.account.ChurnEvent.ChurnReopened;
import io.throughline.contracts.account.ChurnEvent.ChurnWarned;
import io.throughline.contracts.account.ChurnEvent.CustomerOrderedAgain;
import io.throughline.contracts.account.ChurnRules;
import io.throughline.contracts.account.ChurnSign;
import io.throughline.contracts.account.ChurnSignal;
import io.throughline.contracts.desk.RequestKind;
import io.throughline.contracts.order.OrderEvent.OrderApproved;
import io.throughline.platform.deadline.DeadlineChange;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import io.throughline.platform.test.Outcome;
import io.throughline.platform.test.SentCommands;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Who is about to be lost is warned of, and whoever is responsible decides (A15, A16). */
class ChurnTest {

    private static final CustomerId IN_POOL = new CustomerId(Identifier.named("test", "in pool"));
    private static final ChurnRules RULES = new ChurnRules(180, 90, 2, 30, 1);
    private static final long VERSION = 4;
    private static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));

    private final ToldTrade trade = new ToldTrade();
    private final KnownCustomers customers =
            new KnownCustomers().owned(CUSTOMER, LI_NA).unowned(IN_POOL);
    private ChurnRules rules = RULES;

    @Test
    void isWarnedOfWhenNothingWasOrderedForTooLong() {
        trade.ordered("first", "CNY 500.00", 400)
                .ordered("last", "CNY 900.00", 180)
                .called(3);

        watched().expectEvents(warned(new ChurnSignal(ChurnSign.NO_ORDER, 180, 180)));
    }

    @Test
    void isWarnedOfWhenNobodyWasInTouchForTooLong() {
        trade.ordered("last", "CNY 900.00", 120).called(91).called(5).withdrawn(5);

        watched().expectEvents(warned(new ChurnSignal(ChurnSign.SILENCE, 91, 90)));

        trade.came(89);
        watched().expectNothing();
    }

    @Test
    void isWarnedOfWhenTooManyComplaintsAreOpen() {
        trade.ordered("last", "CNY 900.00", 20).complained("leak", 5).asked("price", RequestKind.CONSULTATION, 4);
        watched().expectNothing();

        trade.complained("late", 3);
        watched().expectEvents(warned(new ChurnSignal(ChurnSign.COMPLAINTS, 2, 2)));

        trade.closed("leak", 1);
        watched().expectNothing();
    }

    @Test
    void saysAllThatTellsOfIt() {
        trade.ordered("last", "CNY 900.00", 200).complained("leak", 100).complained("late", 95);

        watched()
                .expectEvents(warned(
                        new ChurnSignal(ChurnSign.NO_ORDER, 200, 180),
                        new ChurnSignal(ChurnSign.SILENCE, 95, 90),
                        new ChurnSignal(ChurnSign.COMPLAINTS, 2, 2)));
    }

    @Test
    void isNotWarnedOfBeforeItsTimeAndNotTwice() {
        trade.ordered("last", "CNY 900.00", 179).called(89);
        watched().expectNothing();

        trade.ordered("earlier, known later", "CNY 1.00", 300, 2);
        watched().expectNothing();

        var late = new ChurnTest();
        late.trade.ordered("last", "CNY 900.00", 300);
        late.watched(warned(new ChurnSignal(ChurnSign.NO_ORDER, 250, 180))).expectNothing();
    }

    @Test
    void whoNeverOrderedIsNotWarnedOf() {
        trade.submitted("never approved", "CNY 900.00", 300)
                .complained("leak", 200)
                .complained("late", 200);

        watched().expectNothing();
    }

    @Test
    void isJudgedByWhatHappenedWithThoseWhoWereMergedIntoHim() {
        trade.ordered("last", "CNY 900.00", 300).called(3);
        watched().expectEvents(warned(new ChurnSignal(ChurnSign.NO_ORDER, 300, 180)));

        trade.merged(IN_POOL, "their last", "CNY 500.00", 20);
        watched().expectNothing();
    }

    @Test
    void whoWasMergedIsNeitherWarnedOfNorDecidedOn() {
        trade.ordered("last", "CNY 900.00", 300);
        var merged = new KnownCustomers().merged(CUSTOMER, IN_POOL, LI_NA);
        churn(merged)
                .givenNothing()
                .when(new WatchForChurn(CUSTOMER))
                .byProcess("account.churn")
                .expectNothing();
        churn(merged)
                .given(warned())
                .when(new ConfirmChurn(CUSTOMER, "破产"))
                .by(LI_NA)
                .expectRefusal(IdentityRefusal.CUSTOMER_MERGED);
    }

    @Test
    void isNotWarnedOfWhileNobodyIsResponsibleOrWithoutAnAccount() {
        trade.ordered("last", "CNY 900.00", 300);
        for (var known : List.of(
                new KnownCustomers().unowned(CUSTOMER),
                new KnownCustomers().prospect(CUSTOMER, LI_NA),
                new KnownCustomers())) {
            churn(known)
                    .givenNothing()
                    .when(new WatchForChurn(CUSTOMER))
                    .byProcess("account.churn")
                    .expectNothing();
        }
    }

    @Test
    void anImportIsLetTellAllOfItsOrdersFirst() {
        trade.ordered("old", "CNY 900.00", 300, 0);
        watched().expectNothing();

        rules = new ChurnRules(180, 90, 2, 30, 0);
        watched()
                .expectEvents(warned(
                        new ChurnSignal(ChurnSign.NO_ORDER, 300, 180), new ChurnSignal(ChurnSign.SILENCE, 300, 90)));
    }

    @Test
    void signsThatTheRulesTurnOffTellNothing() {
        rules = new ChurnRules(0, 0, 0, 30, 1);
        trade.ordered("last", "CNY 900.00", 300).complained("leak", 200).complained("late", 200);

        watched().expectNothing();
    }

    @Test
    void itsOwnerDefersItWithMeasures() {
        for (var caller : List.of(LI_NA, WANG_FANG, ADMINISTRATOR)) {
            churn().given(warned())
                    .when(new DeferChurn(CUSTOMER, NEXT_WEEK, "上门拜访，给予折扣"))
                    .by(caller)
                    .expectEvents(deferred());
        }
    }

    @Test
    void onlyItsOwnerAndWhoStandsAboveHimDecide() {
        for (var command : List.of(
                new DeferChurn(CUSTOMER, NEXT_WEEK, "拜访"),
                new ConfirmChurn(CUSTOMER, "破产"),
                new ReopenChurn(CUSTOMER, "误判"))) {
            for (var other : List.of(ZHAO_LEI, JOHN)) {
                churn().given(warned()).when(command).by(other).expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
            }
            churn().given(warned()).when(command).by(SERVICE_AGENT).expectRefusal(IdentityRefusal.PERMISSION_MISSING);
            churn(new KnownCustomers().owned(CUSTOMER, JOHN))
                    .given(warned())
                    .when(command)
                    .by(LI_NA)
                    .expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
        }
    }

    @Test
    void nobodyDecidesWhileNobodyIsResponsibleOrThereIsNoAccount() {
        churn(new KnownCustomers().prospect(CUSTOMER, LI_NA))
                .given(warned())
                .when(new ConfirmChurn(CUSTOMER, "破产"))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
        churn(new KnownCustomers())
                .givenNothing()
                .when(new ConfirmChurn(CUSTOMER, "破产"))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
    }

    @Test
    void isDeferredOnlyForAsLongAsTheRulesAllow() {
        churn().given(warned())
                .when(new DeferChurn(CUSTOMER, NOW.plus(Duration.ofDays(30)).plusSeconds(1), "拜访"))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.DEFERRAL_TOO_LONG);
        churn().given(warned())
                .when(new DeferChurn(CUSTOMER, NOW, "拜访"))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.DEFERRAL_OVER);
    }

    @Test
    void onlyAWarningThatStandsIsDecided() {
        for (var before : List.of(
                List.<DomainEvent>of(),
                List.<DomainEvent>of(warned(), deferred()),
                List.<DomainEvent>of(warned(), confirmed()),
                List.<DomainEvent>of(warned(), new ChurnAverted(CUSTOMER, VERSION)))) {
            churn().given(before)
                    .when(new DeferChurn(CUSTOMER, NEXT_WEEK, "拜访"))
                    .by(LI_NA)
                    .expectRefusal(AccountRefusal.CHURN_NOT_WARNED);
            churn().given(before)
                    .when(new ConfirmChurn(CUSTOMER, "破产"))
                    .by(LI_NA)
                    .expectRefusal(AccountRefusal.CHURN_NOT_WARNED);
        }
        churn().given(warned()).when(new ConfirmChurn(CUSTOMER, "破产")).by(LI_NA).expectEvents(confirmed());
    }

    @Test
    void aDecisionIsTakenBackOnce() {
        for (var decision : List.of(deferred(), confirmed())) {
            churn().given(warned(), decision)
                    .when(new ReopenChurn(CUSTOMER, "误判"))
                    .by(LI_NA)
                    .expectEvents(new ChurnReopened(CUSTOMER, "误判"));
        }
        churn().given(warned()).when(new ReopenChurn(CUSTOMER, "误判")).by(LI_NA).expectNothing();
        churn().givenNothing()
                .when(new ReopenChurn(CUSTOMER, "误判"))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.CHURN_NOT_WARNED);
    }

    @Test
    void aDeferralEndsInAWarningOrInNone() {
        var over = new ChurnDeferred(CUSTOMER, daysAgo(1), "拜访", VERSION);
        trade.ordered("last", "CNY 900.00", 185).called(2);
        watched(warned(), deferred()).expectNothing();
        watched(warned(), over).expectEvents(warned(new ChurnSignal(ChurnSign.NO_ORDER, 185, 180)));

        trade.ordered("new", "CNY 10.00", 2);
        watched(warned(), over).expectEvents(new ChurnAverted(CUSTOMER, VERSION));
    }

    @Test
    void aWarningEndsWhenNothingTellsOfItAnyMore() {
        trade.ordered("last", "CNY 900.00", 100).called(1);

        watched(warned()).expectEvents(new ChurnAverted(CUSTOMER, VERSION));
        watched(warned(), confirmed()).expectNothing();
    }

    @Test
    void aNewOrderMakesHimACustomerLikeOthers() {
        for (var before : List.of(List.of(warned()), List.of(warned(), deferred()), List.of(warned(), confirmed()))) {
            churn().given(before.stream()
                            .map(event -> that(event).at(daysAgo(5)))
                            .toArray(io.throughline.platform.test.Happened[]::new))
                    .when(new NoteOrder(CUSTOMER, order("new")))
                    .byProcess("account.churn-watching")
                    .expectEvents(new CustomerOrderedAgain(CUSTOMER, order("new")));
        }
        churn().given(warned(), new ChurnAverted(CUSTOMER, VERSION))
                .when(new NoteOrder(CUSTOMER, order("new")))
                .byProcess("account.churn-watching")
                .expectNothing();
    }

    @Test
    void anOldOrderThatBecomesKnownLateBringsNobodyBack() {
        churn().given(warned())
                .when(new NoteOrder(CUSTOMER, order("old")))
                .at(daysAgo(200))
                .byProcess("account.churn-watching")
                .expectNothing();
        churn().given(that(warned()).at(daysAgo(9)), that(confirmed()).at(daysAgo(5)))
                .when(new NoteOrder(CUSTOMER, order("old")))
                .at(daysAgo(200))
                .byProcess("account.churn-watching")
                .expectNothing();
    }

    @Test
    void anOrderOfOneWhoWasNeverWarnedOfIsNotNoted() {
        churn().givenNothing()
                .when(new NoteOrder(CUSTOMER, order("new")))
                .byProcess("account.churn-watching")
                .expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
    }

    @Test
    void theClockRunsFromTheLastOrderAndFromADeferral() {
        var set = SetRules.DEFAULT.with(RULES, VERSION);
        var churn = new ChurnDeadline(set);
        assertThat(churn.changes(SentCommands.recorded(new OrderApproved(order("new"), CUSTOMER))))
                .containsExactly(new DeadlineChange.Start(CUSTOMER.toString(), NOW));
        var merging = trade.merged(IN_POOL, "theirs", "CNY 1.00", 200).merging();
        assertThat(churn.changes(merging))
                .containsExactly(new DeadlineChange.Start(
                        CUSTOMER.toString(), merging.occurredAt().minus(Duration.ofDays(36_500))));
        assertThat(churn.period()).isEqualTo(Duration.ofDays(90));
        assertThat(new ChurnDeadline(SetRules.DEFAULT.with(new ChurnRules(0, 0, 1, 1, 1), 1)).period())
                .isGreaterThan(Duration.ofDays(36_500));
        assertThat(churn.due(CUSTOMER.toString(), NOW)).isEqualTo(new WatchForChurn(CUSTOMER));

        var deferral = new DeferralDeadline();
        assertThat(deferral.changes(SentCommands.recorded(deferred())))
                .containsExactly(new DeadlineChange.Start(CUSTOMER.toString(), NEXT_WEEK));
        assertThat(deferral.changes(SentCommands.recorded(warned())))
                .containsExactly(new DeadlineChange.End(CUSTOMER.toString()));
        assertThat(deferral.due(CUSTOMER.toString(), NOW)).isEqualTo(new WatchForChurn(CUSTOMER));
    }

    /** Whatever the rules and the figures: a figure of a signal is never below its limit, and none is left out. */
    @Property(tries = 200)
    void aWarningExplainsItself(
            @ForAll @IntRange(max = 400) int noOrder,
            @ForAll @IntRange(max = 400) int silence,
            @ForAll @IntRange(min = 1, max = 400) int lastOrder,
            @ForAll @IntRange(max = 400) int lastCall) {
        var told = new ToldTrade().ordered("last", "CNY 1.00", lastOrder).called(lastCall);
        var signals = ChurnSignals.of(
                Trade.in(told.history.of(CUSTOMER, Trade.TOLD_BY)), new ChurnRules(noOrder, silence, 0, 1, 0), NOW);

        int touch = Math.min(lastOrder, lastCall);
        var expected = new ArrayList<ChurnSignal>();
        if (noOrder > 0 && lastOrder >= noOrder) expected.add(new ChurnSignal(ChurnSign.NO_ORDER, lastOrder, noOrder));
        if (silence > 0 && touch >= silence) expected.add(new ChurnSignal(ChurnSign.SILENCE, touch, silence));
        assertThat(signals).isEqualTo(expected);
    }

    private Outcome<Churn> watched(ChurnEvent... before) {
        return churn().given(before).when(new WatchForChurn(CUSTOMER)).byProcess("account.churn");
    }

    private AggregateFixture<Churn> churn() {
        return churn(customers);
    }

    private AggregateFixture<Churn> churn(KnownCustomers known) {
        return AggregateFixture.of(Churn.class)
                .with(known)
                .with(trade.history)
                .with(SetRules.DEFAULT.with(rules, VERSION));
    }

    private static ChurnWarned warned(ChurnSignal... signals) {
        return new ChurnWarned(CUSTOMER, List.of(signals), VERSION);
    }

    private static ChurnDeferred deferred() {
        return new ChurnDeferred(CUSTOMER, NEXT_WEEK, "上门拜访，给予折扣", VERSION);
    }

    private static ChurnConfirmed confirmed() {
        return new ChurnConfirmed(CUSTOMER, "破产");
    }
}
