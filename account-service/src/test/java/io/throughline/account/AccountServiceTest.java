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
import io.throughline.platform.identity.EmbeddedIssuer;
import io.throughline.platform.message.Accepted;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.CommandCall;
import io.throughline.platform.message.Commands;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Account-service stands as a process of its own, on a real log. */
@EmbeddedPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountServiceTest {

    private static final StaffId TOP = new StaffId(Identifier.named("test", "top"));
    private static final StaffId LOW = new StaffId(Identifier.named("test", "low"));

    private final TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private ConfigurableApplicationContext service;

    AccountServiceTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void start(@TempDir Path data) {
        service = new SpringApplicationBuilder(AccountServiceApplication.class)
                .properties("spring.config.name=account-service")
                .run(
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--server.port=0",
                        "--spring.grpc.server.port=0",
                        "--throughline.seal.master-key-file=" + data.resolve("seal/master-key"),
                        "--throughline.seal.create-master-key=true",
                        "--throughline.seal.beside-the-log=true",
                        "--throughline.identity.issuer=" + EmbeddedIssuer.ISSUER,
                        "--throughline.identity.public-key="
                                + EmbeddedIssuer.in(data).publicKey(),
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void keepsTheWholeStaffAsOneRecordAndAnswersForTheMemberThatWasNamed() {
        send(hire(TOP, "top", Optional.empty()));
        var hired = send(hire(LOW, "low", Optional.of(TOP)));

        assertThat(hired.id()).isEqualTo(LOW.toString());
        assertThat(hired.revision()).isEqualTo(1);
        assertThatThrownBy(() -> send(new MoveStaff(TOP, Optional.of(LOW))))
                .hasRootCauseInstanceOf(Refusal.class)
                .hasStackTraceContaining("report to himself");
    }

    @Test
    void opensAnAccountThatTheDirectoryKnowsAtOnce() {
        var customer = new CustomerId(Identifier.named("test", "customer"));
        var opened = send(open(customer));

        assertThat(opened.revision()).isZero();
        assertThat(service.getBean(CustomerDirectory.class).find(customer)).isPresent();
    }

    @Test
    void knowsAContactAsSoonAsItIsAdded() {
        var customer = new CustomerId(Identifier.named("test", "customer with a contact"));
        var contact = new ContactId(Identifier.named("test", "contact"));
        var contacts = service.getBean(Contacts.class);
        send(open(customer));
        assertThat(contacts.has(customer, contact)).isFalse();

        send(new AddContact(
                customer, contact, new PersonName("王小红"), Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(contacts.has(customer, contact)).isTrue();
        assertThat(contacts.has(customer, new ContactId(Identifier.named("test", "another"))))
                .isFalse();
        assertThat(contacts.has(new CustomerId(Identifier.named("test", "nobody")), contact))
                .isFalse();
    }

    private Accepted send(Command command) {
        var call = new CommandCall(Provenance.ofProcess("test"), Optional.empty(), false, Duration.ofSeconds(20));
        return service.getBean(Commands.class).send(command, call).join();
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
