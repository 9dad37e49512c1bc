package io.throughline.account.account;

import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.AUDITOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.WANG_FANG;

import io.throughline.account.AccountRefusal;
import io.throughline.account.account.AccountCommand.DeleteAccount;
import io.throughline.account.account.AccountCommand.RestoreAccount;
import io.throughline.account.account.AccountCommand.TransferAccount;
import io.throughline.account.account.ProfileCommand.GivePartyRole;
import io.throughline.account.pool.CurrentPoolRules;
import io.throughline.account.pool.PoolCommand.ClaimAccount;
import io.throughline.account.rules.SetRules;
import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.AccountEvent.AccountTransferred;
import io.throughline.contracts.account.ContactEvent.ContactMovedIn;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.PartyRole;
import io.throughline.contracts.account.PoolEvent.AccountClaimed;
import io.throughline.contracts.account.PoolRules;
import io.throughline.contracts.account.RecycleBinEvent.AccountDeleted;
import io.throughline.contracts.account.RecycleBinEvent.AccountRestored;
import io.throughline.contracts.order.OrderEvent.OrderPaid;
import io.throughline.contracts.order.OrderEvent.OrderSubmitted;
import io.throughline.contracts.order.OrderId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.history.Places;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.rules.Ruled;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import io.throughline.platform.test.ToldHistory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Accounts go into the recycle bin and come back as they were (A3). */
class RecycleBinTest {

    private static final CustomerId CUSTOMER =
            AccountTest.open(Optional.empty()).customerId();
    private static final DomainEvent OPENED = AccountTest.opened(Optional.of(LI_NA.id()));
    private static final DomainEvent DELETED = deleted(Optional.of(LI_NA.id()));
    private static final OrderId ORDER = new OrderId(Identifier.named("test", "order"));
    private static final Money PRICE = Money.parse("CNY 100.00");

    private final ToldHistory history = new ToldHistory();
    private Set<Integer> placesTaken = Set.of();

    private AggregateFixture<Account> accounts() {
        CurrentPoolRules rules = () -> new Ruled<>(3, PoolRules.DEFAULT);
        Places places = (kind, key, most, now) -> placesTaken;
        return AggregateFixture.of(Account.class)
                .with(new KnownCustomers())
                .with(SetRules.DEFAULT)
                .with(history)
                .with(rules)
                .with((Parents) account -> Optional.empty())
                .with(places);
    }

    @Test
    void isDeletedByItsOwnerAndByThoseAboveHim() {
        for (StaffMember member : List.of(LI_NA, WANG_FANG, ADMINISTRATOR)) {
            accounts().given(OPENED).when(delete()).by(member).expectEvents(DELETED);
        }
        accounts().given(OPENED).when(delete()).by(JOHN).expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
        accounts().given(OPENED).when(delete()).by(AUDITOR).expectRefusal(IdentityRefusal.PERMISSION_MISSING);
        accounts().givenNothing().when(delete()).by(LI_NA).expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
    }

    @Test
    void isDeletedOnceAndRestoredOnce() {
        accounts().given(OPENED, DELETED).when(delete()).by(LI_NA).expectNothing();
        accounts().given(OPENED).when(restore()).by(LI_NA).expectNothing();
        accounts().given(OPENED, DELETED, restored()).when(restore()).by(LI_NA).expectNothing();
        accounts().given(OPENED, DELETED, restored()).when(delete()).by(LI_NA).expectEvents(DELETED);
    }

    @Test
    void staysWhileSomethingIsOpen() {
        history.that(submitted(), AggregateFixture.NOW);
        accounts().given(OPENED).when(delete()).by(LI_NA).expectRefusal(AccountRefusal.CUSTOMER_HAS_OPEN_MATTERS);

        history.that(new OrderPaid(ORDER, CUSTOMER, PRICE), AggregateFixture.NOW);
        accounts().given(OPENED).when(delete()).by(LI_NA).expectEvents(DELETED);
    }

    @Test
    void refusesEveryChangeWhileItLiesThere() {
        for (var command : List.of(
                new TransferAccount(CUSTOMER, Optional.of(WANG_FANG.id()), "Handover"),
                new GivePartyRole(CUSTOMER, PartyRole.PARTNER))) {
            accounts()
                    .given(OPENED, DELETED)
                    .when(command)
                    .by(ADMINISTRATOR)
                    .expectRefusal(AccountRefusal.ACCOUNT_DELETED);
        }
        accounts()
                .given(OPENED, DELETED)
                .when(AccountTest.open(Optional.empty()))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.ACCOUNT_DELETED);
    }

    @Test
    void isHiddenThereFromWhoeverDidNotSeeItBefore() {
        accounts().given(OPENED, DELETED).when(restore()).by(JOHN).expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
        accounts()
                .given(OPENED, DELETED)
                .when(new GivePartyRole(CUSTOMER, PartyRole.PARTNER))
                .by(JOHN)
                .expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
        accounts()
                .given(AccountTest.opened(Optional.empty()), deleted(Optional.empty()))
                .when(new ClaimAccount(CUSTOMER))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
    }

    @Test
    void takesInAContactWhoWasOnHisWayThere() {
        var contact = new ContactId(Identifier.named("test", "陈志强"));
        var from = new CustomerId(Identifier.named("test", "天津港务公司"));
        var name = Optional.of(new PersonName("陈志强"));
        accounts()
                .given(OPENED, DELETED)
                .when(new TakeInContact(
                        CUSTOMER, contact, from, name, Optional.empty(), Optional.empty(), Optional.empty()))
                .byProcess("account.contact-moving")
                .expectEvents(new ContactMovedIn(
                        contact, CUSTOMER, from, name, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void comesBackToItsOwnerOrIntoItsPool() {
        accounts().given(OPENED, DELETED).when(restore()).by(LI_NA).expectEvents(restored());
        accounts()
                .given(AccountTest.opened(Optional.empty()), deleted(Optional.empty()))
                .when(restore())
                .by(WANG_FANG)
                .expectEvents(new AccountRestored(CUSTOMER, Optional.empty(), Optional.empty()));
    }

    @Test
    void goesOnToThePoolWhenItsOwnerAnswersForCustomersNoMore() {
        var gone = Optional.of(new StaffId(Identifier.named("test", "离职员工")));
        accounts()
                .given(AccountTest.opened(gone), deleted(gone))
                .when(restore())
                .by(ADMINISTRATOR)
                .expectEvents(
                        new AccountRestored(CUSTOMER, gone, Optional.empty()),
                        new AccountTransferred(
                                CUSTOMER,
                                gone,
                                Optional.empty(),
                                "The owner answers for customers no more (原负责人已不再负责客户)"));
    }

    @Test
    void leavesItsPlaceInTheQuotaAndTakesAnotherWhenItComesBack() {
        var claimed = new AccountClaimed(CUSTOMER, LI_NA.id(), "public", 3, 1, 7);
        var pooled = AccountTest.opened(Optional.empty());
        accounts()
                .heldBy(CUSTOMER.toString(), "pool.place", LI_NA.id() + "/7")
                .given(pooled, claimed)
                .when(delete())
                .by(LI_NA)
                .expectEvents(DELETED)
                .expectRelease("pool.place", LI_NA.id() + "/7", CUSTOMER.toString());

        placesTaken = Set.of(1, 7);
        accounts()
                .given(pooled, claimed, DELETED)
                .when(restore())
                .by(LI_NA)
                .expectEvents(new AccountRestored(CUSTOMER, Optional.of(LI_NA.id()), Optional.of(2)))
                .expectClaim("pool.place", LI_NA.id() + "/2", CUSTOMER.toString());
    }

    @Test
    void goesOnToThePoolWhenItsOwnerHasClaimedAllHeMayMeanwhile() {
        int most = PoolRules.DEFAULT.poolFor(Map.of()).places();
        placesTaken = IntStream.rangeClosed(1, most).boxed().collect(Collectors.toSet());
        accounts()
                .given(
                        AccountTest.opened(Optional.empty()),
                        new AccountClaimed(CUSTOMER, LI_NA.id(), "public", 3, 1, 7),
                        DELETED)
                .when(restore())
                .by(LI_NA)
                .expectEvents(
                        restored(),
                        new AccountTransferred(
                                CUSTOMER,
                                Optional.of(LI_NA.id()),
                                Optional.empty(),
                                "The owner has claimed as many others meanwhile as he may (原负责人领取名额已满)"));
    }

    private static DeleteAccount delete() {
        return new DeleteAccount(CUSTOMER, "重复录入");
    }

    private static RestoreAccount restore() {
        return new RestoreAccount(CUSTOMER);
    }

    private static AccountDeleted deleted(Optional<StaffId> owner) {
        return new AccountDeleted(CUSTOMER, owner, "重复录入");
    }

    private static AccountRestored restored() {
        return new AccountRestored(CUSTOMER, Optional.of(LI_NA.id()), Optional.empty());
    }

    private static CustomerEvent submitted() {
        return new OrderSubmitted(ORDER, CUSTOMER, Optional.empty(), List.of(), PRICE);
    }
}
