package io.throughline.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The raw limit of writing: rows like those of the log into a table of the same columns and indexes, each committed by
 * itself with the same durability, by as many clients as this machine does it fastest with.
 */
final class RawInserts implements AutoCloseable {

    private static final int[] CLIENTS = {8, 16, 32, 40};
    private static final String INSERT = "insert into bench_event (position, recorded_at, seq, event_id, aggregate_id,"
            + " customer_id, revision, name, aggregate_type, payload, metadata) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private record Row(String name, String type, byte[] payload, byte[] metadata) {}

    private final Laboratory laboratory;
    private final List<Connection> connections = new ArrayList<>();
    private final List<PreparedStatement> statements = new ArrayList<>();
    private final AtomicLong position = new AtomicLong();
    private final Row row;
    private int clients = 1;

    private RawInserts(Laboratory laboratory, Row row) {
        this.laboratory = laboratory;
        this.row = row;
    }

    /**
     * Makes the table and finds the best number of clients.
     *
     * @param like the stored name of the events whose newest one every row is a copy of
     */
    static RawInserts calibrated(Laboratory laboratory, String like, Duration each) throws Exception {
        try (Connection connection = laboratory.connect();
                Statement s = connection.createStatement()) {
            s.execute("drop table if exists bench_event");
            s.execute("create table bench_event (like event including all)");
            s.execute("alter table bench_event alter column payload set storage main");
            var raw = new RawInserts(laboratory, newest(s, like));
            try {
                raw.calibrate(each);
                return raw;
            } catch (Exception e) {
                raw.close();
                throw e;
            }
        }
    }

    private static Row newest(Statement s, String name) throws SQLException {
        try (ResultSet r = s.executeQuery("select name, aggregate_type, payload, metadata from event where name = '"
                + name + "' order by position desc limit 1")) {
            if (!r.next()) throw new IllegalStateException("There is no event " + name);
            return new Row(r.getString(1), r.getString(2), r.getBytes(3), r.getBytes(4));
        }
    }

    private void calibrate(Duration each) throws Exception {
        double best = 0;
        run(CLIENTS[0], each);
        for (int count : CLIENTS) {
            double rate = run(count, each).rate();
            if (rate > best) {
                best = rate;
                clients = count;
            }
        }
    }

    /** The number of clients that was best. */
    int clients() {
        return clients;
    }

    /** Inserts for a time, with the best number of clients. */
    Run run(Duration time) throws Exception {
        return run(clients, time);
    }

    private Run run(int count, Duration time) throws Exception {
        while (connections.size() < count) {
            Connection connection = laboratory.connect();
            connections.add(connection);
            statements.add(connection.prepareStatement(INSERT));
        }
        return new Callers(laboratory.cpu()).run(count, time, caller -> {
            PreparedStatement statement = statements.get(caller);
            return () -> insert(statement);
        });
    }

    private void insert(PreparedStatement s) throws SQLException {
        s.setLong(1, position.incrementAndGet());
        s.setTimestamp(2, Timestamp.from(Instant.now()));
        s.setLong(3, 2);
        s.setObject(4, UUID.randomUUID());
        s.setObject(5, UUID.randomUUID());
        s.setObject(6, UUID.randomUUID());
        s.setInt(7, 1);
        s.setString(8, row.name());
        s.setString(9, row.type());
        s.setBytes(10, row.payload());
        s.setBytes(11, row.metadata());
        s.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) connection.close();
        try (Connection connection = laboratory.connect();
                Statement s = connection.createStatement()) {
            s.execute("drop table if exists bench_event");
        }
    }
}
