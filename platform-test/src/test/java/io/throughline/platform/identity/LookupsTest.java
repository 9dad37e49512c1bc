package io.throughline.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.AccountEvent.AccountTransferred;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.account.MergeEvent.AccountMerged;
import io.throughline.contracts.account.MergeEvent.AccountUnmerged;
import io.throughline.contracts.account.RecycleBinEvent.AccountDeleted;
import io.throughline.contracts.account.RecycleBinEvent.AccountRestored;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadSource;
import io.throughline.contracts.staff.DepartmentEvent.DepartmentHeadNamed;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.RoleEvent.RoleDefined;
import io.throughline.contracts.staff.RoleEvent.RoleRetired;
import io.throughline.contracts.staff.Sight;
import io.throughline.contracts.staff.StaffEvent.StaffHired;
import io.throughline.contracts.staff.StaffEvent.StaffRolesChanged;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.lookup.LogFollower;
import io.throughline.platform.message.ConsistencyToken;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;
import io.throughline.platform.seal.SealedText;
import io.throughline.platform.seal.SubjectKeys;
import io.throughline.platform.test.TestService;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two processes on one database know staff and customers at once, and let in who has a token. */
@EmbeddedPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookupsTest {

    private static final String METRICS = "management.endpoints.web.exposure.include=health,metrics";

    private final TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private TestService one;

    @SuppressWarnings("NullAway.Init")
    private TestService other;

    @SuppressWarnings("NullAway.Init")
    private EmbeddedIssuer issuer;

    LookupsTest(TestDatabase database) {
        this.database = database;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {"org.springframework.boot.grpc.server.autoconfigure.GrpcServerAutoConfiguration"})
    @Import(Answers.class)
    static class OneService {}

    @Requires(Permission.READ_CATALOGUE)
    @ReadsFrom({})
    record AskRoles() implements Query<String> {}

    /** Answers what somebody is employed to do. */
    static class Answers {

        @QueryHandler
        String on(AskRoles query, Caller caller) {
            return caller.member().orElseThrow().roles().iterator().next().name();
        }
    }

    @BeforeAll
    void start(@TempDir Path data) {
        issuer = EmbeddedIssuer.in(data);
        one = TestService.start(OneService.class, "one", database, data, METRICS);
        other = TestService.start(OneService.class, "other", database, data);
    }

    @AfterAll
    void stop() {
        one.close();
        other.close();
    }

    @Test
    void knowsAtOnceWhoWasHiredInAnyProcess() {
        var anna = hire("anna", Role.CUSTOMER_MANAGER);
        assertThat(directory(one).byLogin("anna")).isPresent();
        assertThat(directory(other).byId(anna))
                .hasValueSatisfying(m -> assertThat(m.name()).isEqualTo("Name of anna"));
        assertThat(directory(other).byLogin("nobody")).isEmpty();
    }

    @Test
    void answersAQueryByTheStaffThatItsTokenStandsFor() throws Exception {
        var emil = hire("emil", Role.AUDITOR);
        settled(other);
        for (int i = 0; i < 50; i++) {
            var role = i % 2 == 0 ? Role.EXECUTIVE : Role.AUDITOR;
            publish(new StaffRolesChanged(emil, Set.of(role)));
            long now = one.get(EventStore.class).createHeadToken().position().orElseThrow();
            var query = new GenericQueryMessage<>(new AskRoles(), ResponseTypes.instanceOf(String.class))
                    .withMetaData(Map.of(
                            "actor",
                            emil.toString(),
                            "door",
                            "http",
                            ConsistencyToken.KEY,
                            ConsistencyToken.encode(now)));

            assertThat(other.get(QueryBus.class).query(query).get().getPayload())
                    .isEqualTo(role.name());
        }
    }

    @Test
    void knowsInEveryProcessWhatARoleAllowsNow() {
        var scout = new Role("SCOUT");
        var finn = directory(other).byId(hire("finn", scout)).orElseThrow();
        assertThat(directory(other).permissionsOf(finn)).isEmpty();
        assertThat(directory(other).reachOf(finn)).isEqualTo(Reach.NONE);

        publish(new RoleDefined(scout, "Scout", "侦察员", Set.of("READ_CUSTOMERS", "A_LATER_ONE"), Sight.EVERYTHING));
        settled(other);
        assertThat(directory(other).permissionsOf(finn)).containsExactly(Permission.READ_CUSTOMERS);
        assertThat(directory(other).reachOf(finn)).isEqualTo(Reach.ALL);
        assertThat(stored().roles().find(scout).orElseThrow().chinese()).isEqualTo("侦察员");

        publish(new RoleRetired(scout));
        settled(other);
        assertThat(directory(other).permissionsOf(finn)).isEmpty();
        assertThat(stored().roles().find(scout)).isEmpty();
    }

    @Test
    void knowsInEveryProcessWhoHeadsADepartment() {
        var gina = hire("gina", Role.SALES_SUPERVISOR);
        publish(new DepartmentHeadNamed("华东大区", Optional.empty(), Optional.of(gina)));
        settled(other);
        assertThat(directory(other).heads()).containsEntry("华东大区", gina);
        assertThat(stored().heads()).containsEntry("华东大区", gina);

        publish(new DepartmentHeadNamed("华东大区", Optional.of(gina), Optional.empty()));
        settled(other);
        assertThat(directory(other).heads()).isEmpty();
        assertThat(stored().heads()).isEmpty();
    }

    /** What the next start reads. */
    private StaffTable stored() {
        settled(one);
        return new StaffTable(
                JdbcClient.create(database.dataSource()),
                new SealedText(one.get(SubjectKeys.class), "staff_member", "sealed_name"));
    }

    @Test
    void storesNoNameInPlainText() {
        hire("carla", Role.MARKETING);
        directory(one).byLogin("carla");
        var jdbc = JdbcClient.create(database.dataSource());
        assertThat(jdbc.sql("select count(*) from staff_member where login = 'carla'")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select count(*) from staff_member s where s::text like '%Name of%'")
                        .query(Long.class)
                        .single())
                .isZero();
        for (var payload :
                jdbc.sql("select payload from event").query(byte[].class).list()) {
            assertThat(new String(payload, StandardCharsets.UTF_8)).doesNotContain("Name of", "li@example.com");
        }
    }

    @Test
    void findsACustomerRightAfterHisFirstEvent() {
        for (int i = 0; i < 50; i++) {
            var customer = new CustomerId(Identifier.random());
            publish(captured(customer));
            assertThat(customers(other).find(customer))
                    .contains(prospect(customer, Optional.empty(), Optional.empty()));
        }
        assertThat(customers(one).find(new CustomerId(Identifier.random()))).isEmpty();
    }

    @Test
    void followsTheOwnerFromLeadToAccountAndIntoAnother() {
        var anna = new StaffId(Identifier.random());
        var ben = new StaffId(Identifier.random());
        var prospect = new CustomerId(Identifier.random());
        var customer = new CustomerId(Identifier.random());
        var lead = new LeadId(Identifier.random());
        publish(captured(prospect), new LeadAssigned(lead, prospect, anna, Optional.empty()));
        publish(opened(customer, ben));
        publish(
                new LeadConverted(
                        lead,
                        customer,
                        prospect,
                        new PersonName("Acme"),
                        true,
                        new PersonName("Name of Li"),
                        Optional.empty(),
                        Optional.empty(),
                        anna,
                        Optional.empty()),
                new LeadAssigned(lead, customer, anna, Optional.empty()));
        settled(other);
        assertThat(customers(other).find(prospect))
                .contains(prospect(prospect, Optional.of(anna), Optional.of(customer)));
        assertThat(customers(other).find(customer)).contains(entry(customer, Optional.of(ben), Optional.empty()));
        assertThat(customers(other).meant(prospect)).isEqualTo(customers(other).find(customer));
        assertThat(customers(other).idOf(prospect)).isEqualTo(customer);
        publish(new AccountTransferred(customer, Optional.of(ben), Optional.empty(), "left"));
        settled(one);
        assertThat(customers(one).find(customer)).contains(entry(customer, Optional.empty(), Optional.empty()));
    }

    @Test
    void remembersWhoCapturedACustomerUntilHeHasAnOwner() {
        var anna = new StaffId(Identifier.random());
        var ben = new StaffId(Identifier.random());
        var prospect = new CustomerId(Identifier.random());
        var opened = new CustomerId(Identifier.random());
        publishBy(anna, captured(prospect), captured(opened));
        publishBy(ben, captured(prospect));
        settled(other);
        assertThat(customers(other).find(prospect))
                .contains(new CustomerEntry(
                        prospect,
                        Optional.empty(),
                        Optional.of(anna),
                        Optional.empty(),
                        false,
                        false,
                        Optional.empty()));

        publish(new LeadAssigned(new LeadId(Identifier.random()), prospect, ben, Optional.empty()));
        publish(opened(opened, ben), new AccountTransferred(opened, Optional.of(ben), Optional.empty(), "left"));
        publishBy(anna, captured(prospect), captured(opened));
        settled(other);
        assertThat(customers(other).find(prospect)).contains(prospect(prospect, Optional.of(ben), Optional.empty()));
        assertThat(customers(other).find(opened)).contains(entry(opened, Optional.empty(), Optional.empty()));
    }

    @Test
    void knowsWhoseAccountLiesInTheRecycleBin() {
        var anna = new StaffId(Identifier.random());
        var deleted = new CustomerId(Identifier.random());
        publish(opened(deleted, anna), new AccountDeleted(deleted, Optional.of(anna), "重复"));
        settled(other);
        assertThat(customers(other).find(deleted).map(CustomerEntry::deleted)).contains(true);

        publish(new AccountRestored(deleted, Optional.of(anna), Optional.empty()));
        settled(other);
        assertThat(customers(other).find(deleted)).contains(entry(deleted, Optional.of(anna), Optional.empty()));
    }

    @Test
    void knowsWhoseAccountWasMergedIntoAnother() {
        var anna = new StaffId(Identifier.random());
        var ben = new StaffId(Identifier.random());
        var survivor = new CustomerId(Identifier.random());
        var merged = new CustomerId(Identifier.random());
        publish(opened(survivor, anna), opened(merged, ben));
        publish(new AccountMerged(merged, survivor, Optional.of(ben), Optional.of(anna), Optional.empty()));
        settled(other);
        var found = customers(other).find(merged).orElseThrow();
        assertThat(found.mergedInto()).contains(survivor);
        assertThat(found.owner()).contains(anna);
        assertThat(customers(other).idOf(merged)).isEqualTo(merged);

        publish(new AccountTransferred(merged, Optional.of(anna), Optional.empty(), "follows"));
        settled(other);
        assertThat(customers(other).find(merged).flatMap(CustomerEntry::mergedInto))
                .contains(survivor);

        publish(new AccountUnmerged(merged, survivor, Optional.empty(), Optional.of(ben), Optional.empty()));
        settled(other);
        assertThat(customers(other).find(merged)).contains(entry(merged, Optional.of(ben), Optional.empty()));
    }

    @Test
    void answersOnlyHealthWithoutAToken() throws Exception {
        var health = get("/actuator/health", "");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("UP").doesNotContain("components");
        var refused = get("/v1/anything", "");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("TOKEN_MISSING");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"throughline\"");
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/v1/anything", "Bearer a.b.c").body()).contains("TOKEN_INVALID");
        assertThat(get("/v1/anything", "Bearer ???").body()).contains("TOKEN_INVALID");
        assertThat(get("/v1/anything", "Basic dXNlcjp1c2Vy").statusCode()).isEqualTo(401);
        assertThat(get("/login", "").statusCode()).isEqualTo(401);
    }

    @Test
    void showsOperatorsTheMetricsAndNobodyElse() throws Exception {
        var dora = hire("dora", Role.CUSTOMER_MANAGER);
        var token = "Bearer " + issuer.issue("dora", EmbeddedIssuer.USUAL_LIFETIME, Instant.now());
        assertThat(get("/v1/anything", token).statusCode()).isEqualTo(404);
        var refused = get("/actuator/metrics", token);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("PERMISSION_MISSING");
        assertThat(get("/actuator/health", token).body()).doesNotContain("components");
        publish(new StaffRolesChanged(dora, Set.of(Role.AUDITOR)));
        settled(one);
        assertThat(get("/actuator/health", token).body()).contains("components", "db");
        assertThat(get("/actuator/metrics", token).statusCode()).isEqualTo(200);
    }

    private StaffId hire(String login, Role role) {
        var id = new StaffId(Identifier.random());
        publish(new StaffHired(
                id,
                login,
                Optional.empty(),
                new PersonName("Name of " + login),
                Set.of(role),
                Optional.empty(),
                Optional.empty()));
        return id;
    }

    private static CustomerEntry entry(CustomerId customer, Optional<StaffId> owner, Optional<CustomerId> joined) {
        return new CustomerEntry(customer, owner, Optional.empty(), joined, true, false, Optional.empty());
    }

    private static CustomerEntry prospect(CustomerId customer, Optional<StaffId> owner, Optional<CustomerId> joined) {
        return new CustomerEntry(customer, owner, Optional.empty(), joined, false, false, Optional.empty());
    }

    /** Records events past all commands, in the first process. */
    private void publish(DomainEvent... events) {
        publish(MetaData.emptyInstance(), events);
    }

    private void publishBy(StaffId author, DomainEvent... events) {
        publish(MetaData.with("actor", author.toString()).and("door", "http"), events);
    }

    private void publish(MetaData metaData, DomainEvent... events) {
        var messages = Stream.of(events)
                .map(e -> new GenericDomainEventMessage<>(
                        "Test", Identifier.random().toString(), 0, e, metaData))
                .toList();
        DefaultUnitOfWork.startAndGet(null)
                .execute(() -> one.get(EventStore.class).publish(messages));
    }

    private static LeadCaptured captured(CustomerId customer) {
        return new LeadCaptured(
                new LeadId(Identifier.random()),
                customer,
                new PersonName("Name of Li"),
                Optional.empty(),
                Optional.of(new EmailAddress("li@example.com")),
                Optional.empty(),
                LeadSource.WEB_FORM,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static AccountOpened opened(CustomerId customer, StaffId owner) {
        return new AccountOpened(
                customer,
                AccountKind.ORGANISATION,
                new PersonName("Acme"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(owner),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        var port = one.property("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!authorization.isEmpty()) request.header("Authorization", authorization);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void settled(TestService process) {
        process.get(LogFollower.class).awaitEndOfLog(java.time.Duration.ofSeconds(10));
    }

    private static StaffDirectory directory(TestService process) {
        return process.get(StaffDirectory.class);
    }

    private static CustomerDirectory customers(TestService process) {
        return process.get(CustomerDirectory.class);
    }
}
