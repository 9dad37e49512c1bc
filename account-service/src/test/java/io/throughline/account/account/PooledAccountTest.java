package io.throughline.account.account;

import static io.throughline.platform.test.AggregateFixture.NOW;
import static io.throughline.platform.test.Happened.that;
import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARKETING;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;

import io.throughline.account.AccountRefusal;
import io.throughline.account.pool.CurrentPoolRules;
import io.throughline.account.pool.PoolCommand.ClaimAccount;
import io.throughline.account.pool.PoolCommand.ReturnAccount;
import io.throughline.account.pool.RecycleAccount;
import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.Direction;
import io.throughline.contracts.account.InteractionEvent.InteractionRecorded;
import io.throughline.contracts.account.InteractionEvent.InteractionWithdrawn;
import io.throughline.contracts.account.InteractionId;
import io.throughline.contracts.account.InteractionKind;
import io.throughline.contracts.account.Pool;
import io.throughline.contracts.account.PoolCondition;
import io.throughline.contracts.account.PoolEvent.AccountClaimed;
import io.throughline.contracts.account.PoolEvent.AccountRecycled;
import io.throughline.contracts.account.PoolEvent.AccountReturned;
import io.throughline.contracts.account.PoolRules;
import io.throughline.contracts.account.RecycleReason;
import io.throughline.contracts.desk.Priority;
import io.throughline.contracts.desk.RequestKind;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestClosed;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestCreated;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.order.OrderEvent.OrderApproved;
import io.throughline.contracts.order.OrderEvent.OrderPaid;
import io.throughline.contracts.order.OrderEvent.OrderRejected;
import io.throughline.contracts.order.OrderEvent.OrderSubmitted;
import io.throughline.contracts.order.OrderId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.history.Places;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.rules.Ruled;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.Happened;
import io.throughline.platform.test.KnownCustomers;
import io.throughline.platform.test.ToldHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** An account on its way into a pool and out of it, by hand and by rule. */
class PooledAccountTest {

    private static final CustomerId CUSTOMER =
            AccountTest.open(Optional.empty()).customerId();
    private static final OrderId ORDER = new OrderId(Identifier.named("test", "order"));
    private static final ServiceRequestId REQUEST = new ServiceRequestId(Identifier.named("test", "request"));
    private static final Money PRICE = Money.parse("CNY 100.00");
    private static final String TODAY = "2026-05-04";

    private final ToldHistory history = new ToldHistory();
    private Ruled<PoolRules> rules = new Ruled<>(3, PoolRules.DEFAULT);
    private Set<Integer> claimsOfToday = Set.of();
    private Set<Integer> placesTaken = Set.of();

    private AggregateFixture<Account> accounts() {
        CurrentPoolRules current = () -> rules;
        Places places = (kind, key, most, now) -> kind.equals("pool.place") ? placesTaken : claimsOfToday;
        return AggregateFixture.of(Account.class)
                .with(new KnownCustomers())
                .with(history)
                .with(current)
                .with(places);
    }

    @Test
    void isClaimedByWhoeverSellsAlthoughHeDidNotSeeItBefore() {
        accounts()
                .given(opened(Optional.empty(), 40))
                .when(claim())
                .by(LI_NA)
                .expectEvents(claimed(LI_NA, 1, 1))
                .expectClaim("pool.claim-of-day", LI_NA.id() + "/" + TODAY + "/1", CUSTOMER.toString())
                .expectClaim("pool.place", LI_NA.id() + "/1", CUSTOMER.toString());
    }

    @Test
    void isClaimedOnce() {
        accounts()
                .given(opened(Optional.empty(), 40), happened(claimed(LI_NA, 1, 1), 0))
                .when(claim())
                .by(LI_NA)
                .expectNothing();
        accounts()
                .given(opened(Optional.empty(), 40), happened(claimed(LI_NA, 1, 1), 0))
                .when(claim())
                .by(JOHN)
                .expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
    }

    @Test
    void isHiddenFromClaimersWhileAnotherHasIt() {
        accounts()
                .given(opened(Optional.of(JOHN.id()), 40))
                .when(claim())
                .by(LI_NA)
                .expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
        accounts().givenNothing().when(claim()).by(LI_NA).expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
    }

    @Test
    void isNothingForWhoDoesNotSell() {
        accounts()
                .given(opened(Optional.empty(), 40))
                .when(claim())
                .by(MARKETING)
                .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
        accounts()
                .given(opened(Optional.empty(), 40))
                .when(claim())
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.OWNER_NOT_IN_SALES);
    }

    @Test
    void takesTheLowestNumberThatIsFree() {
        claimsOfToday = Set.of(1, 2, 4);
        placesTaken = Set.of(2);
        accounts().given(opened(Optional.empty(), 40)).when(claim()).by(LI_NA).expectEvents(claimed(LI_NA, 3, 1));
    }

    @Test
    void isNotClaimedWhenTheQuotaOfTheDayIsUsedUp() {
        claimsOfToday = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        accounts()
                .given(opened(Optional.empty(), 40))
                .when(claim())
                .by(LI_NA)
                .expectRefusal(AccountRefusal.CLAIMS_OF_DAY_USED);
    }

    @Test
    void isNotClaimedWhenNoPlaceIsFreeAlsoBeyondALimitThatWasLowered() {
        use(pool("public", 10, 2, 7, 0, 30, 0));
        placesTaken = Set.of(1, 7);
        accounts()
                .given(opened(Optional.empty(), 40))
                .when(claim())
                .by(LI_NA)
                .expectRefusal(AccountRefusal.NO_PLACE_FREE);
    }

    @Test
    void isClaimedBackByItsLastOwnerOnlyAfterAWhile() {
        accounts()
                .given(opened(Optional.of(LI_NA.id()), 40), happened(returned(LI_NA), 6))
                .when(claim())
                .by(LI_NA)
                .expectRefusal(AccountRefusal.PREVIOUS_OWNER_LOCKED);
        accounts()
                .given(opened(Optional.of(LI_NA.id()), 40), happened(returned(LI_NA), 6))
                .when(claim())
                .by(JOHN)
                .expectEvents(claimed(JOHN, 1, 1));
        accounts()
                .given(opened(Optional.of(LI_NA.id()), 40), happened(returned(LI_NA), 7))
                .when(claim())
                .by(LI_NA)
                .expectEvents(claimed(LI_NA, 1, 1));
    }

    @Test
    void isLeftInPeaceForAWhileWhenItIsNew() {
        use(pool("public", 10, 200, 7, 3, 30, 0));
        accounts().given(opened(Optional.empty(), 2)).when(claim()).by(LI_NA).expectRefusal(AccountRefusal.NEW_IN_POOL);
        accounts().given(opened(Optional.empty(), 3)).when(claim()).by(LI_NA).expectEvents(claimed(LI_NA, 1, 1));
    }

    @Test
    void isClaimedOnlyByMembersOfThePoolsDepartments() {
        var north = new Pool("north", List.of(), Set.of("Sales North"), 10, 200, 7, 0, 30, 0);
        rules = new Ruled<>(3, new PoolRules(List.of(north), "Asia/Shanghai"));
        accounts()
                .given(opened(Optional.empty(), 40))
                .when(claim())
                .by(LI_NA)
                .expectRefusal(AccountRefusal.NOT_OF_THE_POOL);
    }

    @Test
    void belongsToTheFirstPoolWhoseConditionsItMeets() {
        var trade =
                new Pool("trade", List.of(new PoolCondition("industry", Set.of("贸易"))), Set.of(), 1, 1, 7, 0, 30, 0);
        var others = pool("others", 10, 200, 7, 0, 30, 0);
        rules = new Ruled<>(3, new PoolRules(List.of(trade, others), "Asia/Shanghai"));
        accounts()
                .given(opened(Optional.empty(), 40))
                .when(claim())
                .by(LI_NA)
                .expectEvents(new AccountClaimed(CUSTOMER, LI_NA.id(), "trade", 3, 1, 1));
        accounts()
                .given(opened(Optional.empty(), 40), happened(new AccountReturned(CUSTOMER, none(), "others", "冷"), 9))
                .when(claim())
                .by(LI_NA)
                .expectEvents(new AccountClaimed(CUSTOMER, LI_NA.id(), "others", 3, 1, 1));
    }

    @Test
    void isGivenToThePoolByItsOwnerAndByWhoStandsAboveHim() {
        for (var caller : List.of(ZHAO_LEI, LI_NA, WANG_FANG)) {
            accounts()
                    .given(opened(Optional.of(ZHAO_LEI.id()), 40))
                    .when(giveBack(Optional.empty()))
                    .by(caller)
                    .expectEvents(returned(ZHAO_LEI));
        }
        accounts()
                .given(opened(Optional.of(ZHAO_LEI.id()), 40))
                .when(giveBack(Optional.empty()))
                .by(JOHN)
                .expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
    }

    @Test
    void leavesThePlaceFreeThatItTookUpWhicheverWayItGoes() {
        var history = new Happened[] {opened(Optional.empty(), 400), happened(claimed(LI_NA, 1, 5), 300)};
        var place = LI_NA.id() + "/5";
        accounts()
                .given(history)
                .when(giveBack(Optional.empty()))
                .by(LI_NA)
                .expectRelease("pool.place", place, CUSTOMER.toString());
        accounts()
                .given(history)
                .when(AccountTest.transfer(Optional.of(ZHAO_LEI.id())))
                .by(WANG_FANG)
                .expectRelease("pool.place", place, CUSTOMER.toString());
        accounts()
                .given(history)
                .when(new RecycleAccount(CUSTOMER))
                .byProcess("account.recycling")
                .expectRelease("pool.place", place, CUSTOMER.toString());
    }

    @Test
    void goesToThePoolThatWasChosenIfThereIsOne() {
        rules = new Ruled<>(
                3,
                new PoolRules(
                        List.of(pool("north", 10, 200, 7, 0, 30, 0), pool("public", 10, 200, 7, 0, 30, 0)), "UTC"));
        accounts()
                .given(opened(Optional.of(LI_NA.id()), 40))
                .when(giveBack(Optional.of("public")))
                .by(LI_NA)
                .expectEvents(returned(LI_NA));
        accounts()
                .given(opened(Optional.of(LI_NA.id()), 40))
                .when(giveBack(Optional.of("西区")))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.POOL_NOT_FOUND);
        accounts()
                .given(opened(Optional.of(LI_NA.id()), 40), happened(returned(LI_NA), 1))
                .when(giveBack(Optional.of("public")))
                .by(WANG_FANG)
                .expectNothing();
    }

    @Test
    void staysWithItsOwnerWhileAnOrderOrAServiceRequestIsOpen() {
        for (CustomerEvent open : List.of(submitted(), created())) {
            var telling = new PooledAccountTest();
            telling.history.that(open, daysAgo(90));
            telling.accounts()
                    .given(opened(Optional.of(LI_NA.id()), 100))
                    .when(giveBack(Optional.empty()))
                    .by(LI_NA)
                    .expectRefusal(AccountRefusal.CUSTOMER_HAS_OPEN_WORK);
            telling.accounts()
                    .given(opened(Optional.of(LI_NA.id()), 100))
                    .when(new RecycleAccount(CUSTOMER))
                    .byProcess("account.recycling")
                    .expectNothing();
        }
    }

    @Test
    void isRecycledWhenNobodyWasInTouchForThirtyDays() {
        history.that(submitted(), daysAgo(90)).that(new OrderRejected(ORDER, CUSTOMER, "价格"), daysAgo(89));
        history.that(created(), daysAgo(80)).that(new ServiceRequestClosed(REQUEST, CUSTOMER, none()), daysAgo(70));
        history.that(touch(InteractionKind.CALL), daysAgo(30)).that(touch(InteractionKind.ACTIVITY), daysAgo(1));
        var mistake = touch(InteractionKind.VISIT);
        history.that(mistake, daysAgo(2))
                .that(new InteractionWithdrawn(mistake.interactionId(), CUSTOMER, "别的客户"), daysAgo(1));
        accounts()
                .given(opened(Optional.of(LI_NA.id()), 100))
                .when(new RecycleAccount(CUSTOMER))
                .byProcess("account.recycling")
                .expectEvents(recycled(RecycleReason.NO_FOLLOW_UP, daysAgo(30)));
    }

    @Test
    void isKeptWhenSomebodyWasInTouchLately() {
        history.that(touch(InteractionKind.VISIT), daysAgo(29));
        accounts()
                .given(opened(Optional.of(LI_NA.id()), 100))
                .when(new RecycleAccount(CUSTOMER))
                .byProcess("account.recycling")
                .expectNothing();
    }

    @Test
    void givesAnOwnerHisTimeFromTheDayOnAtWhichWeLearnedThatHeIsIt() {
        var imported = that(AccountTest.opened(Optional.of(LI_NA.id())))
                .at(daysAgo(900))
                .recordedAt(daysAgo(29));
        accounts()
                .given(imported)
                .when(new RecycleAccount(CUSTOMER))
                .byProcess("account.recycling")
                .expectNothing();
    }

    @Test
    void isRecycledWhenNothingWasOrderedWhereTheRulesSaySo() {
        use(pool("public", 10, 200, 7, 0, 0, 60));
        history.that(submitted(), daysAgo(91)).that(new OrderApproved(ORDER, CUSTOMER), daysAgo(90));
        history.that(new OrderPaid(ORDER, CUSTOMER, PRICE), daysAgo(80)).that(touch(InteractionKind.CALL), daysAgo(1));
        accounts()
                .given(opened(Optional.of(LI_NA.id()), 100))
                .when(new RecycleAccount(CUSTOMER))
                .byProcess("account.recycling")
                .expectEvents(recycled(RecycleReason.NO_DEAL, daysAgo(90)));
    }

    @Test
    void isNeverRecycledWhereTheRulesSayNeverAndWhenItLiesInThePoolAlready() {
        accounts()
                .given(opened(Optional.empty(), 100))
                .when(new RecycleAccount(CUSTOMER))
                .byProcess("account.recycling")
                .expectNothing();
        use(pool("public", 10, 200, 7, 0, 0, 0));
        accounts()
                .given(opened(Optional.of(LI_NA.id()), 1_000))
                .when(new RecycleAccount(CUSTOMER))
                .byProcess("account.recycling")
                .expectNothing();
    }

    private void use(Pool pool) {
        rules = new Ruled<>(3, new PoolRules(List.of(pool), "Asia/Shanghai"));
    }

    private static Pool pool(String name, int claims, int places, int previous, int fresh, int followUp, int deal) {
        return new Pool(name, List.of(), Set.of(), claims, places, previous, fresh, followUp, deal);
    }

    private static Happened opened(Optional<StaffId> owner, int daysAgo) {
        return happened(AccountTest.opened(owner), daysAgo);
    }

    private static Happened happened(CustomerEvent event, int daysAgo) {
        return that(event).recordedAt(daysAgo(daysAgo));
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private static ClaimAccount claim() {
        return new ClaimAccount(CUSTOMER);
    }

    private static ReturnAccount giveBack(Optional<String> pool) {
        return new ReturnAccount(CUSTOMER, pool, "客户搬到别的地区");
    }

    private static AccountClaimed claimed(StaffMember by, int claimOfDay, int place) {
        return new AccountClaimed(CUSTOMER, by.id(), "public", 3, claimOfDay, place);
    }

    private static AccountReturned returned(StaffMember from) {
        return new AccountReturned(CUSTOMER, Optional.of(from.id()), "public", "客户搬到别的地区");
    }

    private static AccountRecycled recycled(RecycleReason reason, Instant since) {
        return new AccountRecycled(CUSTOMER, LI_NA.id(), "public", reason, since, 3);
    }

    private static OrderSubmitted submitted() {
        return new OrderSubmitted(ORDER, CUSTOMER, Optional.empty(), List.of(), PRICE);
    }

    private static ServiceRequestCreated created() {
        return new ServiceRequestCreated(
                REQUEST,
                CUSTOMER,
                RequestKind.COMPLAINT,
                Priority.MODERATE,
                Channel.PHONE,
                "水泵漏水",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static InteractionRecorded touch(InteractionKind kind) {
        return new InteractionRecorded(
                new InteractionId(Identifier.named("test", kind.name())),
                CUSTOMER,
                Optional.empty(),
                kind,
                Channel.PHONE,
                Direction.OUTBOUND,
                Optional.empty(),
                "通话",
                Optional.empty(),
                Optional.empty());
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }
}
