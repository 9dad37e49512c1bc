package io.throughline.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.EventName;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.RulesChanged;
import io.throughline.platform.log.shelf.Shelf;
import io.throughline.platform.log.shelf.ShelfCommand.BuildShelf;
import io.throughline.platform.log.shelf.ShelfCommand.EmptyShelf;
import io.throughline.platform.log.shelf.ShelfCommand.PutThing;
import io.throughline.platform.log.shelf.ShelfEvent;
import io.throughline.platform.log.shelf.ShelfEvent.ShelfBuilt;
import io.throughline.platform.log.shelf.ShelfEvent.ShelfEmptied;
import io.throughline.platform.log.shelf.ShelfEvent.ThingPut;
import io.throughline.platform.message.Accepted;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.CommandCall;
import io.throughline.platform.message.Commands;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.rules.RuleBook;
import io.throughline.platform.rules.Ruled;
import io.throughline.platform.test.Eventually;
import io.throughline.platform.test.TestService;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shelves are emptied some days after the last thing was put on them, and gather dust once. */
@EmbeddedPostgres
class DeadlineTest {

    private static final UUID RULES = Identifier.named("rules", "shelf");
    private final Instant longAgo = Instant.now().minus(Duration.ofDays(40));

    /** How long things may lie. */
    record TidyRules(int days) {}

    @EventName("shelf.rules-changed")
    record TidyRulesChanged(long version, TidyRules rules) implements RulesChanged<TidyRules> {}

    record Tidying(RuleBook<TidyRules> rules) implements Deadline {

        @Override
        public String name() {
            return "shelf.tidying";
        }

        @Override
        public Set<Class<? extends DomainEvent>> events() {
            return Set.of(ShelfEvent.class);
        }

        @Override
        public List<DeadlineChange> changes(Recorded<?> recorded) {
            return switch ((ShelfEvent) recorded.event()) {
                case ThingPut e -> List.of(new DeadlineChange.Start(e.shelfId().toString(), recorded.occurredAt()));
                case ShelfEmptied e ->
                    List.of(new DeadlineChange.End(e.shelfId().toString()));
                case ShelfBuilt unused -> List.of();
            };
        }

        @Override
        public Duration period() {
            return Duration.ofDays(rules.now().rules().days());
        }

        @Override
        public Command due(String key, Instant since) {
            return new EmptyShelf(UUID.fromString(key));
        }
    }

    /** Its command is none that changes nothing when it is repeated. */
    record Dust() implements Deadline {

        @Override
        public String name() {
            return "shelf.dust";
        }

        @Override
        public Set<Class<? extends DomainEvent>> events() {
            return Set.of(ShelfBuilt.class);
        }

        @Override
        public List<DeadlineChange> changes(Recorded<?> recorded) {
            return List.of(new DeadlineChange.Start(recorded.aggregateId(), recorded.occurredAt()));
        }

        @Override
        public Duration period() {
            return Duration.ofDays(1);
        }

        @Override
        public Command due(String key, Instant since) {
            return new PutThing(UUID.fromString(key), "dust");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {"org.springframework.boot.grpc.server.autoconfigure.GrpcServerAutoConfiguration"})
    @Import(Shelf.class)
    static class Shelves {

        @Bean
        RuleBook<TidyRules> tidyRules() {
            return RuleBook.of(RULES, TidyRulesChanged.class, new TidyRules(30));
        }

        @Bean
        Deadline tidying(RuleBook<TidyRules> rules) {
            return new Tidying(rules);
        }

        @Bean
        Deadline dust() {
            return new Dust();
        }
    }

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path data;

    private final TestDatabase database;
    private final JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private TestService service;

    DeadlineTest(TestDatabase database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database.dataSource());
    }

    @BeforeEach
    void open() {
        service = start();
    }

    @AfterEach
    void close() {
        service.close();
    }

    private TestService start() {
        return TestService.start(
                Shelves.class,
                "shelves",
                database,
                data,
                "throughline.log.event-packages=io.throughline.contracts,io.throughline.platform.log.shelf,"
                        + "io.throughline.platform.deadline",
                "throughline.deadlines.look-every=20ms");
    }

    @Test
    void actsOnWhatIsDueAndOnNothingElse() {
        var recent = shelfWith("book", Instant.now());
        var old = shelfWith("book", longAgo);

        Eventually.holds("the old one is empty", () -> events(old).contains("shelf.emptied"));
        assertThat(events(recent)).doesNotContain("shelf.emptied");
        Eventually.holds("nothing runs for it", () -> !runs("shelf.tidying", old));
        assertThat(runs("shelf.tidying", recent)).isTrue();
    }

    @Test
    void actsOnNothingWhileTheHouseIsClosing() {
        var keeper = service.get(DeadlineKeeper.class);
        keeper.close();
        var old = shelfWith("book", longAgo);
        Eventually.holds("it runs", () -> runs("shelf.tidying", old));

        keeper.look();

        assertThat(events(old)).doesNotContain("shelf.emptied");
    }

    @Test
    void aDeadlineThatStartsAnewIsNotDueYet() {
        change(new TidyRules(30));
        var shelf = shelfWith("old book", Instant.now().minus(Duration.ofDays(29)));
        put(shelf, "new book", Instant.now());
        change(new TidyRules(20));
        var old = shelfWith("book", Instant.now().minus(Duration.ofDays(21)));

        Eventually.holds("the other one is empty", () -> events(old).contains("shelf.emptied"));
        assertThat(events(shelf)).doesNotContain("shelf.emptied");
    }

    @Test
    void aChangedRuleCountsForWhatRunsAlreadyAndAfterARestart() {
        change(new TidyRules(30));
        var shelf = shelfWith("book", Instant.now().minus(Duration.ofDays(10)));
        Eventually.holds("it runs", () -> runs("shelf.tidying", shelf));
        change(new TidyRules(7));

        Eventually.holds("it is empty", () -> events(shelf).contains("shelf.emptied"));
        service.close();
        service = start();
        assertThat(rules().rules().days()).isEqualTo(7);
        assertThat(rules().version()).isPositive();
    }

    @Test
    void isMetLateWhenNobodyWasThere() {
        service.close();
        try (var silent = TestService.start(
                Shelves.class,
                "shelves",
                database,
                data,
                "throughline.log.event-packages=io.throughline.contracts,io.throughline.platform.log.shelf,"
                        + "io.throughline.platform.deadline",
                "throughline.deadlines.look-every=1h")) {
            service = silent;
            var shelf = shelfWith("book", longAgo);
            Eventually.holds("it runs", () -> runs("shelf.tidying", shelf));
            silent.close();
            service = start();
            Eventually.holds("it is empty", () -> events(shelf).contains("shelf.emptied"));
        }
    }

    @Test
    void actsOnceWhenTwoProcessesLookAndWhenATryWasNotNoted() {
        try (var other = start()) {
            var shelves = List.of(shelf(longAgo), shelf(longAgo), shelf(longAgo), shelf(longAgo));
            for (var shelf : shelves) {
                Eventually.holds("it was tried", () -> tried("shelf.dust", shelf));
            }
            jdbc.sql("update deadline set tried_at = null, tries = 0 where name = 'shelf.dust'")
                    .update();
            for (var shelf : shelves) {
                Eventually.holds("it was tried again", () -> tried("shelf.dust", shelf));
                assertThat(events(shelf)).filteredOn("shelf.filled"::equals).hasSize(1);
            }
            assertThat(other.get(RuleBook.class)).isNotNull();
        }
    }

    @Test
    void isReadAgainFromTheLogWhereItWasLost() {
        var shelf = shelfWith("book", Instant.now());
        Eventually.holds("it runs", () -> runs("shelf.tidying", shelf));
        service.close();
        jdbc.sql("delete from deadline").update();
        jdbc.sql("delete from lookup_position where name like 'deadline %'").update();
        service = start();
        Eventually.holds("it runs again", () -> runs("shelf.tidying", shelf));
    }

    private UUID shelf(Instant at) {
        var shelf = Identifier.random();
        send(new BuildShelf(shelf, new CustomerId(Identifier.random()), "shelf " + shelf), at);
        return shelf;
    }

    private UUID shelfWith(String thing, Instant at) {
        var shelf = shelf(Instant.now());
        put(shelf, thing, at);
        return shelf;
    }

    private void put(UUID shelf, String thing, Instant at) {
        send(new PutThing(shelf, thing), at);
    }

    private Accepted send(Command command, Instant at) {
        var none = Optional.<String>empty();
        var provenance = new Provenance("process:test", none, "process", none, none, none, none, Optional.of(at), none);
        return service.get(Commands.class)
                .send(command, new CommandCall(provenance, Optional.empty(), false, Duration.ofSeconds(20)))
                .join();
    }

    private void change(TidyRules rules) {
        var version = rules().version() + 1;
        var message = new GenericDomainEventMessage<>(
                "Rules", RULES.toString(), version - 1, new TidyRulesChanged(version, rules));
        DefaultUnitOfWork.startAndGet(null)
                .execute(() -> service.get(EventStore.class).publish(message));
        Eventually.holds("the rules are known", () -> rules().version() == version);
    }

    @SuppressWarnings("unchecked")
    private Ruled<TidyRules> rules() {
        return ((RuleBook<TidyRules>) service.get(RuleBook.class)).now();
    }

    private List<String> events(UUID shelf) {
        return jdbc.sql("select name from event where aggregate_id = ? order by seq")
                .param(shelf)
                .query(String.class)
                .list();
    }

    private boolean runs(String name, UUID shelf) {
        return found("select count(*) from deadline where name = ? and key = ?", name, shelf);
    }

    private boolean tried(String name, UUID shelf) {
        return found("select count(*) from deadline where name = ? and key = ? and tries = 1", name, shelf);
    }

    private boolean found(String sql, String name, UUID shelf) {
        return jdbc.sql(sql).params(name, shelf.toString()).query(Long.class).single() == 1;
    }
}
