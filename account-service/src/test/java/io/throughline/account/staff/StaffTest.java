package io.throughline.account.staff;

import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.AUDITOR;
import static io.throughline.platform.test.TestStaff.MARKETING;
import static io.throughline.platform.test.TestStaff.WANG_FANG;

import io.throughline.account.AccountRefusal;
import io.throughline.account.staff.StaffCommand.ChangeStaffRoles;
import io.throughline.account.staff.StaffCommand.HireStaff;
import io.throughline.account.staff.StaffCommand.MoveStaff;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.staff.AgentCode;
import io.throughline.contracts.staff.AgentEvent.AgentRegistered;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffEvent.StaffHired;
import io.throughline.contracts.staff.StaffEvent.StaffMoved;
import io.throughline.contracts.staff.StaffEvent.StaffRolesChanged;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.TestStaff;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The staff: hired, moved, given other roles, and never in a circle. */
class StaffTest {

    private final AggregateFixture<Staff> staff = AggregateFixture.of(Staff.class);

    @Test
    void hiresTheFirstOfTheHouse() {
        staff.givenNothing()
                .when(hire("top", Optional.empty()))
                .by(ADMINISTRATOR)
                .expectEvents(hired("top", Optional.empty()));
    }

    @Test
    void hiresSomebodyBelowASupervisorWhoWasHiredAMomentAgo() {
        staff.given(hired("top", Optional.empty()))
                .when(hire("low", Optional.of("top")))
                .by(ADMINISTRATOR)
                .expectEvents(hired("low", Optional.of("top")));
    }

    @Test
    void refusesASupervisorWhoIsNotOnTheStaff() {
        staff.givenNothing()
                .when(hire("low", Optional.of("top")))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.SUPERVISOR_NOT_FOUND);
        staff.given(hired("low", Optional.empty()))
                .when(move("low", Optional.of("top")))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.SUPERVISOR_NOT_FOUND);
    }

    @Test
    void refusesALoginThatSomebodyHas() {
        staff.given(hired("top", Optional.empty()))
                .when(hire(id("other"), "top", Optional.empty()))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.LOGIN_TAKEN);
    }

    @Test
    void refusesACodeThatSomebodyHas() {
        staff.given(
                        new AgentRegistered(new AgentCode("BJ01"), "北京一区"),
                        hired(id("first"), "first", Optional.of("BJ0107")))
                .when(hire(id("second"), "second", Optional.of("BJ0107")))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.STAFF_CODE_TAKEN);
    }

    @Test
    void hiresSomebodyOnce() {
        staff.given(hired("top", Optional.empty()))
                .when(hire("top", Optional.empty()))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.STAFF_EXISTS);
    }

    @Test
    void movesSomebodyUnderAnotherSupervisorAndToTheTop() {
        staff.given(hired("a", Optional.empty()), hired("b", Optional.empty()))
                .when(move("b", Optional.of("a")))
                .by(ADMINISTRATOR)
                .expectEvents(moved("b", Optional.empty(), Optional.of("a")));
        staff.given(hired("a", Optional.empty()), hired("b", Optional.of("a")))
                .when(move("b", Optional.empty()))
                .by(ADMINISTRATOR)
                .expectEvents(moved("b", Optional.of("a"), Optional.empty()));
    }

    @Test
    void recordsNothingWhenSomebodyIsThereAlready() {
        staff.given(hired("a", Optional.empty()), hired("b", Optional.of("a")))
                .when(move("b", Optional.of("a")))
                .by(ADMINISTRATOR)
                .expectNothing();
    }

    @Test
    void letsNobodyReportToHimselfOrToSomebodyBelowHim() {
        var house = List.of(hired("a", Optional.empty()), hired("b", Optional.of("a")), hired("c", Optional.of("b")));
        for (var below : List.of("a", "b", "c")) {
            staff.given(house)
                    .when(move("a", Optional.of(below)))
                    .by(ADMINISTRATOR)
                    .expectRefusal(AccountRefusal.STAFF_TREE_CYCLE);
        }
    }

    @Test
    void letsTheSecondOfTwoMovesDecideOnTheTreeThatTheFirstOneLeft() {
        staff.given(
                        hired("a", Optional.empty()),
                        hired("b", Optional.empty()),
                        moved("a", Optional.empty(), Optional.of("b")))
                .when(move("b", Optional.of("a")))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.STAFF_TREE_CYCLE);
    }

    @Test
    void changesRolesAndRecordsNothingWhenTheyAreTheSame() {
        staff.given(hired("a", Optional.empty()))
                .when(new ChangeStaffRoles(id("a"), Set.of(Role.SALES_SUPERVISOR)))
                .by(ADMINISTRATOR)
                .expectEvents(new StaffRolesChanged(id("a"), Set.of(Role.SALES_SUPERVISOR)));
        staff.given(hired("a", Optional.empty()))
                .when(new ChangeStaffRoles(id("a"), Set.of(Role.CUSTOMER_MANAGER)))
                .by(ADMINISTRATOR)
                .expectNothing();
    }

    @Test
    void refusesWhoIsNotOnTheStaff() {
        var roles = new ChangeStaffRoles(id("a"), Set.of(Role.SALES_SUPERVISOR));
        staff.givenNothing().when(roles).by(ADMINISTRATOR).expectRefusal(AccountRefusal.STAFF_NOT_FOUND);
        staff.given(hired("b", Optional.empty()))
                .when(move("a", Optional.empty()))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.STAFF_NOT_FOUND);
    }

    @Test
    void letsOnlyAdministratorsManageStaff() {
        for (var caller : List.of(WANG_FANG, MARKETING, AUDITOR)) {
            staff.givenNothing()
                    .when(hire("top", Optional.empty()))
                    .by(caller)
                    .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
        }
    }

    static StaffId id(String login) {
        return TestStaff.idOf(login);
    }

    private static HireStaff hire(String login, Optional<String> supervisor) {
        return new HireStaff(
                id(login),
                login,
                Optional.empty(),
                new PersonName(login),
                Set.of(Role.CUSTOMER_MANAGER),
                supervisor.map(StaffTest::id),
                Optional.of("Central"));
    }

    private static HireStaff hire(StaffId id, String login, Optional<String> code) {
        return new HireStaff(
                id,
                login,
                code,
                new PersonName(login),
                Set.of(Role.CUSTOMER_MANAGER),
                Optional.empty(),
                Optional.empty());
    }

    static StaffHired hired(String login, Optional<String> supervisor) {
        return new StaffHired(
                id(login),
                login,
                Optional.empty(),
                new PersonName(login),
                Set.of(Role.CUSTOMER_MANAGER),
                supervisor.map(StaffTest::id),
                Optional.of("Central"));
    }

    private static StaffHired hired(StaffId id, String login, Optional<String> code) {
        return new StaffHired(
                id,
                login,
                code,
                new PersonName(login),
                Set.of(Role.CUSTOMER_MANAGER),
                Optional.empty(),
                Optional.empty());
    }

    static MoveStaff move(String login, Optional<String> to) {
        return new MoveStaff(id(login), to.map(StaffTest::id));
    }

    static StaffMoved moved(String login, Optional<String> from, Optional<String> to) {
        return new StaffMoved(id(login), from.map(StaffTest::id), to.map(StaffTest::id));
    }
}
