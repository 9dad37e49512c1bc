package io.throughline.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.grpc.Channel;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.projection.Projections;
import io.throughline.standalone.StaffTokens;
import io.throughline.standalone.Suite;
import io.throughline.standalone.SuiteSettings;
import io.throughline.standalone.cli.RunningSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;

/** A suite of the measurements' own, on a directory that is gone afterwards; nobody's data is touched. */
final class Laboratory implements AutoCloseable {

    /** The member of the staff in whose name commands are sent. */
    static final String LOGIN = "manager-li";

    private final Path directory;
    private final Suite suite;
    private final RunningSuite doors;
    private final Cpu cpu;

    private Laboratory(Path directory, Suite suite) {
        this.directory = directory;
        this.suite = suite;
        this.doors = RunningSuite.find(suite.dataDirectory());
        this.cpu = new Cpu(servers(suite));
    }

    /**
     * Starts a suite on a new directory.
     *
     * @param withSearch whether Elasticsearch runs too: where it is not measured, it would only take the processors
     */
    static Laboratory open(boolean withSearch, Consumer<String> progress) throws IOException {
        Path directory = Files.createTempDirectory("throughline-bench");
        try {
            var settings = new SuiteSettings(directory, SuiteSettings.LOOPBACK, 0, 0, "512m", withSearch);
            return begin(directory, Suite.start(settings, progress), withSearch);
        } catch (RuntimeException e) {
            delete(directory);
            throw e;
        }
    }

    private static Laboratory begin(Path directory, Suite suite, boolean withSearch) {
        try {
            if (withSearch) suite.awaitSearch();
            return new Laboratory(directory, suite);
        } catch (RuntimeException e) {
            suite.close(); // before anybody takes the directory away from under it
            throw e;
        }
    }

    private static long[] servers(Suite suite) {
        try {
            Path search = suite.dataDirectory().resolve("search").resolve("elasticsearch.pid");
            if (Files.notExists(search)) return new long[] {suite.postgresPid()};
            return new long[] {
                suite.postgresPid(), Long.parseLong(Files.readString(search).strip())
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part of the suite. */
    <T> T part(Class<T> type) {
        return suite.part(type);
    }

    Cpu cpu() {
        return cpu;
    }

    /** Where files of a measurement may be put. */
    Path directory() {
        return directory;
    }

    /** The id of the member of the staff with that login. */
    static StaffId staff(String login) {
        return new StaffId(Identifier.named("staff", login));
    }

    String token(String login) {
        return StaffTokens.in(directory).tokenFor(login);
    }

    /** The gRPC door with the token of that login. */
    Channel grpc(String login) {
        return doors.grpc(token(login));
    }

    /** Both doors. */
    RunningSuite doors() {
        return doors;
    }

    /** A connection of its own, besides the suite's pool. */
    Connection connect() throws SQLException {
        var pool = part(DataSource.class).unwrap(HikariDataSource.class);
        return DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }

    /** The position of the last event. */
    long head() {
        try (Connection connection = connect();
                var s = connection.createStatement();
                var r = s.executeQuery("select coalesce(max(position), 0) from event")) {
            r.next();
            return r.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The log cannot be asked", e);
        }
    }

    /** Stops everything that follows the log, so that only the command side is measured. */
    void pauseReaders() {
        part(EventProcessingConfiguration.class).eventProcessors().values().forEach(EventProcessor::shutDown);
    }

    /** Has the log followed again. */
    void resumeReaders() {
        part(EventProcessingConfiguration.class).eventProcessors().values().forEach(EventProcessor::start);
    }

    /** Waits until a read model has stored everything up to that position. */
    void reached(String readModel, long position, Duration patience) {
        part(Projections.class).reached(readModel, position, patience).join();
    }

    /** Does something that counts as so many operations. */
    Run timed(long operations, Callers.Operation work) throws Exception {
        Cpu.Seconds before = cpu.read();
        long begin = System.nanoTime();
        work.run();
        return new Run(operations, (System.nanoTime() - begin) / 1e9, cpu.read().since(before));
    }

    @Override
    public void close() throws IOException {
        try {
            doors.close();
            suite.close();
        } finally {
            delete(directory);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
        }
    }
}
