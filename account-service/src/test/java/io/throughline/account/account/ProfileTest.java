package io.throughline.account.account;

import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARKETING;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.AccountRefusal;
import io.throughline.account.account.ProfileCommand.ChangeAccountStatus;
import io.throughline.account.account.ProfileCommand.CorrectAccountProfile;
import io.throughline.account.account.ProfileCommand.GivePartyRole;
import io.throughline.account.account.ProfileCommand.TakePartyRole;
import io.throughline.account.rules.SetRules;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.account.AccountStatus;
import io.throughline.contracts.account.PartyRole;
import io.throughline.contracts.account.ProfileEvent.AccountProfileCorrected;
import io.throughline.contracts.account.ProfileEvent.AccountStatusChanged;
import io.throughline.contracts.account.ProfileEvent.PartyRoleGiven;
import io.throughline.contracts.account.ProfileEvent.PartyRoleTaken;
import io.throughline.contracts.account.ProfileField;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.log.Snapshots;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an account says about its customer. */
class ProfileTest {

    private static final CustomerId CUSTOMER =
            AccountTest.open(Optional.empty()).customerId();
    private static final DomainEvent OPENED = AccountTest.opened(Optional.of(LI_NA.id()));
    private static final AccountStatus TRADING = new AccountStatus("TRADING", "Trading", "成交客户", true);

    private final AggregateFixture<Account> accounts = account(SetRules.DEFAULT);

    @Test
    void recordsOnlyWhatBecomesAnother() {
        accounts.given(OPENED)
                .when(new Correction()
                        .name("晨光国际贸易有限公司")
                        .industry("贸易")
                        .email("office@chenguang.example")
                        .cleared(ProfileField.ADDRESS, ProfileField.PHONE)
                        .command())
                .by(LI_NA)
                .expectEvents(new Correction()
                        .name("晨光国际贸易有限公司")
                        .email("office@chenguang.example")
                        .cleared(ProfileField.ADDRESS)
                        .event());
    }

    @Test
    void recordsNothingWhenAllIsSaidAlready() {
        var correction = new Correction().name("晨光国际贸易有限公司").cleared(ProfileField.ADDRESS);
        accounts.given(OPENED, correction.event())
                .when(correction.command())
                .by(LI_NA)
                .expectNothing();
        accounts.given(OPENED)
                .when(new Correction().kind(AccountKind.ORGANISATION).command())
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void takesBackWhatWasCleared() {
        accounts.given(OPENED, new Correction().cleared(ProfileField.INDUSTRY).event())
                .when(new Correction().industry("贸易").command())
                .by(LI_NA)
                .expectEvents(new Correction().industry("贸易").event());
    }

    @Test
    void refusesAFieldThatIsGivenAndClearedAndAnEssentialOneThatIsCleared() {
        for (var wrong : List.of(
                new Correction().industry("贸易").cleared(ProfileField.INDUSTRY),
                new Correction().cleared(ProfileField.NAME),
                new Correction().cleared(ProfileField.KIND))) {
            accounts.given(OPENED)
                    .when(wrong.command())
                    .by(LI_NA)
                    .expectRefusal(AccountRefusal.PROFILE_FIELD_CONTRADICTORY);
        }
    }

    @Test
    void letsOnlySupervisorsChangeTheKind() {
        var person = new Correction().kind(AccountKind.PERSON);
        accounts.given(OPENED)
                .when(person.command())
                .by(LI_NA)
                .expectRefusal(AccountRefusal.ONLY_SUPERVISORS_CHANGE_KINDS);
        accounts.given(OPENED).when(person.command()).by(WANG_FANG).expectEvents(person.event());
    }

    @Test
    void hasNoPrivatePersonsWhereTheHouseWantsNone() {
        var strict = account(SetRules.DEFAULT.withoutIndividuals());
        strict.given(OPENED)
                .when(new Correction().kind(AccountKind.PERSON).command())
                .by(WANG_FANG)
                .expectRefusal(AccountRefusal.INDIVIDUALS_NOT_ALLOWED);
        strict.givenNothing()
                .when(AccountTest.openAs(AccountKind.PERSON))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.INDIVIDUALS_NOT_ALLOWED);
    }

    @Test
    void opensAPrivatePersonForAConversionWhateverTheHouseWants() {
        account(SetRules.DEFAULT.withoutIndividuals())
                .givenNothing()
                .when(AccountTest.openAs(AccountKind.PERSON))
                .byProcess("account.opening")
                .expectEvents(AccountTest.opened(AccountTest.openAs(AccountKind.PERSON), Optional.empty()));
    }

    @Test
    void goesFromStatusToStatus() {
        accounts.given(OPENED).when(status("TRADING")).by(LI_NA).expectEvents(became(Optional.empty(), TRADING));
        accounts.given(OPENED, became(Optional.empty(), TRADING))
                .when(status("TRADING"))
                .by(LI_NA)
                .expectNothing();
        accounts.given(OPENED, became(Optional.empty(), TRADING))
                .when(new ChangeAccountStatus(CUSTOMER, Optional.empty()))
                .by(LI_NA)
                .expectEvents(new AccountStatusChanged(CUSTOMER, Optional.of("TRADING"), Optional.empty(), 0));
    }

    @Test
    void getsNoStatusThatIsNotOffered() {
        accounts.given(OPENED).when(status("UNHEARD_OF")).by(LI_NA).expectRefusal(AccountRefusal.STATUS_NOT_OFFERED);
    }

    @Test
    void isSeveralThingsAtOnceToTheHouse() {
        var partner = new PartyRoleGiven(CUSTOMER, PartyRole.PARTNER);
        accounts.given(OPENED, partner)
                .when(new GivePartyRole(CUSTOMER, PartyRole.SUPPLIER))
                .by(LI_NA)
                .expectEvents(new PartyRoleGiven(CUSTOMER, PartyRole.SUPPLIER));
        accounts.given(OPENED, partner)
                .when(new GivePartyRole(CUSTOMER, PartyRole.PARTNER))
                .by(LI_NA)
                .expectNothing();
        accounts.given(OPENED, partner)
                .when(new TakePartyRole(CUSTOMER, PartyRole.PARTNER))
                .by(LI_NA)
                .expectEvents(new PartyRoleTaken(CUSTOMER, PartyRole.PARTNER));
        accounts.given(OPENED)
                .when(new TakePartyRole(CUSTOMER, PartyRole.PARTNER))
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void isHiddenFromAColleagueAndNotForMarketingToChange() {
        for (ProfileCommand command : List.of(
                new Correction().name("偷来的").command(),
                status("TRADING"),
                FieldsTest.change("shops", "3"),
                new GivePartyRole(CUSTOMER, PartyRole.PARTNER),
                new TakePartyRole(CUSTOMER, PartyRole.PARTNER))) {
            accounts.given(OPENED).when(command).by(JOHN).expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
            accounts.givenNothing().when(command).by(ADMINISTRATOR).expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
            accounts.given(OPENED).when(command).by(MARKETING).expectRefusal(IdentityRefusal.PERMISSION_MISSING);
        }
    }

    @Test
    void isRememberedByASnapshotAsItIs() {
        var account = new Account();
        account.on(AccountTest.opened(Optional.of(LI_NA.id())), AggregateFixture.NOW);
        account.on(new Correction().email("office@chenguang.example").event());
        account.on(became(Optional.empty(), TRADING));
        account.on(new PartyRoleGiven(CUSTOMER, PartyRole.PARTNER));
        var people = new People();
        people.on(AccountTest.contactAdded());
        assertThat(Snapshots.written(Snapshots.readBack(account))).isEqualTo(Snapshots.written(account));
        assertThat(Snapshots.written(Snapshots.readBack(people))).isEqualTo(Snapshots.written(people));
        assertThat(Snapshots.written(account))
                .contains("office@chenguang.example", "TRADING", "PARTNER", "people", "branches", "union");
    }

    static AggregateFixture<Account> account(SetRules rules) {
        return AggregateFixture.of(Account.class)
                .with(new KnownCustomers())
                .with(rules)
                .with((Parents) account -> Optional.empty());
    }

    private static ChangeAccountStatus status(String code) {
        return new ChangeAccountStatus(CUSTOMER, Optional.of(code));
    }

    private static AccountStatusChanged became(Optional<String> from, AccountStatus to) {
        return new AccountStatusChanged(CUSTOMER, from, Optional.of(to), 0);
    }

    /** A correction, as it is asked for and as it is recorded. */
    static final class Correction {
        private Optional<PersonName> name = Optional.empty();
        private Optional<AccountKind> kind = Optional.empty();
        private Optional<String> industry = Optional.empty();
        private Optional<EmailAddress> email = Optional.empty();
        private Set<ProfileField> cleared = Set.of();

        Correction name(String told) {
            name = Optional.of(new PersonName(told));
            return this;
        }

        Correction kind(AccountKind told) {
            kind = Optional.of(told);
            return this;
        }

        Correction industry(String told) {
            industry = Optional.of(told);
            return this;
        }

        Correction email(String told) {
            email = Optional.of(new EmailAddress(told));
            return this;
        }

        Correction cleared(ProfileField... fields) {
            cleared = Set.of(fields);
            return this;
        }

        CorrectAccountProfile command() {
            return new CorrectAccountProfile(
                    CUSTOMER,
                    name,
                    kind,
                    industry,
                    Optional.empty(),
                    email,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    cleared);
        }

        AccountProfileCorrected event() {
            return new AccountProfileCorrected(
                    CUSTOMER,
                    name,
                    kind,
                    industry,
                    Optional.empty(),
                    email,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    cleared);
        }
    }
}
