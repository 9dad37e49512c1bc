package io.throughline.platform.identity;

import io.throughline.contracts.PersonName;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.seal.SealedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The staff in PostgreSQL; their names are sealed. */
final class StaffTable {

    private final JdbcClient jdbc;
    private final SealedText names;

    StaffTable(JdbcClient jdbc, SealedText names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    List<StaffMember> all() {
        return jdbc.sql("select staff_id, login, sealed_name, roles, supervisor, department from staff_member")
                .query((row, number) -> member(row))
                .list();
    }

    void put(List<StaffMember> staff) {
        for (var member : staff) {
            jdbc.sql("""
                    insert into staff_member (staff_id, login, sealed_name, roles, supervisor, department)
                    values (:id, :login, :name, :roles, :supervisor, :department)
                    on conflict (staff_id) do update set (login, sealed_name, roles, supervisor, department) =
                      (excluded.login, excluded.sealed_name, excluded.roles, excluded.supervisor, excluded.department)
                    """)
                    .param("id", member.id().value())
                    .param("login", member.login())
                    .param("name", names.seal(member.id().value(), member.name()))
                    .param("roles", member.roles().stream().map(Role::name).toArray(String[]::new))
                    .param("supervisor", member.supervisor().map(StaffId::value).orElse(null))
                    .param("department", member.department().orElse(null))
                    .update();
        }
    }

    private StaffMember member(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var roles = (String[]) row.getArray(4).getArray();
        return new StaffMember(
                new StaffId(id),
                row.getString(2),
                names.open(id, row.getString(3)).orElse(PersonName.erased().value()),
                Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(row.getObject(5, UUID.class)).map(StaffId::new),
                Optional.ofNullable(row.getString(6)));
    }
}
