package io.throughline.platform.identity;

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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The customers of one lookup in PostgreSQL. */
final class CustomerTable {

    private static final String SELECT =
            "select customer_id, owner, captured_by, joined_into, has_account, deleted, merged_into from customer_lookup"
                    + " where lookup = ? and customer_id = any (?::uuid[])";

    private final JdbcClient jdbc;
    private final String lookup;

    CustomerTable(JdbcClient jdbc, String lookup) {
        this.jdbc = jdbc;
        this.lookup = lookup;
    }

    Map<CustomerId, KnownCustomer> findAll(Set<CustomerId> customers) {
        var found = new HashMap<CustomerId, KnownCustomer>();
        jdbc.sql(SELECT)
                .params(lookup, uuids(customers, c -> Optional.of(c.value())))
                .query((row, number) -> customer(row))
                .list()
                .forEach(customer -> found.put(customer.customerId(), customer));
        return found;
    }

    /** All that were joined to another customer. */
    List<CustomerId> joined() {
        return jdbc.sql("select customer_id from customer_lookup where lookup = ? and joined_into is not null")
                .param(lookup)
                .query((row, number) -> new CustomerId(row.getObject(1, UUID.class)))
                .list();
    }

    void put(Collection<KnownCustomer> changed) {
        if (changed.isEmpty()) return;
        var customers = List.copyOf(changed);
        jdbc.sql("""
                insert into customer_lookup (lookup, customer_id, owner, captured_by, joined_into, has_account, deleted,
                                             merged_into)
                select ?, * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?, ?, ?::uuid[])
                on conflict (lookup, customer_id) do update
                set (owner, captured_by, joined_into, has_account, deleted, merged_into)
                  = (excluded.owner, excluded.captured_by, excluded.joined_into, excluded.has_account,
                     excluded.deleted, excluded.merged_into)
                """)
                .params(
                        lookup,
                        uuids(customers, c -> Optional.of(c.customerId().value())),
                        uuids(customers, c -> c.owner().map(StaffId::value)),
                        uuids(customers, c -> c.capturedBy().map(StaffId::value)),
                        uuids(customers, c -> c.joined().map(CustomerId::value)),
                        customers.stream().map(KnownCustomer::hasAccount).toArray(Boolean[]::new),
                        customers.stream().map(KnownCustomer::deleted).toArray(Boolean[]::new),
                        uuids(customers, c -> c.merged().map(CustomerId::value)))
                .update();
    }

    private static <T> @Nullable String[] uuids(Collection<T> some, Function<T, Optional<UUID>> id) {
        return some.stream()
                .map(each -> id.apply(each).map(UUID::toString).orElse(null))
                .toArray(String[]::new);
    }

    private static KnownCustomer customer(ResultSet row) throws SQLException {
        return new KnownCustomer(
                new CustomerId(row.getObject(1, UUID.class)),
                Optional.ofNullable(row.getObject(2, UUID.class)).map(StaffId::new),
                Optional.ofNullable(row.getObject(3, UUID.class)).map(StaffId::new),
                Optional.ofNullable(row.getObject(4, UUID.class)).map(CustomerId::new),
                row.getBoolean(5),
                row.getBoolean(6),
                Optional.ofNullable(row.getObject(7, UUID.class)).map(CustomerId::new));
    }
}
