package io.throughline.account.staff;

import static io.throughline.account.staff.StaffTest.hired;
import static io.throughline.account.staff.StaffTest.id;
import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.account.AccountRefusal;
import io.throughline.account.staff.AgentCommand.RegisterAgent;
import io.throughline.account.staff.StaffCommand.AssignStaffCode;
import io.throughline.account.staff.StaffCommand.HireStaff;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.staff.AgentCode;
import io.throughline.contracts.staff.AgentEvent.AgentRegistered;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffEvent.StaffCodeAssigned;
import io.throughline.contracts.staff.StaffEvent.StaffLeaving;
import io.throughline.contracts.staff.StaffEvent.StaffLeft;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.test.AggregateFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Codes of the staff: two letters, four digits, the first four the agent's; given once for ever (P4). */
class StaffCodesTest {

    private static final AgentCode BEIJING = new AgentCode("BJ01");
    private static final AgentCode SHANGHAI = new AgentCode("SH07");

    private final AggregateFixture<Staff> staff = AggregateFixture.of(Staff.class);

    @Test
    void registersAnAgentOnceAndMayRenameHim() {
        staff.givenNothing()
                .when(new RegisterAgent(BEIJING, "北京一区"))
                .by(ADMINISTRATOR)
                .expectEvents(new AgentRegistered(BEIJING, "北京一区"));
        staff.given(new AgentRegistered(BEIJING, "北京一区"))
                .when(new RegisterAgent(BEIJING, "北京一区"))
                .by(ADMINISTRATOR)
                .expectNothing();
        staff.given(new AgentRegistered(BEIJING, "北京一区"))
                .when(new RegisterAgent(BEIJING, "Beijing East"))
                .by(ADMINISTRATOR)
                .expectEvents(new AgentRegistered(BEIJING, "Beijing East"));
    }

    @Test
    void assignsTheLowestFreeCodeOfTheAgent() {
        staff.given(new AgentRegistered(BEIJING, "北京一区"), hired("a", none()), hired("b", none()), given("a", "BJ0101"))
                .when(new AssignStaffCode(id("b"), BEIJING))
                .by(ADMINISTRATOR)
                .expectEvents(given("b", "BJ0102"));
    }

    @Test
    void keepsTheCodeOfWhoHasOneOfThatAgent() {
        staff.given(new AgentRegistered(BEIJING, "北京一区"), hired("a", none()), given("a", "BJ0101"))
                .when(new AssignStaffCode(id("a"), BEIJING))
                .by(ADMINISTRATOR)
                .expectNothing();
    }

    @Test
    void retiresTheCodeOfWhoGetsOneOfAnotherAgent() {
        var history = List.of(
                new AgentRegistered(BEIJING, "北京一区"),
                new AgentRegistered(SHANGHAI, "上海七区"),
                hired("a", none()),
                hired("b", none()),
                given("a", "BJ0101"),
                new StaffCodeAssigned(id("a"), "SH0701", Optional.of("BJ0101")));
        staff.given(history)
                .when(new AssignStaffCode(id("b"), BEIJING))
                .by(ADMINISTRATOR)
                .expectEvents(given("b", "BJ0102"));
    }

    @Test
    void neverGivesTheCodeOfALeaverAgain() {
        staff.given(
                        new AgentRegistered(BEIJING, "北京一区"),
                        hired("a", none()),
                        hired("b", none()),
                        given("a", "BJ0101"),
                        new StaffLeaving(id("a"), id("b"), false),
                        new StaffLeft(id("a")))
                .when(hire("c", "BJ0101"))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.STAFF_CODE_TAKEN);
    }

    @Test
    void refusesACodeOfAnAgentWhomNobodyRegistered() {
        staff.givenNothing().when(hire("a", "BJ0101")).by(ADMINISTRATOR).expectRefusal(AccountRefusal.AGENT_NOT_FOUND);
        staff.given(hired("a", none()))
                .when(new AssignStaffCode(id("a"), BEIJING))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.AGENT_NOT_FOUND);
    }

    @Test
    void hasNinetyNineCodesForAnAgent() {
        var history = new ArrayList<DomainEvent>(List.of(new AgentRegistered(BEIJING, "北京一区"), hired("last", none())));
        for (int number = 1; number <= 99; number++) {
            history.add(hired("a" + number, none()));
            history.add(given("a" + number, "BJ01%02d".formatted(number)));
        }
        staff.given(history)
                .when(new AssignStaffCode(id("last"), BEIJING))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.STAFF_CODES_EXHAUSTED);
    }

    @Test
    void letsOnlyAdministratorsGiveCodes() {
        staff.given(hired("a", none()))
                .when(new AssignStaffCode(id("a"), BEIJING))
                .by(WANG_FANG)
                .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
    }

    @Test
    void refusesWhatIsNoBeginningOfACode() {
        for (var nonsense : List.of("", "BJ1", "bj01", "BJ001", "B101", "京01")) {
            assertThatThrownBy(() -> new AgentCode(nonsense)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    private static StaffCodeAssigned given(String login, String code) {
        return new StaffCodeAssigned(id(login), code, Optional.empty());
    }

    private static HireStaff hire(String login, String code) {
        return new HireStaff(
                id(login),
                login,
                Optional.of(code),
                new PersonName("王芳"),
                Set.of(Role.CUSTOMER_MANAGER),
                Optional.empty(),
                Optional.empty());
    }
}
