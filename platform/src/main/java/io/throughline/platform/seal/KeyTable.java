package io.throughline.platform.seal;

import io.throughline.platform.seal.MasterKeys.Wrapped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of keys in PostgreSQL. Each statement is a transaction of its own, apart from whatever the caller is doing. */
final class KeyTable {

    private final JdbcClient jdbc;

    KeyTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Adds keys for those of the subjects who have none, and never had one; says for which. They are on disk when this
     * returns: an event that outlived its key could never be read again.
     */
    List<UUID> add(Map<UUID, Wrapped> wrapped) {
        var subjects = List.copyOf(wrapped.keySet());
        var keys = subjects.stream().map(wrapped::get).toList();
        return jdbc.sql("insert into subject_key (subject, master_key, wrapped)"
                        + " select * from unnest(?::uuid[], ?::text[], ?::bytea[])"
                        + " on conflict (subject) do nothing returning subject")
                .params(
                        subjects.stream().map(UUID::toString).toArray(String[]::new),
                        keys.stream().map(Wrapped::masterKey).toArray(String[]::new),
                        keys.stream().map(Wrapped::bytes).toArray(byte[][]::new))
                .query(UUID.class)
                .list();
    }

    /** The wrapped keys of those subjects that ever had one; empty for a destroyed one. */
    Map<UUID, Optional<Wrapped>> find(Collection<UUID> subjects) {
        var found = new HashMap<UUID, Optional<Wrapped>>();
        jdbc.sql("select subject, master_key, wrapped from subject_key where subject = any (?::uuid[])")
                .param(subjects.stream().map(UUID::toString).toArray(String[]::new))
                .query((ResultSet row) -> {
                    do found.put(row.getObject(1, UUID.class), wrapped(row));
                    while (row.next());
                });
        return found;
    }

    private static Optional<Wrapped> wrapped(ResultSet row) throws SQLException {
        var bytes = row.getBytes(3);
        return bytes == null ? Optional.empty() : Optional.of(new Wrapped(row.getString(2), bytes));
    }

    void destroy(UUID subject) {
        jdbc.sql("""
                insert into subject_key (subject, destroyed_at) values (?, clock_timestamp())
                on conflict (subject) do update
                set master_key = null, wrapped = null, destroyed_at = excluded.destroyed_at
                where subject_key.destroyed_at is null""").param(subject).update();
    }

    /** Who was destroyed since; a little overlap makes up for transactions that commit late. */
    List<UUID> destroyedSince(OffsetDateTime since) {
        return jdbc.sql("select subject from subject_key where destroyed_at > ?")
                .param(since.minusSeconds(30))
                .query(UUID.class)
                .list();
    }

    /** The clock by which destruction is told. */
    OffsetDateTime now() {
        return jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
    }

    Map<String, byte[]> masterKeys() {
        var known = new HashMap<String, byte[]>();
        jdbc.sql("select key_id, proof from seal_master_key").query((ResultSet row) -> {
            do known.put(row.getString(1), row.getBytes(2));
            while (row.next());
        });
        return known;
    }

    void register(String masterKey, byte[] proof) {
        jdbc.sql("insert into seal_master_key (key_id, proof) values (?, ?) on conflict do nothing")
                .params(masterKey, proof)
                .update();
    }
}
