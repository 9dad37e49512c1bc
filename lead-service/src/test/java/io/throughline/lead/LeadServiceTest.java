package io.throughline.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadSource;
import io.throughline.lead.duplicate.DuplicateQuery.FindDuplicates;
import io.throughline.lead.lead.LeadCommand.CaptureLead;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.message.ConsistencyToken;
import io.throughline.platform.projection.Projections;
import io.throughline.platform.test.TestService;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Lead-service stands as a process of its own, on a real log. */
@EmbeddedPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeadServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private TestService service;

    LeadServiceTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void start(@TempDir Path data) {
        service = TestService.start(LeadServiceApplication.class, "lead-service", database, data);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void findsWhoMayBeALeadThatWasCapturedAMomentAgo() {
        var lead = new LeadId(Identifier.named("test", "lead"));
        var name = new PersonName("Müller, Anna");
        var captured = service.send(capture(lead, name));
        var customer = CustomerId.of(captured.outcome());

        assertThat(service.get(CustomerDirectory.class).find(customer)).isPresent();
        service.get(Projections.class)
                .reached("duplicate-traits", ConsistencyToken.decode(captured.consistencyToken()), PATIENCE)
                .join();
        var question = new FindDuplicates(
                Optional.of(new PersonName("anna muller")), Optional.empty(), Optional.empty(), Optional.empty());
        var answer = service.ask(question, FindDuplicates.Response.class);

        assertThat(answer.candidates()).singleElement().satisfies(candidate -> {
            assertThat(candidate.customerId()).isEqualTo(customer);
            assertThat(candidate.leadId()).contains(lead);
            assertThat(candidate.score()).isEqualTo(50);
        });
    }

    @Test
    void findsTheSameEmailAmongHundredsOfTheSameName() {
        var email = new EmailAddress("wei@example.com");
        var leads = IntStream.range(0, 201)
                .mapToObj(number -> new LeadId(Identifier.named("test", "Wang Wei " + number)))
                .sorted(Comparator.comparing(lead -> CustomerId.ofProspect(lead).toString()))
                .toList();
        leads.subList(0, 200).forEach(lead -> service.send(capture(lead, new PersonName("Wang Wei"))));
        var last = service.send(capture(leads.getLast(), new PersonName("W."), Optional.of(email)));
        service.get(Projections.class)
                .reached("duplicate-traits", ConsistencyToken.decode(last.consistencyToken()), PATIENCE)
                .join();

        var question = new FindDuplicates(
                Optional.of(new PersonName("Wang Wei")), Optional.empty(), Optional.of(email), Optional.empty());
        var answer = service.ask(question, FindDuplicates.Response.class);

        assertThat(answer.candidates().getFirst().leadId()).contains(leads.getLast());
        assertThat(answer.candidates()).hasSize(20);
    }

    private static CaptureLead capture(LeadId lead, PersonName name) {
        return capture(lead, name, Optional.empty());
    }

    private static CaptureLead capture(LeadId lead, PersonName name, Optional<EmailAddress> email) {
        return new CaptureLead(
                lead,
                Optional.empty(),
                name,
                Optional.empty(),
                email,
                Optional.empty(),
                LeadSource.EVENT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
