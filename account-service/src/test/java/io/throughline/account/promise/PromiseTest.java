package io.throughline.account.promise;

import static io.throughline.platform.test.AggregateFixture.NOW;
import static io.throughline.platform.test.TestStaff.AUDITOR;
import static io.throughline.platform.test.TestStaff.EXECUTIVE;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.SERVICE_AGENT;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;

import io.throughline.account.AccountRefusal;
import io.throughline.account.ChargeRefusal;
import io.throughline.account.account.Contacts;
import io.throughline.account.promise.PromiseCommand.BreakPromise;
import io.throughline.account.promise.PromiseCommand.HandOverPromise;
import io.throughline.account.promise.PromiseCommand.KeepPromise;
import io.throughline.account.promise.PromiseCommand.MakePromise;
import io.throughline.account.promise.PromiseCommand.RenegotiatePromise;
import io.throughline.account.promise.PromiseCommand.ReopenPromise;
import io.throughline.account.promise.PromiseCommand.WithdrawPromise;
import io.throughline.account.promise.PromiseUpkeep.EndOverduePromise;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.PromiseEvent;
import io.throughline.contracts.account.PromiseEvent.PromiseBroken;
import io.throughline.contracts.account.PromiseEvent.PromiseHandedOver;
import io.throughline.contracts.account.PromiseEvent.PromiseKept;
import io.throughline.contracts.account.PromiseEvent.PromiseMade;
import io.throughline.contracts.account.PromiseEvent.PromiseRenegotiated;
import io.throughline.contracts.account.PromiseEvent.PromiseReopened;
import io.throughline.contracts.account.PromiseEvent.PromiseWithdrawn;
import io.throughline.contracts.account.PromiseId;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was promised to customers, by everybody who talks to them (U12). */
class PromiseTest {

    static final PromiseId PROMISE = new PromiseId(Identifier.named("test", "promise"));
    static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    static final Instant FRIDAY = NOW.plus(Duration.ofDays(4));
    static final Instant MONDAY = NOW.plus(Duration.ofDays(7));

    private static final CustomerId FORMER = new CustomerId(Identifier.named("test", "former"));
    private static final ContactId WANG = new ContactId(Identifier.named("test", "wang"));
    private static final String WHAT = "周五前发送改好的报价";

    private final AggregateFixture<Promise> promises = AggregateFixture.of(Promise.class)
            .with(new KnownCustomers().owned(CUSTOMER, LI_NA).joined(FORMER, CUSTOMER))
            .with((Contacts) (customer, contact) -> customer.equals(CUSTOMER) && contact.equals(WANG));

    @Test
    void whoSaysItMustKeepIt() {
        for (var each : List.of(LI_NA, WANG_FANG, SERVICE_AGENT)) {
            promises.givenNothing().when(make(Optional.empty())).by(each).expectEvents(madeBy(each));
        }
    }

    @Test
    void somebodyBelowCanBeNamedToKeepIt() {
        promises.givenNothing().when(make(Optional.of(ZHAO_LEI))).by(LI_NA).expectEvents(madeBy(ZHAO_LEI));
    }

    @Test
    void refusesOneToKeepItWhoIsOutOfReachOrWorksWithNoCustomers() {
        promises.givenNothing().when(make(Optional.of(JOHN))).by(LI_NA).expectRefusal(AccountRefusal.OWNER_NOT_FOUND);
        promises.givenNothing()
                .when(make(Optional.of(EXECUTIVE)))
                .by(SERVICE_AGENT)
                .expectRefusal(ChargeRefusal.OWNER_UNFIT);
    }

    @Test
    void aProcessMustSayWhoKeepsIt() {
        promises.givenNothing()
                .when(make(Optional.empty()))
                .byProcess("import")
                .expectRefusal(ChargeRefusal.OWNER_MISSING);
        promises.givenNothing()
                .when(make(Optional.of(JOHN)))
                .byProcess("import")
                .expectEvents(madeBy(JOHN));
    }

    @Test
    void aPromiseToAProspectIsOneToWhomHeTurnedOutToBe() {
        promises.givenNothing()
                .when(make(FORMER, Optional.of(WANG), FRIDAY))
                .by(LI_NA)
                .expectEvents(new PromiseMade(
                        PROMISE, CUSTOMER, LI_NA.id(), Optional.of(WANG), WHAT, FRIDAY, Optional.empty()));
    }

    @Test
    void refusesStrangers() {
        var nobody = new CustomerId(Identifier.named("test", "nobody"));
        promises.givenNothing()
                .when(make(nobody, Optional.empty(), FRIDAY))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.CUSTOMER_NOT_FOUND);
        promises.givenNothing()
                .when(make(CUSTOMER, Optional.empty(), FRIDAY))
                .by(JOHN)
                .expectRefusal(AccountRefusal.CUSTOMER_NOT_FOUND);
        promises.givenNothing()
                .when(make(CUSTOMER, Optional.of(new ContactId(Identifier.named("test", "zhao"))), FRIDAY))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.CONTACT_NOT_FOUND);
    }

    @Test
    void refusesWhatWouldBeBrokenWhenItIsMade() {
        promises.givenNothing()
                .when(make(CUSTOMER, Optional.empty(), NOW))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.DUE_PASSED);
    }

    @Test
    void aPromiseOfLongAgoWasMadeInTimeThen() {
        var due = NOW.minus(Duration.ofDays(3));
        promises.givenNothing()
                .when(make(CUSTOMER, Optional.empty(), due))
                .at(NOW.minus(Duration.ofDays(5)))
                .by(LI_NA)
                .expectEvents(made(LI_NA, due));
    }

    @Test
    void isKeptWithAProof() {
        promises.given(madeBy(LI_NA))
                .when(new KeepPromise(PROMISE, "邮件已发"))
                .by(LI_NA)
                .expectEvents(kept());
    }

    @Test
    void isBrokenByWordWithAReason() {
        promises.given(madeBy(LI_NA))
                .when(new BreakPromise(PROMISE, "缺货"))
                .by(WANG_FANG)
                .expectEvents(new PromiseBroken(PROMISE, CUSTOMER, false, Optional.of("缺货")));
    }

    @Test
    void isMovedWithTheCustomersConsent() {
        promises.given(madeBy(LI_NA))
                .when(new RenegotiatePromise(PROMISE, MONDAY, "王总电话同意"))
                .by(LI_NA)
                .expectEvents(new PromiseRenegotiated(PROMISE, CUSTOMER, FRIDAY, MONDAY, "王总电话同意"));
        promises.given(madeBy(LI_NA))
                .when(new RenegotiatePromise(PROMISE, FRIDAY, "王总电话同意"))
                .by(LI_NA)
                .expectNothing();
        promises.given(madeBy(LI_NA))
                .when(new RenegotiatePromise(PROMISE, NOW, "王总电话同意"))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.DUE_PASSED);
    }

    @Test
    void isWithdrawnWithAReason() {
        promises.given(madeBy(LI_NA))
                .when(new WithdrawPromise(PROMISE, "客户不再需要"))
                .by(LI_NA)
                .expectEvents(new PromiseWithdrawn(PROMISE, CUSTOMER, "客户不再需要"));
    }

    @Test
    void endsOnce() {
        for (var end : List.of(kept(), overdue(), new PromiseWithdrawn(PROMISE, CUSTOMER, "x"))) {
            for (var command : List.of(
                    new KeepPromise(PROMISE, "再次"),
                    new BreakPromise(PROMISE, "再次"),
                    new WithdrawPromise(PROMISE, "再次"),
                    new RenegotiatePromise(PROMISE, MONDAY, "再次"),
                    new HandOverPromise(PROMISE, ZHAO_LEI.id()))) {
                promises.given(madeBy(LI_NA), end).when(command).by(LI_NA).expectRefusal(ChargeRefusal.PROMISE_ENDED);
            }
        }
    }

    @Test
    void theSameEndToldTwiceIsOne() {
        promises.given(madeBy(LI_NA), kept())
                .when(new KeepPromise(PROMISE, "邮件已发"))
                .by(LI_NA)
                .expectNothing();
        promises.given(madeBy(LI_NA), new PromiseBroken(PROMISE, CUSTOMER, false, Optional.of("缺货")))
                .when(new BreakPromise(PROMISE, "缺货"))
                .by(LI_NA)
                .expectNothing();
        promises.given(madeBy(LI_NA), new PromiseWithdrawn(PROMISE, CUSTOMER, "x"))
                .when(new WithdrawPromise(PROMISE, "x"))
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void isReopenedForAsLongAsItsMomentIsStillToCome() {
        promises.given(madeBy(LI_NA), kept())
                .when(new ReopenPromise(PROMISE, Optional.empty(), "附件缺失"))
                .by(LI_NA)
                .expectEvents(new PromiseReopened(PROMISE, CUSTOMER, FRIDAY, "附件缺失"));
        var passed = NOW.minus(Duration.ofDays(1));
        promises.given(made(LI_NA, passed), overdue())
                .when(new ReopenPromise(PROMISE, Optional.empty(), "迟到"))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.DUE_PASSED);
        promises.given(made(LI_NA, passed), overdue())
                .when(new ReopenPromise(PROMISE, Optional.of(MONDAY), "迟到"))
                .by(LI_NA)
                .expectEvents(new PromiseReopened(PROMISE, CUSTOMER, MONDAY, "迟到"));
        promises.given(madeBy(LI_NA))
                .when(new ReopenPromise(PROMISE, Optional.empty(), "x"))
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void isHandedOverWithinReach() {
        promises.given(madeBy(LI_NA))
                .when(new HandOverPromise(PROMISE, ZHAO_LEI.id()))
                .by(LI_NA)
                .expectEvents(new PromiseHandedOver(PROMISE, CUSTOMER, LI_NA.id(), ZHAO_LEI.id()));
        promises.given(madeBy(LI_NA))
                .when(new HandOverPromise(PROMISE, LI_NA.id()))
                .by(LI_NA)
                .expectNothing();
        promises.given(madeBy(LI_NA))
                .when(new HandOverPromise(PROMISE, JOHN.id()))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.OWNER_NOT_FOUND);
    }

    @Test
    void whoMadeItKeepsSightOfItAndOthersDoNot() {
        promises.given(madeBy(ZHAO_LEI))
                .when(new KeepPromise(PROMISE, "好"))
                .by(ZHAO_LEI)
                .expectEvents(new PromiseKept(PROMISE, CUSTOMER, "好"));
        promises.given(madeBy(LI_NA))
                .when(new KeepPromise(PROMISE, "好"))
                .by(JOHN)
                .expectRefusal(ChargeRefusal.PROMISE_NOT_FOUND);
    }

    @Test
    void whoOnlyReadsPromisesNothing() {
        promises.givenNothing()
                .when(make(Optional.empty()))
                .by(AUDITOR)
                .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
    }

    @Test
    void isBrokenByItselfWhenItsMomentHasPassedAndNotBefore() {
        promises.given(made(LI_NA, NOW))
                .when(new EndOverduePromise(PROMISE))
                .byProcess("account.promise")
                .expectEvents(overdue());
        promises.given(made(LI_NA, NOW.plusMillis(1)))
                .when(new EndOverduePromise(PROMISE))
                .byProcess("account.promise")
                .expectNothing();
        promises.given(made(LI_NA, NOW), new PromiseRenegotiated(PROMISE, CUSTOMER, NOW, MONDAY, "x"))
                .when(new EndOverduePromise(PROMISE))
                .byProcess("account.promise")
                .expectNothing();
        promises.given(made(LI_NA, NOW), kept())
                .when(new EndOverduePromise(PROMISE))
                .byProcess("account.promise")
                .expectNothing();
    }

    private static MakePromise make(Optional<StaffMember> owner) {
        return new MakePromise(
                PROMISE, CUSTOMER, Optional.empty(), WHAT, FRIDAY, owner.map(StaffMember::id), Optional.empty());
    }

    private static MakePromise make(CustomerId customer, Optional<ContactId> contact, Instant due) {
        return new MakePromise(PROMISE, customer, contact, WHAT, due, Optional.empty(), Optional.empty());
    }

    static PromiseMade madeBy(StaffMember owner) {
        return made(owner, FRIDAY);
    }

    static PromiseMade made(StaffMember owner, Instant due) {
        return new PromiseMade(PROMISE, CUSTOMER, owner.id(), Optional.empty(), WHAT, due, Optional.empty());
    }

    static PromiseKept kept() {
        return new PromiseKept(PROMISE, CUSTOMER, "邮件已发");
    }

    static PromiseEvent overdue() {
        return new PromiseBroken(PROMISE, CUSTOMER, true, Optional.empty());
    }
}
