package io.throughline.platform.identity;

import io.throughline.contracts.PersonName;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.Sight;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.seal.SealedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The staff, their roles and the heads of their departments in PostgreSQL; the names of the staff are sealed. */
final class StaffTable {

    private final JdbcClient jdbc;
    private final SealedText names;

    StaffTable(JdbcClient jdbc, SealedText names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    List<StaffMember> all() {
        return jdbc.sql(
                        "select staff_id, login, sealed_name, roles, supervisor, department, code, successor, gone from staff_member")
                .query((row, number) -> member(row))
                .list();
    }

    void put(List<StaffMember> staff) {
        for (var member : staff) {
            jdbc.sql("""
                    insert into staff_member
                      (staff_id, login, sealed_name, roles, supervisor, department, code, successor, gone)
                    values (:id, :login, :name, :roles, :supervisor, :department, :code, :successor, :gone)
                    on conflict (staff_id) do update set
                      (login, sealed_name, roles, supervisor, department, code, successor, gone) =
                      (excluded.login, excluded.sealed_name, excluded.roles, excluded.supervisor, excluded.department,
                       excluded.code, excluded.successor, excluded.gone)
                    """)
                    .param("id", member.id().value())
                    .param("login", member.login())
                    .param("name", names.seal(member.id().value(), member.name()))
                    .param("roles", member.roles().stream().map(Role::name).toArray(String[]::new))
                    .param("supervisor", member.supervisor().map(StaffId::value).orElse(null))
                    .param("department", member.department().orElse(null))
                    .param("code", member.code().orElse(null))
                    .param(
                            "successor",
                            member.departure().map(d -> d.successor().value()).orElse(null))
                    .param("gone", member.departure().filter(Departure::gone).isPresent())
                    .update();
        }
    }

    Map<String, StaffId> heads() {
        return jdbc
                .sql("select department, head from department_head")
                .query((row, number) -> Map.entry(row.getString(1), new StaffId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void putHeads(Map<String, StaffId> heads) {
        jdbc.sql("delete from department_head").update();
        heads.forEach((department, head) -> jdbc.sql("insert into department_head (department, head) values (?, ?)")
                .param(department)
                .param(head.value())
                .update());
    }

    RoleTable roles() {
        var rows = jdbc.sql("select name, english, chinese, permissions, sight, retired from staff_role")
                .query((row, number) -> Map.entry(role(row), row.getBoolean(6)))
                .list();
        return new RoleTable(
                rows.stream()
                        .filter(row -> !row.getValue())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toMap(RoleDefinition::role, Function.identity())),
                rows.stream()
                        .filter(Map.Entry::getValue)
                        .map(row -> row.getKey().role())
                        .collect(Collectors.toSet()));
    }

    void put(RoleTable roles) {
        jdbc.sql("delete from staff_role").update();
        roles.defined().values().forEach(role -> put(role, false));
        roles.retired().forEach(name -> put(new RoleDefinition(name, "", "", Set.of(), Sight.NOTHING), true));
    }

    private void put(RoleDefinition role, boolean retired) {
        jdbc.sql("""
                insert into staff_role (name, english, chinese, permissions, sight, retired)
                values (:name, :english, :chinese, :permissions, :sight, :retired)
                """)
                .param("name", role.role().name())
                .param("english", role.english())
                .param("chinese", role.chinese())
                .param(
                        "permissions",
                        role.permissions().stream().map(Permission::name).toArray(String[]::new))
                .param("sight", role.sight().name())
                .param("retired", retired)
                .update();
    }

    private static RoleDefinition role(ResultSet row) throws SQLException {
        var permissions = (String[]) row.getArray(4).getArray();
        return new RoleDefinition(
                new Role(row.getString(1)),
                row.getString(2),
                row.getString(3),
                Arrays.stream(permissions)
                        .map(Permission::named)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet()),
                Sight.valueOf(row.getString(5)));
    }

    private StaffMember member(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var roles = (String[]) row.getArray(4).getArray();
        return new StaffMember(
                new StaffId(id),
                row.getString(2),
                names.open(id, row.getString(3)).orElse(PersonName.erased().value()),
                Arrays.stream(roles).map(Role::new).collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(row.getObject(5, UUID.class)).map(StaffId::new),
                Optional.ofNullable(row.getString(6)),
                Optional.ofNullable(row.getString(7)),
                departure(row));
    }

    private static Optional<Departure> departure(ResultSet row) throws SQLException {
        boolean gone = row.getBoolean(9);
        return Optional.ofNullable(row.getObject(8, UUID.class))
                .map(successor -> new Departure(new StaffId(successor), gone));
    }
}
