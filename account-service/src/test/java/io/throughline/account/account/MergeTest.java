package io.throughline.account.account;

import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.AccountRefusal;
import io.throughline.account.account.AccountCommand.AddContact;
import io.throughline.account.account.AccountCommand.DeleteAccount;
import io.throughline.account.account.AccountCommand.TransferAccount;
import io.throughline.account.account.ContactCommand.RemoveContact;
import io.throughline.account.account.MergeStep.AbsorbAccount;
import io.throughline.account.account.MergeStep.FollowAccount;
import io.throughline.account.account.MergeStep.JoinAccount;
import io.throughline.account.account.MergeStep.LeaveAccount;
import io.throughline.account.account.MergeStep.PartAccount;
import io.throughline.account.account.ProfileCommand.GivePartyRole;
import io.throughline.account.pool.CurrentPoolRules;
import io.throughline.account.pool.RecycleAccount;
import io.throughline.account.rules.SetRules;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.AccountEvent.AccountTransferred;
import io.throughline.contracts.account.AccountEvent.ContactAdded;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.account.ContactEvent.ContactRemoved;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.MergeEvent.AccountAbsorbed;
import io.throughline.contracts.account.MergeEvent.AccountMerged;
import io.throughline.contracts.account.MergeEvent.AccountParted;
import io.throughline.contracts.account.MergeEvent.AccountUnmerged;
import io.throughline.contracts.account.PartyRole;
import io.throughline.contracts.account.PoolEvent.AccountClaimed;
import io.throughline.contracts.account.PoolEvent.AccountReturned;
import io.throughline.contracts.account.PoolRules;
import io.throughline.contracts.account.ProfileEvent.AccountProfileCorrected;
import io.throughline.contracts.account.ProfileField;
import io.throughline.contracts.account.RecycleBinEvent.AccountDeleted;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.log.Snapshots;
import io.throughline.platform.rules.Ruled;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import io.throughline.platform.test.ToldHistory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two accounts become one and part again; each decides for itself (N5). */
class MergeTest {

    private static final CustomerId ACCOUNT = AccountTest.open(Optional.empty()).customerId();
    private static final CustomerId OTHER = new CustomerId(Identifier.named("test", "另一档案"));
    private static final CustomerId THIRD = new CustomerId(Identifier.named("test", "第三档案"));
    private static final ContactId CONTACT = new ContactId(Identifier.named("test", "联系人"));
    private static final Optional<StaffId> OF_LI = Optional.of(LI_NA.id());
    private static final Optional<StaffId> OF_JOHN = Optional.of(JOHN.id());
    private static final DomainEvent OPENED = AccountTest.opened(OF_LI);
    private static final List<ProfileField> PHONE = List.of(ProfileField.PHONE);

    private final AggregateFixture<Account> accounts = AggregateFixture.of(Account.class)
            .with(new KnownCustomers())
            .with(SetRules.DEFAULT)
            .with(new ToldHistory())
            .with((CurrentPoolRules) () -> new Ruled<>(3, PoolRules.DEFAULT))
            .with((Parents) account -> Optional.empty());

    @Test
    void isReadBackFromASnapshotAsItWas() {
        var union = new Union();
        union.on(absorbed(OTHER));
        union.on(correctedPhone());
        assertThat(Snapshots.written(Snapshots.readBack(union))).isEqualTo(Snapshots.written(union));
        union.on(new AccountMerged(ACCOUNT, THIRD, OF_LI, OF_JOHN, Optional.of("华北公海")));
        assertThat(Snapshots.written(Snapshots.readBack(union))).isEqualTo(Snapshots.written(union));
        assertThat(Snapshots.readBack(union).pool()).contains("华北公海");
    }

    @Test
    void standsForAnotherOneOnce() {
        accounts.given(OPENED).when(absorb(OTHER)).by(WANG_FANG).expectEvents(absorbed(OTHER));
        accounts.given(OPENED, absorbed(OTHER))
                .when(absorb(OTHER))
                .by(WANG_FANG)
                .expectNothing();
        accounts.given(OPENED, absorbed(OTHER))
                .when(absorb(THIRD))
                .by(WANG_FANG)
                .expectEvents(absorbed(THIRD));
    }

    @Test
    void doesNotStandForItselfTwiceAndNotForOthersWhileItLeadsElsewhere() {
        accounts.given(OPENED).when(absorb(ACCOUNT)).by(WANG_FANG).expectRefusal(AccountRefusal.MERGE_WITH_ITSELF);
        accounts.given(OPENED, merged(OTHER, OF_LI, OF_LI))
                .when(absorb(THIRD))
                .by(WANG_FANG)
                .expectRefusal(AccountRefusal.ACCOUNT_MERGED);
        accounts.given(OPENED).when(absorb(OTHER)).by(ADMINISTRATOR).expectEvents(absorbed(OTHER));
        accounts.givenNothing().when(absorb(OTHER)).by(WANG_FANG).expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
    }

    @Test
    void leadsToAnotherOneUnderThatOnesOwner() {
        accounts.given(OPENED)
                .when(join(OTHER, AccountKind.ORGANISATION))
                .by(ADMINISTRATOR)
                .expectEvents(merged(OTHER, OF_LI, OF_JOHN));
        accounts.given(OPENED, merged(OTHER, OF_LI, OF_JOHN))
                .when(join(OTHER, AccountKind.ORGANISATION))
                .by(ADMINISTRATOR)
                .expectNothing();
    }

    @Test
    void leadsToOneAtATimeOfItsKindAndOnlyIfNoneLeadsToIt() {
        accounts.given(OPENED, merged(OTHER, OF_LI, OF_JOHN))
                .when(join(THIRD, AccountKind.ORGANISATION))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.ACCOUNT_MERGED);
        accounts.given(OPENED)
                .when(join(OTHER, AccountKind.PERSON))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.MERGE_OF_UNLIKE_KINDS);
        accounts.given(OPENED, absorbed(OTHER))
                .when(join(THIRD, AccountKind.ORGANISATION))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.MERGED_HAS_OTHERS);
    }

    @Test
    void leavesItsPlaceInTheQuotaWhenItLeadsToAnotherOne() {
        accounts.heldBy(ACCOUNT.toString(), "pool.place", LI_NA.id() + "/7")
                .given(AccountTest.opened(Optional.empty()), new AccountClaimed(ACCOUNT, LI_NA.id(), "public", 3, 1, 7))
                .when(join(OTHER, AccountKind.ORGANISATION))
                .by(ADMINISTRATOR)
                .expectEvents(merged(OTHER, OF_LI, OF_JOHN))
                .expectRelease("pool.place", LI_NA.id() + "/7", ACCOUNT.toString());
    }

    @Test
    void refusesEveryChangeWhileItLeadsElsewhereButToItsContacts() {
        var merged = merged(OTHER, OF_LI, OF_LI);
        for (var command : List.of(
                new TransferAccount(ACCOUNT, OF_JOHN, "转移"),
                new DeleteAccount(ACCOUNT, "重复"),
                new AddContact(
                        ACCOUNT,
                        CONTACT,
                        new PersonName("王芳"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))) {
            accounts.given(OPENED, merged).when(command).by(ADMINISTRATOR).expectRefusal(AccountRefusal.ACCOUNT_MERGED);
        }
        accounts.given(OPENED, merged)
                .when(new GivePartyRole(ACCOUNT, PartyRole.PARTNER))
                .by(JOHN)
                .expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
        accounts.given(OPENED, contact(), merged)
                .when(new RemoveContact(ACCOUNT, CONTACT, "离职"))
                .by(LI_NA)
                .expectEvents(new ContactRemoved(CONTACT, ACCOUNT, "离职"));
        accounts.given(OPENED, merged)
                .when(new RecycleAccount(ACCOUNT))
                .byProcess("account.recycling")
                .expectNothing();
    }

    @Test
    void followsTheOwnerOfTheOneItLeadsTo() {
        var merged = merged(OTHER, OF_LI, OF_LI);
        accounts.given(OPENED, merged)
                .when(new FollowAccount(ACCOUNT, OTHER, OF_JOHN))
                .byProcess("account.merged-following")
                .expectEvents(new AccountTransferred(
                        ACCOUNT, OF_LI, OF_JOHN, "Follows the account that it was merged into (随合并客户转移)"));
        accounts.given(OPENED, merged, unmerged(OF_LI, OF_LI))
                .when(new FollowAccount(ACCOUNT, OTHER, OF_JOHN))
                .byProcess("account.merged-following")
                .expectNothing();
    }

    @Test
    void goesBackToWhoeverAnsweredForItBefore() {
        accounts.given(OPENED, merged(OTHER, OF_LI, OF_JOHN))
                .when(new LeaveAccount(ACCOUNT, OTHER))
                .by(ADMINISTRATOR)
                .expectEvents(unmerged(OF_JOHN, OF_LI));
        accounts.given(OPENED, merged(OTHER, OF_LI, OF_JOHN), unmerged(OF_JOHN, OF_LI))
                .when(new LeaveAccount(ACCOUNT, OTHER))
                .by(ADMINISTRATOR)
                .expectNothing();
        var gone = Optional.of(new StaffId(Identifier.named("test", "离职员工")));
        accounts.given(AccountTest.opened(gone), merged(OTHER, gone, OF_JOHN))
                .when(new LeaveAccount(ACCOUNT, OTHER))
                .by(ADMINISTRATOR)
                .expectEvents(unmerged(OF_JOHN, Optional.empty()));
    }

    @Test
    void goesBackToThePoolThatWasNamed() {
        var returned = new AccountReturned(ACCOUNT, OF_LI, "华北公海", "没有时间跟进");
        var merged = new AccountMerged(ACCOUNT, OTHER, Optional.empty(), OF_JOHN, Optional.of("华北公海"));
        accounts.given(OPENED, returned)
                .when(join(OTHER, AccountKind.ORGANISATION))
                .by(ADMINISTRATOR)
                .expectEvents(merged);
        accounts.given(OPENED, returned, merged)
                .when(new LeaveAccount(ACCOUNT, OTHER))
                .by(ADMINISTRATOR)
                .expectEvents(new AccountUnmerged(ACCOUNT, OTHER, OF_JOHN, Optional.empty(), Optional.of("华北公海")));
    }

    @Test
    void isNotDeletedWhileOthersLeadToItNorMergedWhileItLiesInTheBin() {
        accounts.given(OPENED, absorbed(OTHER))
                .when(new DeleteAccount(ACCOUNT, "重复"))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.MERGED_HAS_OTHERS);
        var deleted = new AccountDeleted(ACCOUNT, OF_LI, "重复");
        for (var step : List.of(absorb(OTHER), join(OTHER, AccountKind.ORGANISATION))) {
            accounts.given(OPENED, deleted).when(step).by(ADMINISTRATOR).expectRefusal(AccountRefusal.ACCOUNT_DELETED);
        }
    }

    @Test
    void isHiddenFromWhoDoesNotSeeIt() {
        for (var step : List.of(absorb(OTHER), new PartAccount(ACCOUNT, OTHER), new LeaveAccount(ACCOUNT, OTHER))) {
            accounts.given(AccountTest.opened(OF_JOHN))
                    .when(step)
                    .by(WANG_FANG)
                    .expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
        }
        accounts.given(AccountTest.opened(OF_JOHN))
                .when(join(OTHER, AccountKind.ORGANISATION))
                .by(WANG_FANG)
                .expectRefusal(AccountRefusal.TARGET_ACCOUNT_NOT_FOUND);
    }

    @Test
    void saysWhatItKeepsOfTheOtherOneBecauseItWasChangedSince() {
        accounts.given(OPENED, absorbed(OTHER))
                .when(new PartAccount(ACCOUNT, OTHER))
                .by(WANG_FANG)
                .expectEvents(new AccountParted(ACCOUNT, OTHER, List.of(), List.of()));
        accounts.given(OPENED, absorbed(OTHER), correctedPhone())
                .when(new PartAccount(ACCOUNT, OTHER))
                .by(WANG_FANG)
                .expectEvents(new AccountParted(ACCOUNT, OTHER, PHONE, List.of()));
        accounts.given(OPENED)
                .when(new PartAccount(ACCOUNT, OTHER))
                .by(WANG_FANG)
                .expectNothing();
    }

    private static AbsorbAccount absorb(CustomerId merged) {
        return new AbsorbAccount(ACCOUNT, merged, PHONE, PHONE, List.of(), List.of());
    }

    private static AccountAbsorbed absorbed(CustomerId merged) {
        return new AccountAbsorbed(ACCOUNT, merged, PHONE, PHONE, List.of(), List.of());
    }

    private static JoinAccount join(CustomerId into, AccountKind kind) {
        return new JoinAccount(ACCOUNT, into, kind, OF_JOHN);
    }

    private static AccountMerged merged(CustomerId into, Optional<StaffId> from, Optional<StaffId> to) {
        return new AccountMerged(ACCOUNT, into, from, to, Optional.empty());
    }

    private static AccountUnmerged unmerged(Optional<StaffId> from, Optional<StaffId> to) {
        return new AccountUnmerged(ACCOUNT, OTHER, from, to, Optional.empty());
    }

    private static ContactAdded contact() {
        return new ContactAdded(
                CONTACT, ACCOUNT, new PersonName("王芳"), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static AccountProfileCorrected correctedPhone() {
        var none = Optional.<EmailAddress>empty();
        return new AccountProfileCorrected(
                ACCOUNT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                none,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(ProfileField.PHONE));
    }
}
