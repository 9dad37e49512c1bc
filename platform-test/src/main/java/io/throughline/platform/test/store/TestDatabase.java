package io.throughline.platform.test.store;

import com.zaxxer.hikari.HikariDataSource;
import io.throughline.stores.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** An empty PostgreSQL database of a test class, or of whoever asks for one with {@link #create}. */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final PostgresServer server;
    private final String name;
    private final HikariDataSource dataSource;

    private TestDatabase(PostgresServer server, String name) {
        this.server = server;
        this.name = name;
        dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(jdbcUrl());
        dataSource.setUsername(username());
        dataSource.setPassword(password());
        dataSource.setMinimumIdle(0);
        dataSource.setMaximumPoolSize(20);
    }

    /** A new empty database; the caller closes it. Test classes use {@link EmbeddedPostgres} instead. */
    public static TestDatabase create() {
        return on(TestStores.postgres());
    }

    /** A new empty database on that server; the caller closes it. */
    static TestDatabase on(PostgresServer server) {
        String name = "test_" + NUMBER.incrementAndGet();
        execute(server, "CREATE DATABASE " + name);
        return new TestDatabase(server, name);
    }

    /** A pool of at most 20 connections, closed with the database. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** The address for pools and connections of the test's own. */
    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    /** The user, who may do everything. */
    public String username() {
        return PostgresServer.USER;
    }

    /** His password. */
    public String password() {
        return server.password();
    }

    /** Drops the database, with connections that are still open. */
    @Override
    public void close() {
        dataSource.close();
        execute(server, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    private static void execute(PostgresServer server, String sql) {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), PostgresServer.USER, server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
