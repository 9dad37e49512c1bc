package io.throughline.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    private static final Path PROGRAMS = Path.of("../../target/throughline");

    @TempDir
    Path directory;

    @Test
    void keepsAcknowledgedRowsWhenItIsKilledAndComesBackByItself() throws Exception {
        try (var data = DataDirectory.take(directory);
                var server = PostgresServer.start(data, PostgresSettings.of(PROGRAMS))) {
            run(server, "CREATE TABLE kept (n int)");
            run(server, "INSERT INTO kept SELECT generate_series(1, 1000)");
            kill(server.pid());

            assertThat(countOnceItAnswers(server)).isEqualTo(1000);
        }
    }

    @Test
    void takesUpTheDataOfTheServerBefore() throws Exception {
        try (var data = DataDirectory.take(directory)) {
            try (var server = PostgresServer.start(data, PostgresSettings.of(PROGRAMS))) {
                run(server, "CREATE TABLE kept (n int)");
            }
            try (var server = PostgresServer.start(data, PostgresSettings.of(PROGRAMS))) {
                assertThat(count(server)).isZero();
            }
        }
    }

    @Test
    void refusesTheDataOfAnotherMajorVersion() throws IOException {
        try (var data = DataDirectory.take(directory)) {
            Files.createDirectories(directory.resolve("postgres"));
            Files.writeString(directory.resolve("postgres/PG_VERSION"), "17\n");

            assertThatExceptionOfType(StoreFailure.class)
                    .isThrownBy(() -> PostgresServer.start(data, PostgresSettings.of(PROGRAMS)))
                    .withMessageContaining("was written by PostgreSQL 17");
        }
    }

    private static void kill(long pid) throws Exception {
        ProcessHandle handle = ProcessHandle.of(pid).orElseThrow();
        handle.descendants().forEach(ProcessHandle::destroyForcibly);
        handle.destroyForcibly();
        handle.onExit().get(10, TimeUnit.SECONDS);
    }

    private static long countOnceItAnswers(PostgresServer server) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                return count(server);
            } catch (SQLException e) {
                if (System.nanoTime() > end) throw new AssertionError("PostgreSQL did not come back", e);
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static long count(PostgresServer server) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT count(*) FROM kept")) {
            result.next();
            return result.getLong(1);
        }
    }

    private static void run(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), PostgresServer.USER, server.password());
    }
}
