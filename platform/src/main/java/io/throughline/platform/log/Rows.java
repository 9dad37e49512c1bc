package io.throughline.platform.log;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reading the tables of the log. */
final class Rows {

    static final String COLUMNS =
            "position, event_id, aggregate_type, aggregate_id, seq, customer_id, recorded_at, name,"
                    + " revision, payload, metadata";
    private static final String SELECT = "select " + COLUMNS + " from event where ";

    private Rows() {}

    static List<StoredEvent> after(Connection connection, long position, int limit) throws SQLException {
        return events(connection, SELECT + "position > ? order by position limit ?", limit, position, limit);
    }

    static List<StoredEvent> ofAggregate(Connection connection, UUID aggregateId, long firstSeq) throws SQLException {
        return events(connection, SELECT + "aggregate_id = ? and seq >= ? order by seq", 16, aggregateId, firstSeq);
    }

    static List<StoredEvent> ofAggregate(Connection connection, UUID aggregateId, long firstSeq, int limit)
            throws SQLException {
        String query = SELECT + "aggregate_id = ? and seq >= ? order by seq limit ?";
        return events(connection, query, limit, aggregateId, firstSeq, limit);
    }

    /** The first events of each of these aggregates, those of one together and in their order. */
    static List<StoredEvent> beginnings(Connection connection, Collection<UUID> aggregates, int limit)
            throws SQLException {
        String query = "select " + COLUMNS + " from unnest(?::uuid[]) as wanted(id) cross join lateral"
                + " (select * from event where aggregate_id = wanted.id order by seq limit ?) as first"
                + " order by aggregate_id, seq";
        return events(connection, query, 4 * aggregates.size(), UuidArray.of(aggregates, id -> id), limit);
    }

    static List<StoredEvent> ofCustomer(Connection connection, UUID customerId, long after, int limit)
            throws SQLException {
        return events(
                connection,
                SELECT + "customer_id = ? and position > ? order by position limit ?",
                limit,
                customerId,
                after,
                limit);
    }

    static List<StoredEvent> ofCustomer(
            Connection connection, UUID customerId, Set<String> names, long after, int limit) throws SQLException {
        return events(
                connection,
                SELECT + "customer_id = ? and position > ? and name = any (?) order by position limit ?",
                64,
                customerId,
                after,
                texts(connection, List.copyOf(names), name -> name),
                limit);
    }

    private static List<StoredEvent> events(Connection connection, String query, int expected, Object... arguments)
            throws SQLException {
        List<StoredEvent> rows = new ArrayList<>(Math.min(expected, 2_048));
        try (PreparedStatement s = prepared(connection, query, arguments);
                ResultSet r = s.executeQuery()) {
            while (r.next()) rows.add(event(r));
        }
        return rows;
    }

    private static StoredEvent event(ResultSet r) throws SQLException {
        return new StoredEvent(
                r.getLong(1),
                r.getObject(2, UUID.class),
                r.getString(3),
                r.getObject(4, UUID.class),
                r.getLong(5),
                r.getObject(6, UUID.class),
                r.getObject(7, OffsetDateTime.class).toInstant(),
                r.getString(8),
                r.getInt(9),
                r.getBytes(10),
                r.getBytes(11));
    }

    static long head(Connection connection) throws SQLException {
        return number(connection, "select coalesce(max(position), 0) from event");
    }

    /** The number of the last event of an aggregate; -1 when there is none. */
    static long lastSequence(Connection connection, UUID aggregateId) throws SQLException {
        return number(connection, "select coalesce(max(seq), -1) from event where aggregate_id = ?", aggregateId);
    }

    static long number(Connection connection, String query, Object... arguments) throws SQLException {
        try (PreparedStatement s = prepared(connection, query, arguments);
                ResultSet r = s.executeQuery()) {
            r.next();
            return r.getLong(1);
        }
    }

    static Optional<HeldClaim> claim(Connection connection, String kind, String key) throws SQLException {
        String query = "select kind, key, owner, until, position from claim where kind = ? and key = ?";
        try (PreparedStatement s = prepared(connection, query, kind, key);
                ResultSet r = s.executeQuery()) {
            return r.next() ? Optional.of(claim(r)) : Optional.empty();
        }
    }

    static List<HeldClaim> claims(Connection connection, String kind, List<String> keys, Instant now)
            throws SQLException {
        String query = "select kind, key, owner, until, position from claim"
                + " where kind = ? and key = any (?) and (until is null or until >= ?)";
        List<HeldClaim> claims = new ArrayList<>();
        try (PreparedStatement s =
                        prepared(connection, query, kind, texts(connection, keys, key -> key), Timestamp.from(now));
                ResultSet r = s.executeQuery()) {
            while (r.next()) claims.add(claim(r));
        }
        return claims;
    }

    static HeldClaim claim(ResultSet r) throws SQLException {
        return new HeldClaim(
                r.getString(1),
                r.getString(2),
                r.getString(3),
                instant(r.getObject(4, OffsetDateTime.class)),
                r.getLong(5));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    static PreparedStatement prepared(Connection connection, String query, Object... arguments) throws SQLException {
        PreparedStatement s = connection.prepareStatement(query);
        for (int i = 0; i < arguments.length; i++) s.setObject(i + 1, arguments[i]);
        return s;
    }

    /** In an array of its very type, which the driver sends as it is: what it has to take for objects it sends as text. */
    static <T> Array texts(Connection connection, List<T> items, Function<T, @Nullable String> column)
            throws SQLException {
        return connection.createArrayOf("text", items.stream().map(column).toArray(String[]::new));
    }

    static <T> Array numbers(Connection connection, List<T> items, Function<T, @Nullable Long> column)
            throws SQLException {
        return connection.createArrayOf("int8", items.stream().map(column).toArray(Long[]::new));
    }

    static <T> Array bytes(Connection connection, List<T> items, Function<T, byte @Nullable []> column)
            throws SQLException {
        return connection.createArrayOf("bytea", items.stream().map(column).toArray(byte[][]::new));
    }

    static long micros(Instant t) {
        return t.getEpochSecond() * 1_000_000 + t.getNano() / 1_000;
    }
}
