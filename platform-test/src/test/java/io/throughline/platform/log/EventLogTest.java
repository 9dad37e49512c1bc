package io.throughline.platform.log;

import static io.throughline.platform.log.LogBench.NOW;
import static io.throughline.platform.log.LogBench.PATIENCE;
import static io.throughline.platform.log.LogBench.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.throughline.platform.log.shelf.ShelfRefusal;
import io.throughline.platform.test.Eventually;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Appends and claims. */
@EmbeddedPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventLogTest {

    private TestDatabase database;
    private EventLog log;

    @BeforeAll
    void open(TestDatabase given) {
        database = given;
        LogBench.migrate(database);
        log = LogBench.open(database);
    }

    @AfterAll
    void close() {
        log.close();
    }

    @Test
    void goesOnWritingWhenAReaderCannotBeWoken() {
        try (var log = LogBench.open(database)) {
            log.watch(() -> {
                throw new AssertionError("a broken reader");
            });
            var shelf = UUID.randomUUID();
            for (int seq = 0; seq < 50; seq++) {
                log.append(List.of(LogBench.event(shelf, seq)), List.of(), LogBench.NOW, LogBench.PATIENCE);
            }
            assertThat(log.lastSequence(shelf)).isEqualTo(49);
        }
    }

    @Test
    void numbersEventsWithoutHolesAlsoAfterConflicts() {
        var shelf = UUID.randomUUID();
        long first = append(List.of(event(shelf, 0), event(shelf, 1)));
        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> append(List.of(event(shelf, 1))));
        assertThatExceptionOfType(AggregateStreamCreationException.class)
                .isThrownBy(() -> append(List.of(event(shelf, 0))));
        assertThat(append(List.of(event(shelf, 2)))).isEqualTo(first + 1);
        assertThat(log.readAggregate(shelf, 0))
                .extracting(StoredEvent::position)
                .containsExactly(first - 1, first, first + 1);
    }

    @Test
    void readsOneCustomersHistoryByItsTag() {
        var shelf = UUID.randomUUID();
        append(List.of(event(UUID.randomUUID(), 0), event(shelf, 0), event(UUID.randomUUID(), 0), event(shelf, 1)));
        assertThat(log.readCustomer(shelf, 0, 10)).extracting(StoredEvent::seq).containsExactly(0L, 1L);
    }

    @Test
    void givesAClaimToOneOwnerAndRecordsNothingOfTheOther() {
        var winner = UUID.randomUUID();
        var loser = UUID.randomUUID();
        append(List.of(event(winner, 0)), take("one", winner));
        assertThatExceptionOfType(ClaimTakenException.class)
                .isThrownBy(() -> append(List.of(event(loser, 0)), take("one", loser)));
        assertThat(log.lastSequence(loser)).isEqualTo(-1);
        append(List.of(event(winner, 1)), take("one", winner)); // his own he may take again
    }

    @Test
    void storesThePositionOfTheAppendWithTheClaim() {
        var owner = UUID.randomUUID();
        long position = append(List.of(event(owner, 0), event(owner, 1)), take("positioned", owner));
        assertThat(log.claim("test", "positioned")).map(HeldClaim::position).contains(position);
        assertThat(append(List.of(), take("without-event", owner))).isEqualTo(position);
    }

    @Test
    void givesBackOnlyWhatTheOwnerHolds() {
        var owner = UUID.randomUUID();
        append(List.of(), take("back", owner));
        append(List.of(), release("back", UUID.randomUUID()));
        assertThat(log.claim("test", "back")).map(HeldClaim::owner).contains(owner.toString());
        append(List.of(), release("back", owner));
        assertThat(log.claim("test", "back")).isEmpty();
    }

    @Test
    void letsALapsedClaimBeTaken() {
        var next = UUID.randomUUID();
        append(List.of(), take("lapsing", UUID.randomUUID()).until(NOW.plusSeconds(60)));
        var wanted = take("lapsing", next);
        assertThatExceptionOfType(ClaimTakenException.class).isThrownBy(() -> append(List.of(), wanted));
        log.append(List.of(), List.of(wanted), NOW.plusSeconds(61), PATIENCE);
        assertThat(log.claim("test", "lapsing")).map(HeldClaim::owner).contains(next.toString());
    }

    @Test
    void sweepsLapsedClaimsAndNoOthers() {
        var owner = UUID.randomUUID();
        List<Claim> lapsing = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) lapsing.add(take("swept-" + i, owner).until(NOW.plusSeconds(60)));
        append(List.of(), lapsing.toArray(Claim[]::new));
        append(List.of(), take("swept-not-yet", owner).until(NOW.plusSeconds(120)), take("swept-never", owner));
        var sweep = new ClaimSweep(log, Clock.fixed(NOW.plusSeconds(61), ZoneOffset.UTC));

        sweep.sweep();

        for (int i = 0; i < 2_500; i++)
            assertThat(log.claim("test", "swept-" + i)).isEmpty();
        assertThat(log.claim("test", "swept-not-yet")).isPresent();
        assertThat(log.claim("test", "swept-never")).isPresent();
    }

    @Test
    void beginsToSweepAgainWhenItHasReachedTheEnd() {
        var sweep = new ClaimSweep(log, Clock.fixed(NOW.plusSeconds(61), ZoneOffset.UTC));
        sweep.sweep();
        append(List.of(), take("aaa", UUID.randomUUID()).until(NOW.plusSeconds(60)));

        sweep.sweep();

        assertThat(log.claim("test", "aaa")).isEmpty();
    }

    @Test
    void replacesOnlyTheNamedOwner() {
        var old = UUID.randomUUID();
        var next = UUID.randomUUID();
        append(List.of(), take("replaced", old));
        assertThatExceptionOfType(ClaimTakenException.class)
                .isThrownBy(() -> append(List.of(), take("replaced", next).replacing(next.toString())));
        append(List.of(), take("replaced", next).replacing(old.toString()));
        assertThat(log.claim("test", "replaced")).map(HeldClaim::owner).contains(next.toString());
    }

    @Test
    void handsAClaimOnWithinOneCommand() {
        var old = UUID.randomUUID();
        var next = UUID.randomUUID();
        append(List.of(), take("handed-on", old));
        log.append(List.of(), List.of(release("handed-on", old), take("handed-on", next)), NOW, PATIENCE);
        assertThat(log.claim("test", "handed-on")).map(HeldClaim::owner).contains(next.toString());
    }

    @Test
    void recognisesItsOwnEventsWhenTheAnswerToTheCommitWasLost() {
        var lose = new AtomicBoolean();
        try (var lossy = new EventLog(database.dataSource(), losingAnswers(lose), 256)) {
            var shelf = UUID.randomUUID();
            lossy.append(List.of(event(shelf, 0)), List.of(), NOW, PATIENCE);
            lose.set(true);
            long position = lossy.append(List.of(event(shelf, 1)), List.of(take("lost-answer", shelf)), NOW, PATIENCE);
            assertThat(lose).isFalse();
            assertThat(log.readAggregate(shelf, 0))
                    .hasSize(2)
                    .last()
                    .extracting(StoredEvent::position)
                    .isEqualTo(position);
            assertThat(log.claim("test", "lost-answer"))
                    .map(HeldClaim::position)
                    .contains(position);
        }
    }

    @Test
    void hearsWhatAnotherProcessWrites() {
        try (var other = LogBench.open(database)) {
            long position = other.append(List.of(event(UUID.randomUUID(), 0)), List.of(), NOW, PATIENCE);
            Eventually.holds("the head is known", () -> log.knownHead() >= position);
            assertThat(log.hasOtherWriters()).isTrue();
        }
    }

    /** They are told of the first commit at once, of the next ones a little later and together. */
    @Test
    void tellsOtherProcessesOfTheLastCommitOfARow() {
        try (var other = LogBench.open(database)) {
            append(List.of(event(UUID.randomUUID(), 0)));
            for (int i = 0; i < 50; i++) {
                append(List.of(event(UUID.randomUUID(), 0)));
                long position = append(List.of(event(UUID.randomUUID(), 0)));
                Eventually.holds("it is told", Duration.ofMillis(900), () -> other.knownHead() >= position);
            }
        }
    }

    private long append(List<StoredEvent> events, Claim... claims) {
        return log.append(events, List.of(claims), NOW, PATIENCE);
    }

    private static Claim take(String key, UUID owner) {
        return Claim.take("test", key, owner.toString(), ShelfRefusal.LABEL_TAKEN);
    }

    private static Claim release(String key, UUID owner) {
        return Claim.release("test", key, owner.toString(), ShelfRefusal.LABEL_TAKEN);
    }

    /** Connections that commit what they are given and then, once, break before they say so. */
    private DataSource losingAnswers(AtomicBoolean lose) {
        DataSource real = LogBench.connections(database);
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> method.getName().equals("getConnection")
                        ? losing(real.getConnection(), lose)
                        : method.invoke(real, arguments));
    }

    private static Connection losing(Connection real, AtomicBoolean lose) {
        return (Connection) Proxy.newProxyInstance(
                EventLogTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Object result = call(() -> method.invoke(real, arguments));
                    return result instanceof PreparedStatement s ? losing(s, lose) : result;
                });
    }

    private static PreparedStatement losing(PreparedStatement real, AtomicBoolean lose) {
        return (PreparedStatement) Proxy.newProxyInstance(
                EventLogTest.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                    Object result = call(() -> method.invoke(real, arguments));
                    if (method.getName().equals("execute") && lose.getAndSet(false)) {
                        real.getConnection().close();
                        throw new SQLException("the answer is lost", "08006");
                    }
                    return result;
                });
    }

    private interface Call {
        Object run() throws ReflectiveOperationException;
    }

    private static Object call(Call call) throws Throwable {
        try {
            return call.run();
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
