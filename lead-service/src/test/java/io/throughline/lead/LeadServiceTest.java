package io.throughline.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadSource;
import io.throughline.lead.duplicate.DuplicateQuery.FindDuplicates;
import io.throughline.lead.lead.LeadCommand.CaptureLead;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.EmbeddedIssuer;
import io.throughline.platform.message.CommandCall;
import io.throughline.platform.message.Commands;
import io.throughline.platform.message.ConsistencyToken;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.projection.Projections;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Lead-service stands as a process of its own, on a real log. */
@EmbeddedPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeadServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private ConfigurableApplicationContext service;

    LeadServiceTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void start(@TempDir Path data) {
        service = new SpringApplicationBuilder(LeadServiceApplication.class)
                .properties("spring.config.name=lead-service")
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
    void findsWhoMayBeALeadThatWasCapturedAMomentAgo() {
        var lead = new LeadId(Identifier.named("test", "lead"));
        var name = new PersonName("Müller, Anna");
        var captured = service.getBean(Commands.class)
                .send(capture(lead, name), new CommandCall(by(), Optional.empty(), false, PATIENCE))
                .join();
        var customer = CustomerId.of(captured.outcome());

        assertThat(service.getBean(CustomerDirectory.class).find(customer)).isPresent();
        service.getBean(Projections.class)
                .reached("duplicate-traits", ConsistencyToken.decode(captured.consistencyToken()), PATIENCE)
                .join();
        var question = new FindDuplicates(
                Optional.of(new PersonName("anna muller")), Optional.empty(), Optional.empty(), Optional.empty());
        var answer = service.getBean(QueryBus.class)
                .query(new GenericQueryMessage<>(question, ResponseTypes.instanceOf(FindDuplicates.Response.class))
                        .andMetaData(by().toMetaData()))
                .join()
                .getPayload();

        assertThat(answer.candidates()).singleElement().satisfies(candidate -> {
            assertThat(candidate.customerId()).isEqualTo(customer);
            assertThat(candidate.leadId()).contains(lead);
            assertThat(candidate.score()).isEqualTo(50);
        });
    }

    private static Provenance by() {
        return Provenance.ofProcess("test");
    }

    private static CaptureLead capture(LeadId lead, PersonName name) {
        return new CaptureLead(
                lead,
                Optional.empty(),
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LeadSource.EVENT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }
}
