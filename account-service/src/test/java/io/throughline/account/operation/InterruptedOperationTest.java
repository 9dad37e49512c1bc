package io.throughline.account.operation;

import static io.throughline.account.operation.Office.BOSS;
import static io.throughline.account.operation.Office.HAN;
import static io.throughline.account.operation.Office.LI;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.operation.OperationId;
import io.throughline.platform.message.Fields;
import io.throughline.platform.operation.OperationCommand.StartOperation;
import io.throughline.platform.operation.OperationQuery.OperationState;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operation survives those who run it, and what is sent twice has one effect. */
@EmbeddedPostgres
class InterruptedOperationTest {

    private static final int UNKNOWN = 3_000;

    @TempDir
    @SuppressWarnings("NullAway.Init") // given before the first test; the key of the database is in it
    static Path data;

    private final TestDatabase database;

    InterruptedOperationTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void whatOneProcessLeavesAnotherOneFinishes() {
        OperationId operation;
        List<CustomerId> accounts;
        try (var first = Office.open(database, data)) {
            accounts = first.accountsOf(LI, 40);
            operation = start(first, accounts);
        }
        try (var second = Office.open(database, data)) {
            var ended = second.ended(BOSS, operation);

            assertThat(ended.state()).isEqualTo(OperationState.FINISHED);
            assertThat(List.of(ended.changed(), ended.refused())).containsExactly(40, UNKNOWN);
            assertThat(accounts)
                    .allSatisfy(account -> assertThat(changes(second, account)).isEqualTo(1));
        }
    }

    @Test
    void rowsThatWereSentButNotNotedGetTheSameResultAndNoSecondEffect() throws SQLException {
        try (var office = Office.open(database, data)) {
            var accounts = office.accountsOf(LI, 10);
            var operation = start(office, accounts);
            var before = office.ended(BOSS, operation);
            var rows = office.allRows(BOSS, operation);

            forgetResultsOf(operation);
            var after = office.ended(BOSS, operation);

            assertThat(after.changed()).isEqualTo(before.changed()).isEqualTo(10);
            assertThat(after.refused()).isEqualTo(before.refused());
            assertThat(office.allRows(BOSS, operation)).isEqualTo(rows);
            assertThat(accounts)
                    .allSatisfy(account -> assertThat(changes(office, account)).isEqualTo(1));
        }
    }

    private static OperationId start(Office office, List<CustomerId> accounts) {
        List<UUID> targets = new ArrayList<>(Office.ids(accounts));
        for (int i = 0; i < UNKNOWN; i++) targets.add(targets.size() / 2, Identifier.random());
        var id = new OperationId(Identifier.random());
        var fields = new Fields("{\"to\":\"" + HAN + "\",\"reason\":\"部门调整\"}");
        office.as(BOSS, new StartOperation(id, "TransferAccount", Optional.of(fields), targets, false));
        return id;
    }

    /** As a process leaves it that dies after it has sent everything and before it has noted anything. */
    private void forgetResultsOf(OperationId operation) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var forget = connection.createStatement()) {
            forget.execute("update operation_row set state = 'WAITING', revision = null, outcome = null, code = null,"
                    + " message = null where operation_id = '" + operation + "'");
            forget.execute(
                    "update operation set state = 'RUNNING', ended_at = null where operation_id = '" + operation + "'");
        }
    }

    private static long changes(Office office, CustomerId account) {
        return office.get(EventStore.class)
                .lastSequenceNumberFor(account.toString())
                .orElse(-1L);
    }
}
