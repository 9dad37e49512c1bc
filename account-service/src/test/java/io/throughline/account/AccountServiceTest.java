package io.throughline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.account.account.AccountCommand.AddContact;
import io.throughline.account.account.AccountCommand.OpenAccount;
import io.throughline.account.account.Contacts;
import io.throughline.account.staff.StaffCommand.HireStaff;
import io.throughline.account.staff.StaffCommand.MoveStaff;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.test.TestService;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Account-service stands as a process of its own, on a real log. */
@EmbeddedPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountServiceTest {

    private static final StaffId TOP = new StaffId(Identifier.named("test", "top"));
    private static final StaffId LOW = new StaffId(Identifier.named("test", "low"));

    private final TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private TestService service;

    AccountServiceTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void start(@TempDir Path data) {
        service = TestService.start(AccountServiceApplication.class, "account-service", database, data);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void keepsTheWholeStaffAsOneRecordAndAnswersForTheMemberThatWasNamed() {
        service.send(hire(TOP, "top", Optional.empty()));
        var hired = service.send(hire(LOW, "low", Optional.of(TOP)));

        assertThat(hired.id()).isEqualTo(LOW.toString());
        assertThat(hired.revision()).isEqualTo(1);
        assertThatThrownBy(() -> service.send(new MoveStaff(TOP, Optional.of(LOW))))
                .hasRootCauseInstanceOf(Refusal.class)
                .hasStackTraceContaining("report to himself");
    }

    @Test
    void opensAnAccountThatTheDirectoryKnowsAtOnce() {
        var customer = new CustomerId(Identifier.named("test", "customer"));
        var opened = service.send(open(customer));

        assertThat(opened.revision()).isZero();
        assertThat(service.get(CustomerDirectory.class).find(customer)).isPresent();
    }

    @Test
    void knowsAContactAsSoonAsItIsAdded() {
        var customer = new CustomerId(Identifier.named("test", "customer with a contact"));
        var contact = new ContactId(Identifier.named("test", "contact"));
        var contacts = service.get(Contacts.class);
        service.send(open(customer));
        assertThat(contacts.has(customer, contact)).isFalse();

        service.send(new AddContact(
                customer, contact, new PersonName("王小红"), Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(contacts.has(customer, contact)).isTrue();
        assertThat(contacts.has(customer, new ContactId(Identifier.named("test", "another"))))
                .isFalse();
        assertThat(contacts.has(new CustomerId(Identifier.named("test", "nobody")), contact))
                .isFalse();
    }

    private static HireStaff hire(StaffId id, String login, Optional<StaffId> supervisor) {
        return new HireStaff(
                id,
                login,
                Optional.empty(),
                new PersonName(login),
                Set.of(Role.CUSTOMER_MANAGER),
                supervisor,
                Optional.empty());
    }

    private static OpenAccount open(CustomerId customer) {
        return new OpenAccount(
                customer,
                AccountKind.PERSON,
                new PersonName("王小明"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }
}
