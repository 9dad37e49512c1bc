package io.throughline.account.staff;

import static io.throughline.account.staff.StaffTest.hired;
import static io.throughline.account.staff.StaffTest.id;
import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.AUDITOR;
import static io.throughline.platform.test.TestStaff.EXECUTIVE;
import static io.throughline.platform.test.TestStaff.WANG_FANG;

import io.throughline.account.AccountRefusal;
import io.throughline.account.staff.RoleCommand.DefineRole;
import io.throughline.account.staff.RoleCommand.RetireRole;
import io.throughline.account.staff.StaffCommand.ChangeStaffRoles;
import io.throughline.account.staff.StaffCommand.HireStaff;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.RoleEvent.RoleDefined;
import io.throughline.contracts.staff.RoleEvent.RoleRetired;
import io.throughline.contracts.staff.Sight;
import io.throughline.contracts.staff.StaffEvent.StaffHired;
import io.throughline.contracts.staff.StaffEvent.StaffRolesChanged;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.test.AggregateFixture;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Roles as data: defined, changed, retired, and never so that nobody could manage the house any more. */
class RolesTest {

    private static final Role DEALER = new Role("DEALER");

    private final AggregateFixture<Staff> staff = AggregateFixture.of(Staff.class);

    @Test
    void definesARoleOfTheHouse() {
        staff.givenNothing()
                .when(define(DEALER, "READ_CUSTOMERS", "OWN_CUSTOMERS"))
                .by(ADMINISTRATOR)
                .expectEvents(defined(DEALER, "READ_CUSTOMERS", "OWN_CUSTOMERS"));
    }

    @Test
    void hiresIntoARoleThatWasDefinedAMomentAgo() {
        staff.given(defined(DEALER, "READ_CUSTOMERS"))
                .when(hire("a", DEALER))
                .by(ADMINISTRATOR)
                .expectEvents(hiredAs("a", DEALER));
    }

    @Test
    void refusesRolesThatNobodyHasDefined() {
        staff.givenNothing().when(hire("a", DEALER)).by(ADMINISTRATOR).expectRefusal(AccountRefusal.ROLE_NOT_FOUND);
        staff.given(hired("a", Optional.empty()))
                .when(new ChangeStaffRoles(id("a"), Set.of(DEALER)))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.ROLE_NOT_FOUND);
        staff.givenNothing()
                .when(new RetireRole(DEALER))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.ROLE_NOT_FOUND);
    }

    @Test
    void changesABuiltInRole() {
        staff.givenNothing()
                .when(define(Role.MARKETING, "READ_CUSTOMERS"))
                .by(ADMINISTRATOR)
                .expectEvents(defined(Role.MARKETING, "READ_CUSTOMERS"));
    }

    @Test
    void recordsNothingWhenARoleIsThatAlready() {
        staff.given(defined(DEALER, "READ_CUSTOMERS"))
                .when(define(DEALER, "READ_CUSTOMERS"))
                .by(ADMINISTRATOR)
                .expectNothing();
    }

    @Test
    void refusesAPermissionThatThereIsNot() {
        staff.givenNothing()
                .when(define(DEALER, "READ_CUSTOMERS", "READ_MINDS"))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.PERMISSION_UNKNOWN);
    }

    @Test
    void retiresARoleThatNobodyHasAndMayDefineItAgain() {
        staff.given(defined(DEALER, "READ_CUSTOMERS"))
                .when(new RetireRole(DEALER))
                .by(ADMINISTRATOR)
                .expectEvents(new RoleRetired(DEALER));
        staff.given(new RoleRetired(Role.MARKETING))
                .when(new RetireRole(Role.MARKETING))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.ROLE_NOT_FOUND);
        staff.given(new RoleRetired(Role.MARKETING))
                .when(define(Role.MARKETING, "READ_CUSTOMERS"))
                .by(ADMINISTRATOR)
                .expectEvents(defined(Role.MARKETING, "READ_CUSTOMERS"));
    }

    @Test
    void keepsARoleThatSomebodyHas() {
        staff.given(hired("a", Optional.empty()))
                .when(new RetireRole(Role.CUSTOMER_MANAGER))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.ROLE_HELD);
    }

    @Test
    void keepsTheLastWhoMayManageTheHouse() {
        staff.given(hiredAs("a", Role.ADMINISTRATOR))
                .when(define(Role.ADMINISTRATOR, "MANAGE_ROLES"))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.LAST_ADMINISTRATOR);
        staff.given(hiredAs("a", Role.ADMINISTRATOR))
                .when(new ChangeStaffRoles(id("a"), Set.of(Role.AUDITOR)))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.LAST_ADMINISTRATOR);
    }

    @Test
    void letsAnAdministratorGoWhileThereIsAnother() {
        var other = defined(DEALER, "MANAGE_STAFF", "MANAGE_ROLES");
        staff.given(other, hiredAs("a", Role.ADMINISTRATOR), hiredAs("b", DEALER))
                .when(new ChangeStaffRoles(id("a"), Set.of(Role.AUDITOR)))
                .by(ADMINISTRATOR)
                .expectEvents(new StaffRolesChanged(id("a"), Set.of(Role.AUDITOR)));
    }

    @Test
    void letsOnlyWhoMayManageRolesDefineThem() {
        for (var caller : List.of(WANG_FANG, EXECUTIVE, AUDITOR)) {
            staff.givenNothing()
                    .when(define(DEALER, "READ_CUSTOMERS"))
                    .by(caller)
                    .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
            staff.givenNothing()
                    .when(new RetireRole(Role.MARKETING))
                    .by(caller)
                    .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
        }
    }

    private static DefineRole define(Role role, String... permissions) {
        return new DefineRole(role, "Dealer", "经销商", Set.of(permissions), Sight.OWN_TREE);
    }

    private static RoleDefined defined(Role role, String... permissions) {
        return new RoleDefined(role, "Dealer", "经销商", Set.of(permissions), Sight.OWN_TREE);
    }

    private static HireStaff hire(String login, Role role) {
        return new HireStaff(
                id(login),
                login,
                Optional.empty(),
                new PersonName("王芳"),
                Set.of(role),
                Optional.empty(),
                Optional.empty());
    }

    private static StaffHired hiredAs(String login, Role role) {
        return new StaffHired(
                id(login),
                login,
                Optional.empty(),
                new PersonName("王芳"),
                Set.of(role),
                Optional.empty(),
                Optional.empty());
    }
}
