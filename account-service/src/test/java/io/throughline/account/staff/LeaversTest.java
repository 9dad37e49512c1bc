package io.throughline.account.staff;

import static io.throughline.account.staff.StaffTest.hired;
import static io.throughline.account.staff.StaffTest.id;
import static io.throughline.account.staff.StaffTest.move;
import static io.throughline.account.staff.StaffTest.moved;
import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.AccountRefusal;
import io.throughline.account.staff.StaffCommand.ChangeStaffDetails;
import io.throughline.account.staff.StaffCommand.ChangeStaffLogin;
import io.throughline.account.staff.StaffCommand.LeaveStaff;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffEvent.StaffDetailsChanged;
import io.throughline.contracts.staff.StaffEvent.StaffHandoverCalled;
import io.throughline.contracts.staff.StaffEvent.StaffHired;
import io.throughline.contracts.staff.StaffEvent.StaffLeaving;
import io.throughline.contracts.staff.StaffEvent.StaffLeft;
import io.throughline.contracts.staff.StaffEvent.StaffLoginChanged;
import io.throughline.platform.deadline.DeadlineChange;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.responsibility.Responsibility;
import io.throughline.platform.responsibility.ResponsibilityKind;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.Happened;
import io.throughline.platform.test.KnownResponsibilities;
import io.throughline.platform.test.SentCommands;
import io.throughline.platform.test.TestStaff;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who leaves: nothing is left with him before he is gone, and nobody is without a way up (P5, A13). */
class LeaversTest {

    private static final String PROCESS = "staff.closing";
    private static final List<DomainEvent> HOUSE = List.of(
            as("admin", Role.ADMINISTRATOR),
            hired("top", Optional.empty()),
            hired("mid", Optional.of("top")),
            hired("low", Optional.of("mid")),
            hired("other", Optional.of("top")));

    private final KnownResponsibilities held = new KnownResponsibilities();
    private final AggregateFixture<Staff> staff =
            AggregateFixture.of(Staff.class).with(held);

    @Test
    void leavesToHisSuccessorAndThoseBelowHimMoveUp() {
        staff.given(HOUSE)
                .when(leave("mid", "other"))
                .by(ADMINISTRATOR)
                .expectEvents(leaving("mid", "other"), moved("low", Optional.of("mid"), Optional.of("top")));
    }

    @Test
    void leavesToWhomHeReportsToWhenNobodyIsNamed() {
        staff.given(HOUSE)
                .when(new LeaveStaff(id("low"), Optional.empty(), true))
                .by(ADMINISTRATOR)
                .expectEvents(new StaffLeaving(id("low"), id("mid"), true));
    }

    @Test
    void refusesALeaverWithoutAnybodyToTakeOver() {
        staff.given(HOUSE)
                .when(new LeaveStaff(id("top"), Optional.empty(), false))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.SUCCESSOR_MISSING);
        for (var nobody : List.of("mid", "stranger")) {
            staff.given(HOUSE)
                    .when(leave("mid", nobody))
                    .by(ADMINISTRATOR)
                    .expectRefusal(AccountRefusal.SUCCESSOR_NOT_FOUND);
        }
        staff.given(with(leaving("other", "top")))
                .when(leave("mid", "other"))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.SUCCESSOR_NOT_FOUND);
    }

    @Test
    void refusesASuccessorWhoMayNotAnswerForTheSame() {
        staff.given(HOUSE).when(leave("mid", "admin")).by(ADMINISTRATOR).expectRefusal(AccountRefusal.SUCCESSOR_UNFIT);
    }

    @Test
    void keepsTheLastAdministrator() {
        staff.given(with(as("second", Role.AUDITOR)))
                .when(leave("admin", "top"))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.LAST_ADMINISTRATOR);
    }

    @Test
    void recordsALeaverOnceAndAnotherSuccessorAgain() {
        staff.given(with(leaving("mid", "other")))
                .when(leave("mid", "other"))
                .by(ADMINISTRATOR)
                .expectNothing();
        staff.given(with(leaving("low", "other")))
                .when(leave("low", "top"))
                .by(ADMINISTRATOR)
                .expectEvents(leaving("low", "top"));
        staff.given(with(leaving("low", "other"), new StaffLeft(id("low"))))
                .when(leave("low", "top"))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.STAFF_LEAVING);
    }

    @Test
    void changesNothingMoreOfALeaverAndPutsNobodyBelowHim() {
        staff.given(with(leaving("low", "other")))
                .when(move("low", Optional.of("other")))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.STAFF_LEAVING);
        staff.given(with(leaving("low", "other")))
                .when(new ChangeStaffLogin(id("low"), "again"))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.STAFF_LEAVING);
        staff.given(with(leaving("low", "other")))
                .when(move("other", Optional.of("low")))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.SUPERVISOR_NOT_FOUND);
    }

    @Test
    void callsTheServicesAgainWhenSomethingMovedAndAfterAWhileWhenNothingDid() {
        answersFor("mid");
        staff.given(with(leaving("mid", "other")))
                .when(new CloseStaff(id("mid")))
                .byProcess(PROCESS)
                .expectEvents(call(1));
        staff.given(with(leaving("mid", "other"), call(1)))
                .when(new CloseStaff(id("mid")))
                .byProcess(PROCESS)
                .expectNothing();
        staff.given(with(leaving("mid", "other"), call(7)))
                .when(new CloseStaff(id("mid")))
                .byProcess(PROCESS)
                .expectEvents(call(1));
    }

    @Test
    void callsAgainForWhatDidNotMoveButLessAndLessOften() {
        answersFor("mid");
        staff.given(called(11))
                .when(new CloseStaff(id("mid")))
                .byProcess(PROCESS)
                .expectEvents(call(1));
        staff.given(called(9))
                .when(new CloseStaff(id("mid")))
                .byProcess(PROCESS)
                .expectNothing();
        staff.given(called(40, 19))
                .when(new CloseStaff(id("mid")))
                .byProcess(PROCESS)
                .expectNothing();
        staff.given(called(40, 21))
                .when(new CloseStaff(id("mid")))
                .byProcess(PROCESS)
                .expectEvents(call(1));
    }

    @Test
    void isGoneWhenNothingIsLeft() {
        staff.given(with(leaving("mid", "other")))
                .when(new CloseStaff(id("mid")))
                .byProcess(PROCESS)
                .expectEvents(new StaffLeft(id("mid")));
        staff.given(with(leaving("mid", "other"), new StaffLeft(id("mid"))))
                .when(new CloseStaff(id("mid")))
                .byProcess(PROCESS)
                .expectNothing();
        staff.given(HOUSE).when(new CloseStaff(id("mid"))).byProcess(PROCESS).expectNothing();
    }

    @Test
    void isLookedAtFromTheMomentHeLeavesUntilHeIsGone() {
        var closing = new StaffClosing();
        var started = SentCommands.recorded(leaving("mid", "other"));

        assertThat(closing.changes(started))
                .containsExactly(new DeadlineChange.Start(id("mid").toString(), started.recordedAt()));
        assertThat(closing.changes(SentCommands.recorded(new StaffLeft(id("mid")))))
                .containsExactly(new DeadlineChange.End(id("mid").toString()));
        assertThat(closing.due(id("mid").toString(), started.recordedAt())).isEqualTo(new CloseStaff(id("mid")));
    }

    @Test
    void changesDetailsAndRecordsNothingWhenTheyAreTheSame() {
        var li = TestStaff.LI_NA;
        var hired = new StaffHired(
                li.id(),
                li.login(),
                Optional.empty(),
                new PersonName(li.name()),
                li.roles(),
                Optional.empty(),
                li.department());
        staff.given(hired)
                .when(new ChangeStaffDetails(li.id(), new PersonName("李娜娜"), Optional.of("北区")))
                .by(ADMINISTRATOR)
                .expectEvents(new StaffDetailsChanged(li.id(), new PersonName("李娜娜"), Optional.of("北区")));
        staff.given(hired)
                .when(new ChangeStaffDetails(li.id(), new PersonName(li.name()), li.department()))
                .by(ADMINISTRATOR)
                .expectNothing();
    }

    @Test
    void changesALoginAndGivesTheOldOneToNobody() {
        staff.given(HOUSE)
                .when(new ChangeStaffLogin(id("low"), "lower"))
                .by(ADMINISTRATOR)
                .expectEvents(new StaffLoginChanged(id("low"), "low", "lower"));
        staff.given(with(new StaffLoginChanged(id("low"), "low", "lower")))
                .when(new ChangeStaffLogin(id("mid"), "low"))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.LOGIN_TAKEN);
    }

    @Test
    void refusesALeaverWhomNobodyKnowsAndACallerWhoMayNot() {
        staff.given(HOUSE)
                .when(leave("stranger", "top"))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.STAFF_NOT_FOUND);
        staff.given(HOUSE).when(leave("mid", "top")).by(WANG_FANG).expectRefusal(IdentityRefusal.PERMISSION_MISSING);
    }

    private void answersFor(String login) {
        var account = Identifier.named("test", "account");
        held.with(id(login), new Responsibility(ResponsibilityKind.ACCOUNT, account, new CustomerId(account)));
    }

    /** The services were called so many seconds ago, and nothing moved. */
    private static Happened[] called(int... secondsAgo) {
        return Stream.concat(
                        with(leaving("mid", "other")).stream()
                                .map(event -> Happened.that(event).recordedAt(AggregateFixture.NOW.minusSeconds(60))),
                        Arrays.stream(secondsAgo)
                                .mapToObj(ago ->
                                        Happened.that(call(1)).recordedAt(AggregateFixture.NOW.minusSeconds(ago))))
                .toArray(Happened[]::new);
    }

    private static StaffHandoverCalled call(int open) {
        return new StaffHandoverCalled(id("mid"), id("other"), false, open);
    }

    private static List<DomainEvent> with(DomainEvent... events) {
        return Stream.concat(HOUSE.stream(), Stream.of(events)).toList();
    }

    private static LeaveStaff leave(String login, String successor) {
        return new LeaveStaff(id(login), Optional.of(id(successor)), false);
    }

    private static StaffLeaving leaving(String login, String successor) {
        return new StaffLeaving(id(login), id(successor), false);
    }

    private static StaffHired as(String login, Role role) {
        return new StaffHired(
                id(login),
                login,
                Optional.empty(),
                new PersonName(login),
                Set.of(role),
                Optional.empty(),
                Optional.empty());
    }
}
