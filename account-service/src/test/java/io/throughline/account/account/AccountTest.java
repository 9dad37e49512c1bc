package io.throughline.account.account;

import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARKETING;
import static io.throughline.platform.test.TestStaff.SERVICE_AGENT;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;

import io.throughline.account.AccountRefusal;
import io.throughline.account.account.AccountCommand.AddContact;
import io.throughline.account.account.AccountCommand.OpenAccount;
import io.throughline.account.account.AccountCommand.TransferAccount;
import io.throughline.account.rules.SetRules;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.AccountEvent.AccountTransferred;
import io.throughline.contracts.account.AccountEvent.ContactAdded;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An account with its contacts and its one owner. */
class AccountTest {

    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final CustomerId GROUP = new CustomerId(Identifier.named("test", "group"));
    private static final ContactId CONTACT = new ContactId(Identifier.named("test", "contact"));

    private final KnownCustomers customers = new KnownCustomers();
    private final AggregateFixture<Account> accounts = AggregateFixture.of(Account.class)
            .with(customers)
            .with(SetRules.DEFAULT)
            .with((Parents) account -> Optional.empty());

    @Test
    void belongsToTheCustomerManagerWhoOpensIt() {
        accounts.givenNothing().when(open(Optional.empty())).by(LI_NA).expectEvents(opened(LI_NA));
    }

    @Test
    void liesInThePoolWhenSomebodyOpensItWhoDoesNotSell() {
        accounts.givenNothing().when(open(Optional.empty())).by(ADMINISTRATOR).expectEvents(opened(Optional.empty()));
    }

    @Test
    void belongsToTheProspectsOwnerWhenSomebodyOpensItWhoDoesNotSell() {
        customers.owned(CUSTOMER, LI_NA);
        accounts.givenNothing().when(open(Optional.empty())).by(ADMINISTRATOR).expectEvents(opened(LI_NA));
    }

    @Test
    void belongsToWhomAnImportRecordsItFor() {
        accounts.givenNothing()
                .when(open(Optional.empty()))
                .onBehalfOf(JOHN)
                .by(ADMINISTRATOR)
                .expectEvents(opened(JOHN));
    }

    @Test
    void belongsToWhomASupervisorNames() {
        accounts.givenNothing()
                .when(open(Optional.of(ZHAO_LEI.id())))
                .by(WANG_FANG)
                .expectEvents(opened(ZHAO_LEI));
    }

    @Test
    void letsOnlySupervisorsNameSomebodyElse() {
        accounts.givenNothing()
                .when(open(Optional.of(ZHAO_LEI.id())))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.ONLY_SUPERVISORS_ALLOCATE);
    }

    @Test
    void refusesAnOwnerOutsideTheSupervisorsReachAndOneWhoDoesNotSell() {
        accounts.givenNothing()
                .when(open(Optional.of(JOHN.id())))
                .by(WANG_FANG)
                .expectRefusal(AccountRefusal.OWNER_NOT_FOUND);
        accounts.givenNothing()
                .when(open(Optional.of(SERVICE_AGENT.id())))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.OWNER_NOT_IN_SALES);
    }

    @Test
    void isOpenedOnce() {
        accounts.given(opened(LI_NA))
                .when(open(Optional.empty()))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.ACCOUNT_EXISTS);
    }

    @Test
    void isLeftAsItIsWhenAConversionWantsToOpenItAgain() {
        accounts.given(opened(LI_NA))
                .when(open(Optional.of(JOHN.id())))
                .byProcess("account.opening")
                .expectNothing();
    }

    @Test
    void opensForAConversionOfWhichTheLogSpokeFirst() {
        accounts.givenNothing()
                .when(open(Optional.of(LI_NA.id())))
                .byProcess("account.opening")
                .expectEvents(opened(LI_NA));
    }

    @Test
    void refusesAProspectWhomTheCallerMayNotSee() {
        customers.owned(CUSTOMER, JOHN);
        accounts.givenNothing().when(open(Optional.empty())).by(LI_NA).expectRefusal(AccountRefusal.CUSTOMER_NOT_FOUND);
    }

    @Test
    void hidesThatTheAccountOfAnotherIsOpen() {
        accounts.given(opened(JOHN))
                .when(open(Optional.empty()))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.CUSTOMER_NOT_FOUND);
    }

    @Test
    void refusesAProspectWhoTurnedOutToBeACustomer() {
        customers.owned(GROUP, LI_NA).joined(CUSTOMER, GROUP);
        accounts.givenNothing().when(open(Optional.empty())).by(LI_NA).expectRefusal(AccountRefusal.ACCOUNT_EXISTS);
    }

    @Test
    void isABranchOfACustomerWhomTheCallerSees() {
        customers.owned(GROUP, LI_NA);
        var command = open(Optional.empty(), Optional.of(GROUP));
        accounts.givenNothing().when(command).by(LI_NA).expectEvents(opened(command, Optional.of(LI_NA.id())));
        accounts.givenNothing().when(command).by(JOHN).expectRefusal(AccountRefusal.PARENT_NOT_FOUND);
    }

    @Test
    void isABranchOfWhomTheNamedProspectTurnedOutToBe() {
        var former = new CustomerId(Identifier.named("test", "former"));
        customers.owned(GROUP, LI_NA).joined(former, GROUP);
        var expected = opened(open(Optional.empty(), Optional.of(GROUP)), Optional.of(LI_NA.id()));
        accounts.givenNothing()
                .when(open(Optional.empty(), Optional.of(former)))
                .by(LI_NA)
                .expectEvents(expected);
    }

    @Test
    void isNoBranchOfItself() {
        customers.owned(CUSTOMER, LI_NA);
        accounts.givenNothing()
                .when(open(Optional.empty(), Optional.of(CUSTOMER)))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.PARENT_NOT_FOUND);
    }

    @Test
    void letsNobodyOpenItWhoDoesNotManageAccounts() {
        accounts.givenNothing()
                .when(open(Optional.empty()))
                .by(MARKETING)
                .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
    }

    @Test
    void getsAContactOnce() {
        accounts.given(opened(LI_NA)).when(addContact()).by(LI_NA).expectEvents(contactAdded());
        accounts.given(opened(LI_NA), contactAdded())
                .when(addContact())
                .by(LI_NA)
                .expectRefusal(AccountRefusal.CONTACT_EXISTS);
        accounts.given(opened(LI_NA), contactAdded())
                .when(addContact())
                .byProcess("account.opening")
                .expectNothing();
    }

    @Test
    void isHandedFromOwnerToOwner() {
        accounts.given(opened(LI_NA))
                .when(transfer(Optional.of(ZHAO_LEI.id())))
                .by(WANG_FANG)
                .expectEvents(transferred(Optional.of(LI_NA.id()), Optional.of(ZHAO_LEI.id())));
    }

    @Test
    void goesToThePoolAndComesBack() {
        accounts.given(opened(LI_NA))
                .when(transfer(Optional.empty()))
                .by(WANG_FANG)
                .expectEvents(transferred(Optional.of(LI_NA.id()), Optional.empty()));
        accounts.given(opened(LI_NA), transferred(Optional.of(LI_NA.id()), Optional.empty()))
                .when(transfer(Optional.of(LI_NA.id())))
                .by(WANG_FANG)
                .expectEvents(transferred(Optional.empty(), Optional.of(LI_NA.id())));
    }

    @Test
    void recordsNothingWhenItIsHandedToItsOwner() {
        accounts.given(opened(LI_NA))
                .when(transfer(Optional.of(LI_NA.id())))
                .by(WANG_FANG)
                .expectNothing();
        accounts.given(opened(Optional.empty()))
                .when(transfer(Optional.empty()))
                .by(WANG_FANG)
                .expectNothing();
    }

    @Test
    void letsOnlySupervisorsHandItOver() {
        for (var caller : List.of(LI_NA, MARKETING, SERVICE_AGENT)) {
            accounts.given(opened(LI_NA))
                    .when(transfer(Optional.of(ZHAO_LEI.id())))
                    .by(caller)
                    .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
        }
    }

    @Test
    void isHandedNowhereOutsideTheSupervisorsReach() {
        accounts.given(opened(LI_NA))
                .when(transfer(Optional.of(JOHN.id())))
                .by(WANG_FANG)
                .expectRefusal(AccountRefusal.OWNER_NOT_FOUND);
        accounts.given(opened(JOHN))
                .when(transfer(Optional.of(LI_NA.id())))
                .by(WANG_FANG)
                .expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
    }

    @Test
    void hidesItFromAColleagueAsIfItWereNotThere() {
        accounts.given(opened(LI_NA)).when(addContact()).by(JOHN).expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
        accounts.givenNothing().when(addContact()).by(JOHN).expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
    }

    static OpenAccount openAs(AccountKind kind) {
        var open = open(Optional.empty());
        return new OpenAccount(
                open.customerId(),
                kind,
                open.name(),
                open.industry(),
                open.website(),
                open.phone(),
                open.address(),
                open.owner(),
                open.parent(),
                open.leadId(),
                open.reference(),
                open.attributes());
    }

    static OpenAccount open(Optional<StaffId> owner) {
        return open(owner, Optional.empty());
    }

    private static OpenAccount open(Optional<StaffId> owner, Optional<CustomerId> parent) {
        return new OpenAccount(
                CUSTOMER,
                AccountKind.ORGANISATION,
                new PersonName("晨光贸易有限公司"),
                Optional.of("贸易"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("北京市朝阳区"),
                owner,
                parent,
                Optional.empty(),
                Optional.of("A-1"),
                Map.of("employees", "120"));
    }

    private static AccountOpened opened(StaffMember owner) {
        return opened(Optional.of(owner.id()));
    }

    static AccountOpened opened(Optional<StaffId> owner) {
        return opened(open(owner), owner);
    }

    static AccountOpened opened(OpenAccount asked, Optional<StaffId> owner) {
        return new AccountOpened(
                asked.customerId(),
                asked.kind(),
                asked.name(),
                asked.industry(),
                asked.website(),
                asked.phone(),
                asked.address(),
                owner,
                asked.parent(),
                asked.leadId(),
                asked.reference(),
                asked.attributes());
    }

    private static AddContact addContact() {
        return new AddContact(
                CUSTOMER,
                CONTACT,
                new PersonName("Anna Müller"),
                Optional.of("Purchasing"),
                Optional.of(new EmailAddress("anna@example.com")),
                Optional.empty());
    }

    static ContactAdded contactAdded() {
        var asked = addContact();
        return new ContactAdded(CONTACT, CUSTOMER, asked.name(), asked.position(), asked.email(), asked.phone());
    }

    static TransferAccount transfer(Optional<StaffId> to) {
        return new TransferAccount(CUSTOMER, to, "leaves the house");
    }

    static AccountTransferred transferred(Optional<StaffId> from, Optional<StaffId> to) {
        return new AccountTransferred(CUSTOMER, from, to, "leaves the house");
    }
}
