package io.throughline.account.operation;

import static io.throughline.account.operation.Office.BOSS;
import static io.throughline.account.operation.Office.HAN;
import static io.throughline.account.operation.Office.KATE;
import static io.throughline.account.operation.Office.LI;
import static io.throughline.account.operation.Office.ROOT;
import static io.throughline.account.operation.Office.counts;
import static io.throughline.account.operation.Office.refused;
import static io.throughline.account.operation.Office.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.AccountRefusal;
import io.throughline.account.account.AccountCommand.AddContact;
import io.throughline.account.account.AccountCommand.RestoreAccount;
import io.throughline.account.promise.PromiseCommand.MakePromise;
import io.throughline.account.staff.StaffCommand.ChangeStaffRoles;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.PromiseId;
import io.throughline.contracts.operation.OperationId;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.operation.OperationCommand.UndoCommand;
import io.throughline.platform.operation.OperationCommand.UndoImport;
import io.throughline.platform.operation.OperationQuery.PreviewUndo;
import io.throughline.platform.operation.UndoRefusal;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What was done to accounts and staff is taken back by commands that compensate, on a real log. */
@EmbeddedPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UndoTest {

    private final TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private Office office;

    UndoTest(TestDatabase database) {
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
    void undoesOneCommandOnceHoweverOftenItIsAsked() {
        var account = office.accountsOf(LI, 1).getFirst();
        var transferred = office.as(BOSS, transfer(account, HAN));
        var undo = new UndoCommand(account.value(), transferred.revision());

        var preview = preview(BOSS, undo);
        var tried = office.as(BOSS, undo, Optional.empty(), true);
        assertThat(office.ownerOf(account)).contains(HAN);
        var undone = office.as(BOSS, undo);
        var again = office.as(ROOT, undo);

        assertThat(preview.parts()).singleElement().satisfies(part -> {
            assertThat(part.event()).isEqualTo("account.transferred");
            assertThat(part.commands()).containsExactly("TransferAccount");
            assertThat(part.code()).isEmpty();
        });
        assertThat(tried.wouldRecord()).extracting("name").containsExactly("account.transferred");
        assertThat(undone.outcome()).isEqualTo("UNDONE");
        assertThat(undone.revision()).isEqualTo(transferred.revision() + 1);
        assertThat(office.ownerOf(account)).contains(LI);
        assertThat(again.outcome()).isEqualTo("ALREADY_UNDONE");
        assertThat(again.eventsRecorded()).isZero();
        assertThat(preview(BOSS, undo).parts()).singleElement().satisfies(part -> {
            assertThat(part.code()).contains("ALREADY_UNDONE");
            assertThat(part.becauseOfRevision()).contains(undone.revision());
        });

        office.as(BOSS, new UndoCommand(account.value(), undone.revision()));
        assertThat(office.ownerOf(account)).contains(HAN);
        assertThat(office.as(BOSS, undo).outcome()).isEqualTo("UNDONE");
        assertThat(office.ownerOf(account)).contains(LI);
    }

    @Test
    void whatWasChangedAgainSinceIsNotTakenBackButWhatWasChangedBesideIs() {
        var account = office.accountsOf(LI, 1).getFirst();
        var first = office.as(BOSS, transfer(account, HAN));
        office.as(
                HAN,
                new AddContact(
                        account,
                        new ContactId(Identifier.random()),
                        new PersonName("王小红"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(office.as(BOSS, new UndoCommand(account.value(), first.revision()), Optional.empty(), true)
                        .outcome())
                .isEqualTo("UNDONE");
        var second = office.as(BOSS, transfer(account, BOSS));

        refused(UndoRefusal.CHANGED_SINCE, () -> office.as(BOSS, new UndoCommand(account.value(), first.revision())));
        assertThat(preview(BOSS, new UndoCommand(account.value(), first.revision()))
                        .parts())
                .singleElement()
                .satisfies(part -> assertThat(part.becauseOfRevision()).contains(second.revision()));
    }

    @Test
    void undoNeedsSightOfTheRecordAndTheRightToTheInverse() {
        var account = office.accountsOf(LI, 1).getFirst();
        office.as(BOSS, transfer(account, HAN));
        var undo = new UndoCommand(account.value(), 1);
        assertThat(office.ownerOf(account)).contains(HAN);

        refused(UndoRefusal.RECORD_NOT_FOUND, () -> office.as(LI, undo));
        refused(UndoRefusal.RECORD_NOT_FOUND, () -> office.as(KATE, undo));
        refused(UndoRefusal.RECORD_NOT_FOUND, () -> preview(KATE, undo));
        refused(UndoRefusal.RECORD_NOT_FOUND, () -> office.as(KATE, new UndoCommand(account.value(), 9)));
        refused(UndoRefusal.RECORD_NOT_FOUND, () -> office.as(BOSS, new UndoCommand(Identifier.random(), 1)));
        refused(UndoRefusal.REVISION_NOT_FOUND, () -> office.as(BOSS, new UndoCommand(account.value(), 9)));
        refused(IdentityRefusal.PERMISSION_MISSING, () -> office.as(HAN, undo));
        assertThat(office.ownerOf(account)).contains(HAN);
    }

    @Test
    void takesBackWhatHappenedToAMemberOfTheStaff() {
        var changed = office.as(ROOT, new ChangeStaffRoles(KATE, Set.of(Role.SALES_SUPERVISOR, Role.MARKETING)));

        refused(UndoRefusal.RECORD_NOT_FOUND, () -> office.as(ROOT, new UndoCommand(LI.value(), changed.revision())));
        refused(UndoRefusal.RECORD_NOT_FOUND, () -> office.as(BOSS, new UndoCommand(KATE.value(), changed.revision())));
        var undone = office.as(ROOT, new UndoCommand(KATE.value(), changed.revision()));

        assertThat(undone.revision()).isEqualTo(changed.revision() + 1);
        assertThat(office.as(ROOT, new ChangeStaffRoles(KATE, Set.of(Role.SALES_SUPERVISOR)))
                        .eventsRecorded())
                .isZero();
    }

    @Test
    void undoesTheImportOfAFileTheLastCommandFirst() {
        var account = office.accountsOf(LI, 1).getFirst();
        var other = office.accountsOf(LI, 1).getFirst();
        office.as(ROOT, transfer(account, HAN), Optional.of("转移.csv:2"), false);
        office.as(ROOT, transfer(account, BOSS), Optional.of("转移.csv:3"), false);
        office.as(ROOT, transfer(other, BOSS), Optional.of("转移.csv.other:2"), false);

        refused(
                IdentityRefusal.PERMISSION_MISSING,
                () -> office.as(BOSS, new UndoImport(new OperationId(Identifier.random()), "转移.csv", false)));
        var undo = new OperationId(Identifier.random());
        office.as(ROOT, new UndoImport(undo, "转移.csv", false));

        var ended = office.ended(ROOT, undo);
        assertThat(counts(ended)).containsExactly(2, 0, 0, 0);
        assertThat(ended.undoesImport()).contains("转移.csv");
        assertThat(office.rows(ROOT, undo).stream()
                        .map(row -> row.undoesRevision().orElseThrow()))
                .containsExactly(2L, 1L);
        assertThat(office.ownerOf(account)).contains(LI);
        assertThat(office.ownerOf(other)).contains(BOSS);
    }

    @Test
    void accountsThatAFileOpenedGoIntoTheRecycleBinUnlessSomethingIsOpenForThem() {
        var idle = Office.opening("晨光贸易");
        var busy = Office.opening("Brook & Sons");
        office.as(ROOT, idle, Optional.of("客户.csv:2"), false);
        office.as(ROOT, busy, Optional.of("客户.csv:3"), false);
        var promise = new MakePromise(
                new PromiseId(Identifier.random()),
                busy.customerId(),
                Optional.empty(),
                "Send the drawings",
                Instant.now().plus(Duration.ofDays(3)),
                Optional.of(LI),
                Optional.empty());
        office.as(ROOT, promise);

        var undo = new OperationId(Identifier.random());
        office.as(ROOT, new UndoImport(undo, "客户.csv", false));

        assertThat(counts(office.ended(ROOT, undo))).containsExactly(1, 0, 1, 0);
        refused(AccountRefusal.ACCOUNT_DELETED, () -> office.as(ROOT, transfer(idle.customerId(), LI)));
        office.as(ROOT, new RestoreAccount(idle.customerId()));
        office.as(ROOT, transfer(idle.customerId(), LI));
        assertThat(office.ownerOf(idle.customerId())).contains(LI);
    }

    private PreviewUndo.Response preview(StaffId caller, UndoCommand undo) {
        return office.ask(caller, new PreviewUndo(undo.recordId(), undo.revision()), PreviewUndo.Response.class);
    }
}
