package io.throughline.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.contracts.Identifier;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody sends what his roles do not allow, speaks for others or rewrites the past unless he may import. */
class AccessPolicyTest {

    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
    private static final List<Role> ROLES =
            RoleTable.DEFAULT.all().stream().map(RoleDefinition::role).toList();
    private static final StaffTree STAFF = StaffTree.of(ROLES.stream()
            .map(role -> new StaffMember(
                    id(role),
                    role.name().toLowerCase(java.util.Locale.ROOT),
                    role.name(),
                    Set.of(role),
                    Optional.empty(),
                    Optional.empty()))
            .toArray(StaffMember[]::new));

    private final Callers callers = new Callers(STAFF, Clock.fixed(NOW, ZoneOffset.UTC));
    private final AccessPolicy policy = new AccessPolicy(STAFF);

    @Requires(Permission.APPROVE_ORDERS)
    record Approve() implements Command {}

    @Requires(Permission.CAPTURE_LEADS)
    record Capture() implements Command {}

    record Unprotected() implements Command {}

    static Stream<Arguments> everyRoleAndPermission() {
        return ROLES.stream().flatMap(role -> Arrays.stream(Permission.values()).map(p -> Arguments.of(role, p)));
    }

    @ParameterizedTest
    @MethodSource("everyRoleAndPermission")
    void givesEveryRoleWhatTheTableSaysAndNoMore(Role role, Permission permission) {
        var caller = callers.of(by(role).toMetaDataOnly(), NOW);
        assertThat(caller.may(permission)).isEqualTo(permission.roles().contains(role));
    }

    @Test
    void letsTheAuditorReadAndChangeNothing() {
        var allowed = RoleTable.DEFAULT.permissionsOf(Set.of(Role.AUDITOR));
        assertThat(allowed)
                .containsExactlyInAnyOrder(
                        Permission.READ_CUSTOMERS,
                        Permission.READ_CATALOGUE,
                        Permission.READ_CAMPAIGNS,
                        Permission.OPERATE);
    }

    @Test
    void admitsOnlyThePermittedRoles() {
        for (var role : ROLES) {
            var told = by(role);
            if (Permission.APPROVE_ORDERS.roles().contains(role)) admits(Approve.class, told);
            else refuses(Approve.class, told, IdentityRefusal.PERMISSION_MISSING);
        }
    }

    @Test
    void refusesARecordThatSaysNothingOfPermissions() {
        refuses(Unprotected.class, by(Role.ADMINISTRATOR), IdentityRefusal.NO_POLICY);
        refuses(Unprotected.class, new Told(Provenance.ofProcess("conversion")), IdentityRefusal.NO_POLICY);
    }

    @Test
    void letsOwnProcessesDoTheirWork() {
        admits(Approve.class, new Told(Provenance.ofProcess("conversion")));
    }

    @Test
    void letsOnlyImportsSpeakForOthers() {
        var behalf = id(Role.CUSTOMER_MANAGER).toString();
        admits(Capture.class, by(Role.ADMINISTRATOR).onBehalfOf(behalf));
        refuses(Capture.class, by(Role.SALES_SUPERVISOR).onBehalfOf(behalf), IdentityRefusal.ON_BEHALF_OF_NOT_ALLOWED);
        admits(Capture.class, by(Role.CUSTOMER_MANAGER).onBehalfOf(behalf));
    }

    @Test
    void doesNotRecordForSomebodyUnknown() {
        var unknown = Identifier.named("staff", "nobody").toString();
        refuses(Capture.class, by(Role.ADMINISTRATOR).onBehalfOf(unknown), IdentityRefusal.ON_BEHALF_OF_UNKNOWN);
        refuses(Capture.class, by(Role.ADMINISTRATOR).onBehalfOf("rubbish"), IdentityRefusal.ON_BEHALF_OF_UNKNOWN);
    }

    @Test
    void doesNotRecordTheFuture() {
        admits(Capture.class, by(Role.ADMINISTRATOR).occurredAt(NOW.plusSeconds(30)));
        refuses(
                Capture.class,
                by(Role.ADMINISTRATOR).occurredAt(NOW.plusSeconds(31)),
                IdentityRefusal.OCCURRED_AT_IN_FUTURE);
    }

    @Test
    void letsEverybodyEnterTheLastMonthAndImportsTheWholePast() {
        var month = NOW.minus(Duration.ofDays(31));
        admits(Capture.class, by(Role.CUSTOMER_MANAGER).occurredAt(month));
        refuses(
                Capture.class,
                by(Role.CUSTOMER_MANAGER).occurredAt(month.minusSeconds(1)),
                IdentityRefusal.OCCURRED_AT_TOO_LONG_AGO);
        admits(Capture.class, by(Role.ADMINISTRATOR).occurredAt(Instant.EPOCH));
    }

    private void admits(Class<?> record, Told told) {
        assertThatCode(() -> policy.admit(record, callers.of(told.provenance(), NOW), NOW))
                .doesNotThrowAnyException();
    }

    private void refuses(Class<?> record, Told told, IdentityRefusal reason) {
        assertThatThrownBy(() -> policy.admit(record, callers.of(told.provenance(), NOW), NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(reason));
    }

    private static StaffId id(Role role) {
        return new StaffId(Identifier.named("staff", role.name()));
    }

    private static Told by(Role role) {
        return new Told(provenance(id(role).toString(), Optional.empty(), Optional.empty()));
    }

    private static Provenance provenance(String actor, Optional<String> behalf, Optional<Instant> occurredAt) {
        return new Provenance(
                actor,
                behalf,
                "http",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                occurredAt,
                Optional.empty());
    }

    /** Who says so, and what he says besides. */
    private record Told(Provenance provenance) {

        Provenance toMetaDataOnly() {
            return Provenance.of(provenance.toMetaData());
        }

        Told onBehalfOf(String other) {
            return new Told(
                    AccessPolicyTest.provenance(provenance.actor(), Optional.of(other), provenance.occurredAt()));
        }

        Told occurredAt(Instant then) {
            return new Told(
                    AccessPolicyTest.provenance(provenance.actor(), provenance.onBehalfOf(), Optional.of(then)));
        }
    }
}
