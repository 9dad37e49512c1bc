package io.throughline.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadSource;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffEvent.StaffHired;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.lookup.LogFollower;
import io.throughline.platform.lookup.LookupsHealth;
import io.throughline.platform.lookup.UnreadEvents;
import io.throughline.platform.test.TestService;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody alters an event in the database: the lookups go on without it, and everybody can be told. */
@EmbeddedPostgres
class UnreadEventsTest {

    private static final Pattern SEALED_NAME = Pattern.compile("(\"name\":\"[^\"]{20})(.)");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path data;

    private final JdbcClient jdbc;
    private final TestDatabase database;

    UnreadEventsTest(TestDatabase database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database.dataSource());
    }

    @Test
    void doesWithoutAnEventWhoseSealIsBrokenAndSaysSo() {
        var before = new CustomerId(Identifier.random());
        var altered = new CustomerId(Identifier.random());
        var after = new CustomerId(Identifier.random());
        try (var service = start()) {
            record(service, captured(before), hired("altered"), captured(altered), hired("after"), captured(after));
        }
        long staff = alter("staff.hired", "altered");
        long lead = alter("lead.captured", altered.toString());
        jdbc.sql("delete from lookup_position").update();
        jdbc.sql("delete from customer_lookup").update();
        jdbc.sql("delete from staff_member").update();

        try (var service = start()) {
            var customers = service.get(CustomerDirectory.class);
            assertThat(service.get(StaffDirectory.class).byLogin("after")).isPresent();
            assertThat(service.get(StaffDirectory.class).byLogin("altered")).isEmpty();
            assertThat(customers.find(before)).isPresent();
            assertThat(customers.find(after)).isPresent();
            assertThat(customers.find(altered)).isEmpty();

            assertThat(service.get(UnreadEvents.class).all())
                    .extracting(event -> event.lookup() + " " + event.position() + " " + event.name())
                    .containsExactlyInAnyOrder(
                            "staff " + staff + " staff.hired", "customers of one " + lead + " lead.captured");
            var health = service.get(LookupsHealth.class).health();
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails().toString())
                    .contains("unread " + lead + " in customers of one", "The seal of name in lead.captured is broken")
                    .doesNotContain("Name of");
        }
    }

    @Test
    void saysWhereItStandsWhileItCannotFollow() {
        try (var service = start()) {
            record(service, captured(new CustomerId(Identifier.random())));
            var follower = service.get(LogFollower.class);
            follower.awaitEndOfLog(Duration.ofSeconds(10));
            long position = follower.position();
            jdbc.sql("alter table customer_lookup rename to customer_lookup_gone")
                    .update();
            publish(service, captured(new CustomerId(Identifier.random())));

            assertThat(waitFor(service, Status.DOWN)).contains("after position " + position);

            jdbc.sql("alter table customer_lookup_gone rename to customer_lookup")
                    .update();
            waitFor(service, Status.UP);
            follower.awaitEndOfLog(Duration.ofSeconds(10));
        }
    }

    private static String waitFor(TestService service, Status status) {
        var health = service.get(LookupsHealth.class);
        await().until(() -> health.health().getStatus().equals(status));
        return health.health().getDetails().toString();
    }

    private TestService start() {
        return TestService.start(LookupsTest.OneService.class, "one", database, data);
    }

    private static void record(TestService service, DomainEvent... events) {
        publish(service, events);
        service.get(LogFollower.class).awaitEndOfLog(Duration.ofSeconds(10));
    }

    private static void publish(TestService service, DomainEvent... events) {
        for (var event : events) {
            var message =
                    new GenericDomainEventMessage<>("Test", Identifier.random().toString(), 0, event);
            DefaultUnitOfWork.startAndGet(null)
                    .execute(() -> service.get(EventStore.class).publish(message));
        }
    }

    /** Changes one character of a sealed name, and tells where. */
    private long alter(String name, String holding) {
        var found = jdbc
                .sql("select position, payload from event where name = ?")
                .param(name)
                .query((row, number) -> Map.entry(row.getLong(1), new String(row.getBytes(2), StandardCharsets.UTF_8)))
                .list()
                .stream()
                .filter(event -> event.getValue().contains(holding))
                .findFirst()
                .orElseThrow();
        var text = SEALED_NAME
                .matcher(found.getValue())
                .replaceFirst(match -> match.group(1) + (match.group(2).equals("A") ? "B" : "A"));
        assertThat(text).isNotEqualTo(found.getValue());
        jdbc.sql("update event set payload = ? where position = ?")
                .params(text.getBytes(StandardCharsets.UTF_8), found.getKey())
                .update();
        return found.getKey();
    }

    private static StaffHired hired(String login) {
        return new StaffHired(
                new StaffId(Identifier.random()),
                login,
                Optional.empty(),
                new PersonName("Name of " + login),
                Set.of(Role.CUSTOMER_MANAGER),
                Optional.empty(),
                Optional.empty());
    }

    private static LeadCaptured captured(CustomerId customer) {
        return new LeadCaptured(
                new LeadId(Identifier.random()),
                customer,
                new PersonName("Name of Li"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LeadSource.WEB_FORM,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }
}
