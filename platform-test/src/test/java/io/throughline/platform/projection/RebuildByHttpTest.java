package io.throughline.platform.projection;

import static io.throughline.platform.projection.ProjectionHouse.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffEvent.StaffHired;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.document.Filter;
import io.throughline.platform.identity.EmbeddedIssuer;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An operator has a read model rebuilt; nobody else can. */
@EmbeddedPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RebuildByHttpTest {

    record Login(String login) {}

    private static final DocumentType<Login> LOGINS = DocumentType.of("logins", Login.class);

    /** A document for everybody who was hired. */
    static class Logins implements Projection<Login> {

        @Override
        public String name() {
            return "logins";
        }

        @Override
        public DocumentType<Login> documents() {
            return LOGINS;
        }

        @Override
        public Set<String> touches(Recorded<?> event) {
            return event.event() instanceof StaffHired hired
                    ? Set.of(hired.staffId().toString())
                    : Set.of();
        }

        @Override
        public @Nullable Login fold(String id, @Nullable Login state, Recorded<?> event) {
            return event.event() instanceof StaffHired hired ? new Login(hired.login()) : state;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {"org.springframework.boot.grpc.server.autoconfigure.GrpcServerAutoConfiguration"})
    static class OneService {}

    private final TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private ConfigurableApplicationContext process;

    @SuppressWarnings("NullAway.Init")
    private EmbeddedIssuer issuer;

    RebuildByHttpTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        issuer = EmbeddedIssuer.in(data);
        process = new SpringApplicationBuilder(OneService.class, Logins.class)
                .run(
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=error",
                        "--server.port=0",
                        "--throughline.identity.issuer=" + EmbeddedIssuer.ISSUER,
                        "--throughline.identity.public-key=" + issuer.publicKey(),
                        "--throughline.seal.master-key-file=" + data.resolve("seal/master-keys"),
                        "--throughline.seal.create-master-key=true");
        hire("anna", Role.ADMINISTRATOR);
        hire("carla", Role.CUSTOMER_MANAGER);
        await("both are known", () -> known() == 2);
    }

    @AfterAll
    void stop() {
        process.close();
    }

    @Test
    void rebuildsForAnOperator() throws Exception {
        var lost = JdbcClient.create(database.dataSource());
        lost.sql("delete from document_logins").update();
        assertThat(known()).isZero();

        var answer = post("/actuator/projections/logins", "anna");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"name\":\"logins\"", "\"head\":2");
        await("both are known again", () -> known() == 2);
        await("it is done", () -> !projections().isRebuilding("logins"));
        await(
                "the ledger says so",
                () -> lost.sql("select rebuilt_until from projection where name = 'logins'")
                        .query(Long.class)
                        .optional()
                        .isEmpty());
    }

    @Test
    void refusesEverybodyElse() throws Exception {
        var colleague = post("/actuator/projections/logins", "carla");
        assertThat(colleague.statusCode()).isEqualTo(403);
        assertThat(colleague.body()).contains("PERMISSION_MISSING");
        assertThat(post("/actuator/projections/logins", null).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesWhatThereIsNot() {
        refused("nothing", ProjectionRefusal.PROJECTION_UNKNOWN);
    }

    /** As when another process of the service has claimed the projection. */
    @Test
    void refusesWhatAnotherProcessRuns() {
        var jdbc = JdbcClient.create(database.dataSource());
        process.getBean(EventProcessingConfiguration.class)
                .eventProcessor("logins", StreamingEventProcessor.class)
                .orElseThrow()
                .shutDown();
        jdbc.sql("update tokenentry set owner = 'another', timestamp = ? where processorname = 'logins'")
                .param(Instant.now().plusSeconds(60).toString())
                .update();

        refused("logins", ProjectionRefusal.PROJECTION_ELSEWHERE);

        assertThat(known()).isEqualTo(2);
        jdbc.sql("update tokenentry set owner = null where processorname = 'logins'")
                .update();
        projections().reached("logins", 2, Duration.ofSeconds(30)).join();
    }

    private void refused(String projection, ProjectionRefusal code) {
        assertThatThrownBy(() -> projections().rebuild(projection))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private Projections projections() {
        return process.getBean(Projections.class);
    }

    private long known() {
        return process.getBean(DocumentStore.class).count(LOGINS, Filter.all());
    }

    private void hire(String login, Role role) {
        var hired = new StaffHired(
                new StaffId(Identifier.random()),
                login,
                Optional.empty(),
                new PersonName("Name of " + login),
                Set.of(role),
                Optional.empty(),
                Optional.empty());
        DefaultUnitOfWork.startAndGet(null)
                .execute(() -> process.getBean(EventStore.class)
                        .publish(new GenericDomainEventMessage<>(
                                "Test", Identifier.random().toString(), 0, hired)));
    }

    private HttpResponse<String> post(String path, @Nullable String login) throws Exception {
        var port = process.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .POST(HttpRequest.BodyPublishers.noBody());
        if (login != null) {
            var token = issuer.issue(login, EmbeddedIssuer.USUAL_LIFETIME, Instant.now());
            request.header("Authorization", "Bearer " + token);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
