package io.throughline.account.staff;

import static io.throughline.account.staff.StaffTest.hired;
import static io.throughline.account.staff.StaffTest.id;
import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.AUDITOR;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.SERVICE_AGENT;
import static io.throughline.platform.test.TestStaff.TREE;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.AccountRefusal;
import io.throughline.account.staff.DepartmentCommand.NameDepartmentHead;
import io.throughline.account.staff.StaffCommand.LeaveStaff;
import io.throughline.account.staff.StaffQuery.ListDepartments;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.staff.DepartmentEvent.DepartmentHeadNamed;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffEvent.StaffHired;
import io.throughline.contracts.staff.StaffEvent.StaffLeaving;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.identity.RoleTable;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.identity.StaffTree;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownResponsibilities;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Departments and who heads them: always somebody who works here and may give customers on (A12). */
class DepartmentsTest {

    private static final String EAST = "华东大区";
    private static final List<DomainEvent> HOUSE = List.of(
            as("admin", Role.ADMINISTRATOR),
            as("a", Role.SALES_SUPERVISOR),
            as("b", Role.SALES_SUPERVISOR),
            hired("c", Optional.of("a")));

    private final AggregateFixture<Staff> staff =
            AggregateFixture.of(Staff.class).with(new KnownResponsibilities());

    @Test
    void getsAHeadAndAnotherAndNone() {
        staff.given(HOUSE).when(name("a")).by(ADMINISTRATOR).expectEvents(named(Optional.empty(), Optional.of("a")));
        staff.given(with(named(Optional.empty(), Optional.of("a"))))
                .when(name("b"))
                .by(ADMINISTRATOR)
                .expectEvents(named(Optional.of("a"), Optional.of("b")));
        staff.given(with(named(Optional.empty(), Optional.of("a"))))
                .when(new NameDepartmentHead(EAST, Optional.empty()))
                .by(ADMINISTRATOR)
                .expectEvents(named(Optional.of("a"), Optional.empty()));
    }

    @Test
    void recordsNothingWhenHeHeadsItAlready() {
        staff.given(with(named(Optional.empty(), Optional.of("a"))))
                .when(name("a"))
                .by(ADMINISTRATOR)
                .expectNothing();
        staff.given(HOUSE)
                .when(new NameDepartmentHead(EAST, Optional.empty()))
                .by(ADMINISTRATOR)
                .expectNothing();
    }

    @Test
    void refusesAHeadWhoDoesNotWorkHere() {
        staff.given(HOUSE).when(name("stranger")).by(ADMINISTRATOR).expectRefusal(AccountRefusal.HEAD_NOT_FOUND);
        staff.given(with(new StaffLeaving(id("b"), id("a"), false)))
                .when(name("b"))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.HEAD_NOT_FOUND);
    }

    @Test
    void refusesAHeadWhoMayNotGiveCustomersOn() {
        staff.given(HOUSE).when(name("c")).by(ADMINISTRATOR).expectRefusal(AccountRefusal.HEAD_UNFIT);
        staff.given(HOUSE).when(name("admin")).by(ADMINISTRATOR).expectRefusal(AccountRefusal.HEAD_UNFIT);
    }

    @Test
    void letsOnlyAdministratorsNameOne() {
        for (var caller : List.of(WANG_FANG, LI_NA, SERVICE_AGENT, AUDITOR)) {
            staff.given(HOUSE).when(name("a")).by(caller).expectRefusal(IdentityRefusal.PERMISSION_MISSING);
        }
    }

    @Test
    void goesToTheSuccessorWhenItsHeadLeaves() {
        staff.given(with(named(Optional.empty(), Optional.of("b"))))
                .when(new LeaveStaff(id("b"), Optional.of(id("a")), false))
                .by(ADMINISTRATOR)
                .expectEvents(new StaffLeaving(id("b"), id("a"), false), named(Optional.of("b"), Optional.of("a")));
    }

    @Test
    void hasNoHeadWhenTheSuccessorMayNotBeOne() {
        staff.given(with(named(Optional.empty(), Optional.of("b"))))
                .when(new LeaveStaff(id("b"), Optional.of(id("c")), false))
                .by(ADMINISTRATOR)
                .expectEvents(new StaffLeaving(id("b"), id("c"), false), named(Optional.of("b"), Optional.empty()));
    }

    @Test
    void isListedWhenSomebodyWorksInItOrHeadsIt() {
        var li = in("华东大区", LI_NA);
        var agent = in("客服部", SERVICE_AGENT);
        var tree = StaffTree.of(
                List.of(li, agent, WANG_FANG),
                RoleTable.DEFAULT,
                Map.of("华东大区", WANG_FANG.id(), "新业务部", WANG_FANG.id()));

        var listed = new StaffQuestions(tree, new KnownResponsibilities()).handle(new ListDepartments());

        var head = Optional.of(WANG_FANG.id());
        var name = Optional.of(WANG_FANG.name());
        assertThat(listed.departments())
                .containsExactly(
                        new DepartmentEntry("华东大区", head, name, 1),
                        new DepartmentEntry("客服部", Optional.empty(), Optional.empty(), 1),
                        new DepartmentEntry("新业务部", head, name, 0));
        assertThat(new StaffQuestions(TREE, new KnownResponsibilities())
                        .handle(new ListDepartments())
                        .departments())
                .isEmpty();
    }

    private static StaffMember in(String department, StaffMember member) {
        return new StaffMember(
                member.id(),
                member.login(),
                member.name(),
                member.roles(),
                member.supervisor(),
                Optional.of(department));
    }

    private static NameDepartmentHead name(String login) {
        return new NameDepartmentHead(EAST, Optional.of(id(login)));
    }

    private static DepartmentHeadNamed named(Optional<String> from, Optional<String> to) {
        return new DepartmentHeadNamed(EAST, from.<StaffId>map(StaffTest::id), to.<StaffId>map(StaffTest::id));
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

    private static List<DomainEvent> with(DomainEvent more) {
        return Stream.concat(HOUSE.stream(), Stream.of(more)).toList();
    }
}
