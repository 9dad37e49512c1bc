package io.throughline.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL on the loopback address that keeps its data in a {@link DataDirectory} and stops with this JVM. What it
 * has acknowledged survives the loss of power: the parameters which that depends on are asked back at every start. A
 * server that is killed is started again.
 */
public final class PostgresServer implements AutoCloseable {

    /** The user who owns everything; connections need his password. */
    public static final String USER = "throughline";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int READY_LINE = 7;

    private final DataDirectory data;
    private final PostgresSettings settings;
    private final Path directory;
    private final Path passwordFile;
    private final String password;
    private final Child child;

    private PostgresServer(DataDirectory data, PostgresSettings settings) throws IOException {
        this.data = data;
        this.settings = settings;
        directory = data.resolve("postgres");
        passwordFile = data.resolve("postgres.password");
        refuseOtherMajor();
        password = readPassword();
        Path home = PostgresPrograms.unpackedBelow(settings.programs());
        stopOrphan();
        if (Files.notExists(directory.resolve("PG_VERSION"))) initialise(home);
        Host.handOver(directory);
        child = Child.start(
                new Child.Order("PostgreSQL", "INT", command(home), Map.of(), data.root(), data.log("postgres")));
    }

    /** Starts the server and waits until it answers; fails with {@link StoreFailure}. */
    public static PostgresServer start(DataDirectory data, PostgresSettings settings) {
        try {
            var server = new PostgresServer(data, settings);
            try {
                server.awaitReady();
                server.requireDurable();
                server.child.keep();
                return server;
            } catch (StoreFailure | IOException e) {
                server.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StoreFailure("PostgreSQL cannot be started in " + data.root() + ": " + e, e);
        }
    }

    /** The JDBC address of the database {@code postgres}. */
    public String jdbcUrl() {
        return jdbcUrl("postgres");
    }

    /** The JDBC address of a database by name. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.port() + "/" + database;
    }

    /** The password of {@link #USER}; it is also in the file {@code postgres.password} of the data directory. */
    public String password() {
        return password;
    }

    /** Its port on the loopback address. */
    public int port() {
        return settings.port();
    }

    /** The id of the server's process. */
    public long pid() {
        return child.process().pid();
    }

    /** Stops the server in an orderly way; open transactions are rolled back. */
    @Override
    public void close() {
        child.stop(PATIENCE);
    }

    private List<String> command(Path home) {
        Map<String, String> parameters = new TreeMap<>(Map.of(
                "max_connections", "80",
                "shared_buffers", "128MB",
                // dirty pages are written in time by one who waits for nobody, not by those who need the room
                "bgwriter_delay", "50ms",
                "bgwriter_lru_maxpages", "500",
                "log_timezone", "UTC",
                "timezone", "UTC",
                // Statements and the values in conflict may name persons; they stay out of the log.
                "log_error_verbosity", "terse",
                "log_min_error_statement", "panic"));
        parameters.putAll(settings.parameters());
        parameters.putAll(DURABLE);
        parameters.put("listen_addresses", "127.0.0.1");
        parameters.put("unix_socket_directories", "");
        List<String> line = new ArrayList<>(List.of(
                home.resolve("bin/postgres").toString(),
                "-D",
                directory.toString(),
                "-p",
                String.valueOf(settings.port())));
        parameters.forEach((name, value) -> line.addAll(List.of("-c", name + "=" + value)));
        return line;
    }

    private void awaitReady() throws IOException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!ready()) {
            child.requireAlive();
            if (System.nanoTime() > end) {
                throw new StoreFailure("PostgreSQL was not ready within two minutes. Its log: " + data.log("postgres"));
            }
            pause();
        }
    }

    /** The server writes its own state into line 8 of postmaster.pid; its control program looks there too. */
    private boolean ready() throws IOException {
        List<String> lines = lines(directory.resolve("postmaster.pid"));
        return lines.size() > READY_LINE
                && lines.get(READY_LINE).startsWith("ready")
                && child.owns(Long.parseLong(lines.getFirst().strip()));
    }

    private void requireDurable() {
        var login = new Properties();
        login.setProperty("user", USER);
        login.setProperty("password", password);
        try (Connection connection = DriverManager.getConnection(jdbcUrl(), login);
                Statement statement = connection.createStatement()) {
            Map<String, String> wanted = new TreeMap<>(DURABLE);
            wanted.put("data_checksums", "on");
            for (var each : wanted.entrySet()) {
                try (ResultSet found = statement.executeQuery("SHOW " + each.getKey())) {
                    found.next();
                    if (!found.getString(1).equals(each.getValue())) {
                        throw new StoreFailure("PostgreSQL runs with " + each.getKey() + " = " + found.getString(1)
                                + " and could lose what it has acknowledged; it is stopped again.");
                    }
                }
            }
        } catch (SQLException e) {
            throw new StoreFailure("PostgreSQL was started and does not answer: " + e.getMessage(), e);
        }
    }

    private void refuseOtherMajor() throws IOException {
        String found = String.join("", lines(directory.resolve("PG_VERSION"))).strip();
        String ours = PostgresPrograms.major();
        if (!found.isEmpty() && !found.equals(ours)) {
            throw new StoreFailure("The data in " + directory + " was written by PostgreSQL " + found
                    + "; this throughline brings PostgreSQL " + ours + " and cannot read it. Use the throughline that"
                    + " wrote it, or choose another data directory.");
        }
    }

    /** We hold the data directory's lock, so a server that still runs there has lost its JVM. */
    private void stopOrphan() throws IOException {
        lines(directory.resolve("postmaster.pid")).stream()
                .findFirst()
                .map(pid -> Long.valueOf(pid.strip()))
                .flatMap(ProcessHandle::of)
                .filter(p -> p.info().commandLine().orElse("").contains(directory.toString()))
                .ifPresent(p -> {
                    LOG.warn("PostgreSQL process {} was left behind by a killed throughline and is stopped", p.pid());
                    Child.stop(p, "INT", PATIENCE);
                });
    }

    /** Made beside its place and moved there when complete, so that a killed start leaves nothing half done. */
    private void initialise(Path home) throws IOException {
        Path work = data.resolve("postgres.new");
        if (Files.exists(work)) PostgresPrograms.delete(work);
        Files.createDirectories(work);
        Host.handOver(work, passwordFile);
        Path log = data.log("initdb");
        Child initdb = Child.start(new Child.Order(
                "initdb",
                "TERM",
                List.of(
                        home.resolve("bin/initdb").toString(),
                        "--pgdata=" + work,
                        "--username=" + USER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwordFile,
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums"),
                Map.of(),
                data.root(),
                log));
        try {
            if (initdb.process().waitFor() != 0) {
                throw new StoreFailure("PostgreSQL cannot initialise " + directory + ":\n" + LogFile.tail(log));
            }
        } catch (InterruptedException e) {
            initdb.stop(Duration.ZERO);
            throw Child.interrupted("PostgreSQL", e);
        }
        Files.move(work, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private String readPassword() throws IOException {
        if (Files.notExists(passwordFile)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, HexFormat.of().formatHex(random));
        }
        return Files.readString(passwordFile).strip();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw Child.interrupted("PostgreSQL", e);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
