package io.throughline.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.RoleEvent.RoleDefined;
import io.throughline.contracts.staff.RoleEvent.RoleRetired;
import io.throughline.contracts.staff.Sight;
import io.throughline.contracts.staff.StaffEvent;
import io.throughline.contracts.staff.StaffEvent.StaffDetailsChanged;
import io.throughline.contracts.staff.StaffEvent.StaffHired;
import io.throughline.contracts.staff.StaffEvent.StaffMoved;
import io.throughline.contracts.staff.StaffEvent.StaffRolesChanged;
import io.throughline.contracts.staff.StaffId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose customers somebody sees follows the staff tree, at any depth and through every move (P2, P3). */
class StaffTreeTest {

    private static final Optional<StaffId> NOBODY = Optional.empty();

    private final Map<StaffId, StaffMember> staff = new LinkedHashMap<>();
    private final Map<String, StaffId> heads = new HashMap<>();

    @Test
    void showsASupervisorHisOwnAndAllBelowAndThePool() {
        hire("boss", Role.SALES_SUPERVISOR, NOBODY);
        hire("anna", Role.CUSTOMER_MANAGER, Optional.of(id("boss")));
        hire("ben", Role.CUSTOMER_MANAGER, Optional.of(id("anna")));
        hire("other", Role.CUSTOMER_MANAGER, NOBODY);
        assertThat(reach("boss")).isEqualTo(new Reach(false, true, Set.of(id("boss"), id("anna"), id("ben"))));
        assertThat(reach("anna")).isEqualTo(new Reach(false, false, Set.of(id("anna"), id("ben"))));
        assertThat(reach("ben")).isEqualTo(new Reach(false, false, Set.of(id("ben"))));
        assertThat(reach("ben").covers(NOBODY)).isFalse();
        assertThat(reach("boss").covers(Optional.of(id("other")))).isFalse();
    }

    @Test
    void showsWhatSomebodyCapturedToHimAndAllAboveUntilItHasAnOwner() {
        hire("boss", Role.SALES_SUPERVISOR, NOBODY);
        hire("anna", Role.CUSTOMER_MANAGER, Optional.of(id("boss")));
        hire("ben", Role.CUSTOMER_MANAGER, Optional.of(id("anna")));
        hire("carla", Role.CUSTOMER_MANAGER, Optional.of(id("boss")));
        var byBen = Optional.of(id("ben"));
        for (var login : List.of("boss", "anna", "ben")) {
            assertThat(reach(login).covers(NOBODY, byBen)).as(login).isTrue();
        }
        assertThat(reach("carla").covers(NOBODY, byBen)).isFalse();
        assertThat(reach("ben").covers(NOBODY, NOBODY)).isFalse();
        assertThat(reach("ben").covers(Optional.of(id("carla")), byBen)).isFalse();
        assertThat(Reach.NONE.covers(NOBODY, byBen)).isFalse();
    }

    @Test
    void followsATreeOfAnyDepth() {
        hire("s0", Role.SALES_SUPERVISOR, NOBODY);
        for (int i = 1; i < 5_000; i++) hire("s" + i, Role.CUSTOMER_MANAGER, Optional.of(id("s" + (i - 1))));
        assertThat(reach("s0").owners()).hasSize(5_000);
        assertThat(reach("s4999").owners()).containsExactly(id("s4999"));
        assertThat(reach("s2500").covers(Optional.of(id("s2499")))).isFalse();
        assertThat(reach("s2500").covers(Optional.of(id("s4999")))).isTrue();
        assertThat(tree().isOrStandsAbove(id("s2500"), id("s4999"))).isTrue();
        assertThat(tree().isOrStandsAbove(id("s2500"), id("s2500"))).isTrue();
        assertThat(tree().isOrStandsAbove(id("s2500"), id("s2499"))).isFalse();
    }

    @Test
    void movesAWholeSubtree() {
        hire("east", Role.SALES_SUPERVISOR, NOBODY);
        hire("west", Role.SALES_SUPERVISOR, NOBODY);
        hire("anna", Role.CUSTOMER_MANAGER, Optional.of(id("east")));
        hire("ben", Role.CUSTOMER_MANAGER, Optional.of(id("anna")));
        after(new StaffMoved(id("anna"), Optional.of(id("east")), Optional.of(id("west"))));
        assertThat(reach("east").owners()).containsExactly(id("east"));
        assertThat(reach("west").owners()).containsExactlyInAnyOrder(id("west"), id("anna"), id("ben"));
    }

    @Test
    void showsTheHeadOfADepartmentWhatBelongsToThoseWhoWorkInIt() {
        hire("head", Role.CUSTOMER_MANAGER, NOBODY);
        hire("below", Role.CUSTOMER_MANAGER, Optional.of(id("head")));
        hire("anna", Role.CUSTOMER_MANAGER, NOBODY);
        hire("ben", Role.CUSTOMER_MANAGER, Optional.of(id("anna")));
        after(new StaffDetailsChanged(id("anna"), new PersonName("安娜"), Optional.of("华东大区")));
        assertThat(reach("head").owners()).containsExactlyInAnyOrder(id("head"), id("below"));
        heads.put("华东大区", id("head"));
        assertThat(reach("head").owners()).containsExactlyInAnyOrder(id("head"), id("below"), id("anna"));
        assertThat(reach("below").owners()).containsExactly(id("below"));
        heads.put("华东大区", id("ben"));
        assertThat(reach("head").owners()).containsExactlyInAnyOrder(id("head"), id("below"));
        assertThat(reach("ben").owners()).containsExactlyInAnyOrder(id("ben"), id("anna"));
    }

    @Test
    void takesWhatARoleGaveAwayWithTheRole() {
        hire("anna", Role.EXECUTIVE, NOBODY);
        assertThat(reach("anna")).isEqualTo(Reach.ALL);
        after(new StaffRolesChanged(id("anna"), Set.of(Role.CUSTOMER_MANAGER)));
        assertThat(reach("anna")).isEqualTo(new Reach(false, false, Set.of(id("anna"))));
        after(new StaffRolesChanged(id("anna"), Set.of()));
        assertThat(reach("anna")).isEqualTo(Reach.NONE);
    }

    static List<Role> roles() {
        return RoleTable.DEFAULT.all().stream().map(RoleDefinition::role).toList();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void givesEveryRoleItsReach(Role role) {
        hire("anna", role, NOBODY);
        var all = !role.equals(Role.SALES_SUPERVISOR) && !role.equals(Role.CUSTOMER_MANAGER);
        assertThat(reach("anna").everything()).isEqualTo(all);
    }

    @Test
    void seesAsMuchAsTheHouseHasDefined() {
        hire("mark", Role.MARKETING, NOBODY);
        var less =
                RoleTable.DEFAULT.after(new RoleDefined(Role.MARKETING, "Marketing", "市场", Set.of(), Sight.OWN_TREE));
        var tree = StaffTree.of(staff.values(), less, Map.of());
        assertThat(tree.reachOf(member("mark"))).isEqualTo(new Reach(false, false, Set.of(id("mark"))));
        assertThat(tree.permissionsOf(member("mark"))).isEmpty();
        var none = StaffTree.of(staff.values(), less.after(new RoleRetired(Role.MARKETING)), Map.of());
        assertThat(none.reachOf(member("mark"))).isEqualTo(Reach.NONE);
    }

    @Test
    void isNotCaughtByACircle() {
        hire("anna", Role.SALES_SUPERVISOR, Optional.of(id("ben")));
        hire("ben", Role.SALES_SUPERVISOR, Optional.of(id("anna")));
        assertThat(reach("anna").owners()).containsExactlyInAnyOrder(id("anna"), id("ben"));
    }

    @Test
    void listsTheStaffByLogin() {
        hire("zoe", Role.MARKETING, NOBODY);
        hire("anna", Role.MARKETING, NOBODY);
        assertThat(tree().all()).extracting(StaffMember::login).containsExactly("anna", "zoe");
        assertThat(tree().byLogin("zoe")).contains(member("zoe"));
        assertThat(tree().byLogin("nobody")).isEmpty();
    }

    @Test
    void ignoresAChangeOfSomebodyWhoWasNeverHired() {
        assertThat(StoredStaffDirectory.fold(staff, new StaffRolesChanged(id("ghost"), Set.of(Role.ADMINISTRATOR))))
                .isEmpty();
    }

    private void hire(String login, Role role, Optional<StaffId> supervisor) {
        after(new StaffHired(
                id(login), login, Optional.empty(), new PersonName(login), Set.of(role), supervisor, Optional.empty()));
    }

    private void after(StaffEvent event) {
        var member = StoredStaffDirectory.fold(staff, event).orElseThrow();
        staff.put(member.id(), member);
    }

    private StaffTree tree() {
        List<StaffMember> members = new ArrayList<>(staff.values());
        return StaffTree.of(members, RoleTable.DEFAULT, heads);
    }

    private Reach reach(String login) {
        return tree().reachOf(member(login));
    }

    private StaffMember member(String login) {
        return staff.values().stream()
                .filter(m -> m.login().equals(login))
                .findAny()
                .orElseThrow();
    }

    private static StaffId id(String login) {
        return new StaffId(Identifier.named("staff", login));
    }
}
