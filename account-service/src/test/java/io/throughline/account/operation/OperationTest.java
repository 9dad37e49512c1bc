package io.throughline.account.operation;

import static io.throughline.account.operation.Office.BOSS;
import static io.throughline.account.operation.Office.HAN;
import static io.throughline.account.operation.Office.KATE;
import static io.throughline.account.operation.Office.LI;
import static io.throughline.account.operation.Office.ROOT;
import static io.throughline.account.operation.Office.counts;
import static io.throughline.account.operation.Office.ids;
import static io.throughline.account.operation.Office.refused;
import static io.throughline.account.operation.Office.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.account.AccountRefusal;
import io.throughline.account.staff.StaffCommand.ChangeStaffRoles;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.operation.OperationId;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.message.Fields;
import io.throughline.platform.operation.OperationCommand.CancelOperation;
import io.throughline.platform.operation.OperationCommand.StartOperation;
import io.throughline.platform.operation.OperationCommand.UndoOperation;
import io.throughline.platform.operation.OperationQuery.ListOperations;
import io.throughline.platform.operation.OperationQuery.OperationProgress;
import io.throughline.platform.operation.OperationQuery.OperationRow;
import io.throughline.platform.operation.OperationQuery.OperationState;
import io.throughline.platform.operation.OperationQuery.RowState;
import io.throughline.platform.operation.OperationRefusal;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Operations over accounts on a real log. */
@EmbeddedPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationTest {

    private final TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private Office office;

    OperationTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void open(@TempDir Path data) {
        office = Office.open(database, data);
    }

    @AfterAll
    void close() {
        office.close();
    }

    @Test
    void handsManyAccountsOverAndSaysOfEachWhatBecameOfIt() {
        var accounts = office.accountsOf(LI, 30);
        var foreign = office.accountsOf(KATE, 1);
        office.as(BOSS, transfer(accounts.getFirst(), HAN));
        var targets = Stream.of(accounts, foreign, List.of(new CustomerId(Identifier.random())))
                .flatMap(List::stream)
                .toList();

        var operation = start(BOSS, transfers(targets, HAN));

        var ended = office.ended(BOSS, operation);
        assertThat(ended.state()).isEqualTo(OperationState.FINISHED);
        assertThat(ended.startedBy()).isEqualTo(BOSS);
        assertThat(ended.total()).contains(32);
        assertThat(counts(ended)).containsExactly(29, 1, 2, 0);
        assertThat(ended.endedAt()).isPresent();
        assertThat(accounts)
                .allSatisfy(account -> assertThat(office.ownerOf(account)).contains(HAN));
        assertThat(office.ownerOf(foreign.getFirst())).contains(KATE);
        var rows = office.rows(BOSS, operation);
        assertThat(rows.stream().map(OperationRow::target)).containsExactlyElementsOf(ids(targets));
        assertThat(rows.subList(30, 32)).allSatisfy(row -> {
            assertThat(row.state()).isEqualTo(RowState.REFUSED);
            assertThat(row.code()).contains("ACCOUNT_NOT_FOUND");
            assertThat(row.message()).contains(AccountRefusal.ACCOUNT_NOT_FOUND.message());
        });
    }

    @Test
    void undoesAnOperationAndTheUndoingOfIt() {
        var accounts = office.accountsOf(LI, 12);
        var operation = start(BOSS, transfers(accounts, HAN));
        office.ended(BOSS, operation);
        office.as(BOSS, transfer(accounts.get(3), BOSS));

        var undo = new OperationId(Identifier.random());
        office.as(BOSS, new UndoOperation(undo, operation, false));

        var ended = office.ended(BOSS, undo);
        assertThat(counts(ended)).containsExactly(11, 0, 1, 0);
        assertThat(ended.undoes()).contains(operation);
        assertThat(office.ownerOf(accounts.get(3))).contains(BOSS);
        assertThat(office.ownerOf(accounts.get(4))).contains(LI);
        assertThat(office.rows(BOSS, undo).stream()
                        .filter(row -> row.state() == RowState.REFUSED)
                        .toList())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.target()).isEqualTo(accounts.get(3).value());
                    assertThat(row.code()).contains("CHANGED_SINCE");
                });

        var again = new OperationId(Identifier.random());
        office.as(BOSS, new UndoOperation(again, operation, false));
        assertThat(counts(office.ended(BOSS, again))).containsExactly(0, 11, 1, 0);

        var redo = new OperationId(Identifier.random());
        office.as(BOSS, new UndoOperation(redo, undo, false));
        assertThat(counts(office.ended(BOSS, redo))).containsExactly(11, 0, 0, 0);
        assertThat(office.ownerOf(accounts.get(4))).contains(HAN);
    }

    @Test
    void aPreviewSaysWhatTheRunDoesAndRecordsNothing() {
        var accounts = new ArrayList<>(office.accountsOf(LI, 5));
        accounts.add(new CustomerId(Identifier.random()));
        var wanted = transfers(accounts, HAN);

        var preview = start(
                BOSS,
                new StartOperation(
                        new OperationId(Identifier.random()),
                        wanted.command(),
                        wanted.common(),
                        wanted.targets(),
                        true));
        var foreseen = office.ended(BOSS, preview);

        assertThat(counts(foreseen)).containsExactly(5, 0, 1, 0);
        assertThat(office.ownerOf(accounts.getFirst())).contains(LI);
        var run = start(BOSS, wanted);
        assertThat(counts(office.ended(BOSS, run))).isEqualTo(counts(foreseen));
        assertThat(codes(run)).isEqualTo(codes(preview));
        refused(
                OperationRefusal.PREVIEW_DID_NOTHING,
                () -> office.as(BOSS, new UndoOperation(new OperationId(Identifier.random()), preview, false)));
    }

    @Test
    void theStartAloneCanBeTried() {
        var accounts = office.accountsOf(LI, 1);
        var wanted = transfers(accounts, HAN);

        var tried = office.as(BOSS, wanted, Optional.empty(), true);

        assertThat(tried.wouldRecord())
                .extracting("name")
                .containsExactly("operation.started", "operation.targets-named");
        refused(OperationRefusal.OPERATION_NOT_FOUND, () -> office.progress(BOSS, wanted.operationId()));
    }

    @Test
    void whatIsStartedTwiceUnderOneRequestIdRunsOnce() {
        var accounts = office.accountsOf(LI, 3);
        var wanted = transfers(accounts, HAN);
        var request = Optional.of("bulk " + wanted.operationId());

        office.as(BOSS, wanted, Optional.empty(), false, request);
        var second = office.as(BOSS, wanted, Optional.empty(), false, request);

        assertThat(second.id()).isEqualTo(wanted.operationId().toString());
        assertThat(second.eventsRecorded()).isZero();
        assertThat(counts(office.ended(BOSS, wanted.operationId()))).containsExactly(3, 0, 0, 0);
    }

    @Test
    void isStartedOnlyByWhoMaySendTheCommandItself() {
        var accounts = office.accountsOf(LI, 1);

        refused(IdentityRefusal.PERMISSION_MISSING, () -> start(LI, transfers(accounts, HAN)));
    }

    @Test
    void refusesWhatIsNoCommandForManyRecords() {
        for (var name : List.of("OpenAccount", "ListStaff", "StartOperation", "转移客户", "Nonsense")) {
            refused(
                    OperationRefusal.COMMAND_UNKNOWN,
                    () -> start(BOSS, operation(name, "{}", List.of(Identifier.random()))));
        }
        var twice = Identifier.random();
        refused(
                OperationRefusal.TARGETS_REPEATED,
                () -> start(BOSS, operation("TransferAccount", "{\"reason\":\"双份\"}", List.of(twice, twice))));
    }

    @Test
    void refusesFieldsThatTheCommandDoesNotTakeBeforeAnyRowIsSent() {
        for (var common : List.of(
                "{}",
                "{\"reason\":\"\"}",
                "{\"reason\":\"理由\",\"customerId\":\"" + Identifier.random() + "\"}",
                "{\"reason\":\"理由\",\"nonsense\":1}",
                "{\"reason\":\"理由\",\"to\":\"nobody\"}")) {
            assertThatThrownBy(() -> start(BOSS, operation("TransferAccount", common, List.of(Identifier.random()))))
                    .as(common)
                    .hasMessage("The request is not valid");
        }
    }

    @Test
    void aCancelledOperationSendsNoFurtherRowsAndKeepsWhatWasDone() {
        var accounts = office.accountsOf(LI, 1);
        var targets = new ArrayList<>(ids(accounts));
        for (int i = 0; i < 5_000; i++) targets.add(Identifier.random());
        var wanted = operation("TransferAccount", fields(HAN), targets);
        start(BOSS, wanted);

        office.as(BOSS, new CancelOperation(wanted.operationId()));

        var ended = office.ended(BOSS, wanted.operationId());
        assertThat(ended.state()).isEqualTo(OperationState.CANCELLED);
        office.as(BOSS, new CancelOperation(wanted.operationId()));
        assertThat(office.progress(BOSS, wanted.operationId()).state()).isEqualTo(OperationState.CANCELLED);
        assertThat(ended.done()).isLessThan(5_001);
    }

    @Test
    void whoLosesThePermissionInBetweenIsRefusedFromThenOn() {
        var leaving = office.hired("leaving", Role.SALES_SUPERVISOR);
        var targets = Stream.generate(Identifier::random).limit(4_000).toList();
        var operation = start(leaving, operation("TransferAccount", fields(HAN), targets));

        office.as(ROOT, new ChangeStaffRoles(leaving, Set.of(Role.CUSTOMER_MANAGER)));

        var ended = office.ended(ROOT, operation);
        assertThat(counts(ended)).containsExactly(0, 0, 4_000, 0);
        assertThat(office.allRows(ROOT, operation).getLast().code()).contains("PERMISSION_MISSING");
    }

    @Test
    void operationsAreSeenByWhoStartedThemAndByThoseAbove() {
        var accounts = office.accountsOf(BOSS, 1);
        var operation = start(BOSS, transfers(accounts, LI));
        office.ended(BOSS, operation);

        assertThat(office.progress(ROOT, operation).done()).isOne();
        for (var other : List.of(KATE, LI)) {
            refused(OperationRefusal.OPERATION_NOT_FOUND, () -> office.progress(other, operation));
            refused(OperationRefusal.OPERATION_NOT_FOUND, () -> office.rows(other, operation));
            refused(OperationRefusal.OPERATION_NOT_FOUND, () -> office.as(other, new CancelOperation(operation)));
            refused(
                    OperationRefusal.OPERATION_NOT_FOUND,
                    () -> office.as(other, new UndoOperation(new OperationId(Identifier.random()), operation, false)));
            assertThat(listed(other)).doesNotContain(operation);
        }
        assertThat(listed(BOSS)).contains(operation);
        assertThat(listed(ROOT)).contains(operation);
    }

    private OperationId start(StaffId caller, StartOperation operation) {
        office.as(caller, operation);
        return operation.operationId();
    }

    private static StartOperation transfers(List<CustomerId> accounts, StaffId to) {
        return operation("TransferAccount", fields(to), ids(accounts));
    }

    private static String fields(StaffId to) {
        return "{\"to\":\"" + to + "\",\"reason\":\"部门调整\"}";
    }

    private static StartOperation operation(String command, String common, List<UUID> targets) {
        return new StartOperation(
                new OperationId(Identifier.random()), command, Optional.of(new Fields(common)), targets, false);
    }

    private List<Optional<String>> codes(OperationId operation) {
        return office.rows(BOSS, operation).stream().map(OperationRow::code).toList();
    }

    private List<OperationId> listed(StaffId caller) {
        return office
                .ask(
                        caller,
                        new ListOperations(Optional.empty(), Optional.of(200), Optional.empty()),
                        ListOperations.Response.class)
                .operations()
                .stream()
                .map(OperationProgress::operationId)
                .toList();
    }
}
