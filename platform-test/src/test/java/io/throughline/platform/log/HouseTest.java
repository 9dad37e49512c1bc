package io.throughline.platform.log;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.throughline.platform.log.shelf.ShelfCommand.BuildShelf;
import io.throughline.platform.log.shelf.ShelfCommand.EmptyShelf;
import io.throughline.platform.log.shelf.ShelfCommand.PutThing;
import io.throughline.platform.log.shelf.ShelfEvent.ThingPut;
import io.throughline.platform.message.PlatformRefusal;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.process.DeadLetters;
import io.throughline.platform.process.ProcessAnswer;
import io.throughline.platform.process.ProcessCommands;
import io.throughline.platform.test.Eventually;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a service gets from the platform without saying anything: processes, dead letters, snapshots, neighbours. */
@EmbeddedPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseTest {

    /** Empties a shelf on which a cat was put; stumbles over a mouse until it may pass. */
    @ProcessingGroup("shelf.cats")
    static class Cats {

        private static final Logger LOG = LoggerFactory.getLogger(Cats.class);

        private final ProcessCommands commands;
        private volatile boolean mice;
        private volatile int calls;

        Cats(ProcessCommands commands) {
            this.commands = commands;
        }

        @EventHandler
        void on(ThingPut put, Recorded<ThingPut> recorded) {
            if (put.thing().equals("dog")) LOG.warn("a dog at {}", put.shelfId());
            if (put.thing().equals("mouse") && !mice) throw new IllegalStateException("a mouse");
            if (!put.thing().equals("cat")) return;
            ProcessAnswer first = commands.send(recorded, "shelf.cats", new EmptyShelf(put.shelfId()));
            ProcessAnswer again = commands.send(recorded, "shelf.cats", new EmptyShelf(put.shelfId()));
            if (recorded(first) == 1 && recorded(again) == 0) calls++;
        }

        private static int recorded(ProcessAnswer answer) {
            return answer instanceof ProcessAnswer.Done done ? done.accepted().eventsRecorded() : -1;
        }
    }

    private TestDatabase database;
    private House house;

    @BeforeAll
    void open(TestDatabase given) {
        database = given;
        house = House.on(database, List.of("throughline.log.snapshot-every=20"), Cats.class);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void hasTransactionsAndStoresInTheDatabase() {
        assertThat(house.get(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(house.get(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(house.get(SagaStore.class)).isInstanceOf(JdbcSagaStore.class);
    }

    @Test
    void sendsTheCommandsOfAProcessOncePerEvent() {
        UUID shelf = built();
        house.send(new PutThing(shelf, "cat"));
        Eventually.holds("it is handled", () -> house.get(Cats.class).calls > 0);
        List<StoredEvent> events = house.log().readAggregate(shelf, 0);
        assertThat(events)
                .extracting(StoredEvent::name)
                .containsExactly("shelf.built", "shelf.filled", "shelf.emptied");
        Provenance provenance =
                Provenance.of(MetaDataCodec.decode(requireNonNull(events.get(2).metaData())));
        assertThat(provenance.actor()).isEqualTo("process:shelf.cats");
        assertThat(provenance.causationId()).contains(events.get(1).getEventIdentifier());
        assertThat(provenance.correlationId())
                .isEqualTo(Provenance.of(MetaDataCodec.decode(
                                requireNonNull(events.get(1).metaData())))
                        .correlationId());
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void saysUnderTheTraceOfTheRequestWhatAProcessorSaysOfItsEvent(CapturedOutput output) {
        UUID shelf = built();
        house.send(new PutThing(shelf, "dog"), House.traced("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
        Eventually.holds("it is said", () -> output.toString().contains("a dog at " + shelf));
        assertThat(output.toString().lines().filter(line -> line.contains("a dog at " + shelf)))
                .singleElement()
                .asString()
                .contains("[4bf92f3577b34da6a3ce929d0e0e4736] ");
    }

    @Test
    void keepsWhatAHandlerCannotHandleUntilItIsTriedAgain() {
        var letters = house.get(DeadLetters.class);
        UUID shelf = built();
        house.send(new PutThing(shelf, "mouse"));
        Eventually.holds("it is a dead letter", () -> letters.count() == 1);
        assertThat(letters.of("shelf.cats").getFirst().cause())
                .hasValueSatisfying(c -> assertThat(c).contains("a mouse"));
        assertThat(letters.retry("shelf.cats")).isZero();
        house.get(Cats.class).mice = true;
        assertThat(letters.retry("shelf.cats")).isEqualTo(1);
        assertThat(letters.count()).isZero();
    }

    @Test
    void computesALongRecordFromItsSnapshot() {
        UUID shelf = built();
        for (int i = 0; i < 45; i++) house.send(new PutThing(shelf, "book " + i));
        Eventually.holds(
                "there is a snapshot",
                () -> house.log()
                                .query(c ->
                                        Rows.number(c, "select count(*) from snapshot where aggregate_id = ?", shelf))
                        == 1);
        try (House other = House.on(database)) {
            assertThat(other.send(new PutThing(shelf, "last")).revision()).isEqualTo(46);
            assertThat(other.log().readAggregate(shelf, 46).getFirst().payload())
                    .asString()
                    .contains("\"count\":46");
        }
    }

    @Test
    void triesAgainWhenAnotherProcessHasChangedTheRecord() {
        UUID shelf = built();
        try (House other = House.on(database)) {
            other.send(new PutThing(shelf, "from there"));
            assertThat(house.send(new PutThing(shelf, "from here")).revision()).isEqualTo(2);
            other.send(new EmptyShelf(shelf));
            assertThat(house.send(new EmptyShelf(shelf)).outcome()).isEqualTo("WAS_EMPTY");
            assertThat(other.send(new PutThing(shelf, "again")).revision()).isEqualTo(4);
        }
    }

    /** One that was made while a table was empty would read all of it for each row when it has grown. */
    @Test
    void everyStatementIsPlannedForTheTablesAsTheyAre() throws SQLException {
        try (Connection pooled = house.get(DataSource.class).getConnection();
                Statement s = pooled.createStatement();
                var r = s.executeQuery("show plan_cache_mode")) {
            assertThat(r.next()).isTrue();
            assertThat(r.getString(1)).isEqualTo("force_custom_plan");
        }
    }

    @Test
    void sendsArraysOfUuidsAsTheServerKeepsThem() throws SQLException {
        try (Connection pooled = house.get(DataSource.class).getConnection()) {
            assertThat(pooled.unwrap(BaseConnection.class).binaryTransferSend(Oid.UUID_ARRAY))
                    .isTrue();
        }
    }

    @Test
    void saysInTimeThatTheDatabaseIsGoneAndGoesOnWhenItIsBack() throws SQLException {
        UUID shelf = built();
        allowConnections(false);
        try {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> house.send(new PutThing(shelf, "book")))
                    .extracting(Refusal::code)
                    .isEqualTo(PlatformRefusal.STORE_UNAVAILABLE);
        } finally {
            allowConnections(true);
        }
        assertThat(house.send(new PutThing(shelf, "book")).revision()).isEqualTo(1);
    }

    private void allowConnections(boolean allowed) throws SQLException {
        String url = database.jdbcUrl();
        String name = url.substring(url.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
        try (Connection c = DriverManager.getConnection(
                        url.replace("/" + name, "/postgres"), database.username(), database.password());
                Statement s = c.createStatement()) {
            s.execute("alter database " + name + " with allow_connections " + allowed);
            if (!allowed) {
                s.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            }
        }
    }

    private UUID built() {
        var shelf = UUID.randomUUID();
        house.send(new BuildShelf(shelf, House.someCustomer(), shelf.toString()));
        return shelf;
    }
}
