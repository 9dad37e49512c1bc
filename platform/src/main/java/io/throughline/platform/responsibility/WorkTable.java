package io.throughline.platform.responsibility;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who answers for what, in PostgreSQL. */
final class WorkTable {

    private final JdbcClient jdbc;

    WorkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Work.Key, Work> findAll(Set<Work.Key> keys) {
        var wanted = List.copyOf(keys);
        var found = new HashMap<Work.Key, Work>();
        jdbc.sql("""
                select kind, record_id, customer_id, owner, open from responsibility
                join unnest(?, ?::uuid[]) as wanted (kind, record_id) using (kind, record_id)
                """)
                .params(kinds(wanted), ids(wanted))
                .query((row, number) -> work(row))
                .list()
                .forEach(work -> found.put(work.key(), work));
        return found;
    }

    void put(Collection<Work> changed) {
        if (changed.isEmpty()) return;
        var all = List.copyOf(changed);
        var keys = all.stream().map(Work::key).toList();
        jdbc.sql("""
                insert into responsibility (kind, record_id, customer_id, owner, open)
                select * from unnest(?, ?::uuid[], ?::uuid[], ?::uuid[], ?)
                on conflict (kind, record_id) do update
                set (customer_id, owner, open) = (excluded.customer_id, excluded.owner, excluded.open)
                """)
                .params(
                        kinds(keys),
                        ids(keys),
                        all.stream().map(w -> w.customerId().toString()).toArray(String[]::new),
                        all.stream()
                                .map(w -> w.owner().map(StaffId::toString).orElse(null))
                                .toArray(String[]::new),
                        all.stream().map(Work::open).toArray(Boolean[]::new))
                .update();
    }

    int count(StaffId owner) {
        return jdbc.sql("select count(*) from responsibility where open and owner = ?")
                .param(owner.value())
                .query(Integer.class)
                .single();
    }

    List<Responsibility> of(StaffId owner, int most) {
        return jdbc.sql("select kind, record_id, customer_id from responsibility where open and owner = ?"
                        + " order by kind, record_id limit ?")
                .params(owner.value(), most)
                .query((row, number) -> responsibility(row))
                .list();
    }

    List<Responsibility> of(StaffId owner, ResponsibilityKind kind, int most) {
        return jdbc.sql("select kind, record_id, customer_id from responsibility where open and owner = ? and kind = ?"
                        + " order by record_id limit ?")
                .params(owner.value(), kind.name(), most)
                .query((row, number) -> responsibility(row))
                .list();
    }

    private static String[] kinds(List<Work.Key> keys) {
        return keys.stream().map(key -> key.kind().name()).toArray(String[]::new);
    }

    private static String[] ids(List<Work.Key> keys) {
        return keys.stream().map(key -> key.recordId().toString()).toArray(String[]::new);
    }

    private static Work work(ResultSet row) throws SQLException {
        return new Work(
                new Work.Key(ResponsibilityKind.valueOf(row.getString(1)), row.getObject(2, UUID.class)),
                new CustomerId(row.getObject(3, UUID.class)),
                Optional.ofNullable(row.getObject(4, UUID.class)).map(StaffId::new),
                row.getBoolean(5));
    }

    private static Responsibility responsibility(ResultSet row) throws SQLException {
        return new Responsibility(
                ResponsibilityKind.valueOf(row.getString(1)),
                row.getObject(2, UUID.class),
                new CustomerId(row.getObject(3, UUID.class)));
    }
}
