package io.throughline.platform.test.store;

import io.throughline.stores.DataDirectory;
import io.throughline.stores.PostgresServer;
import io.throughline.stores.PostgresSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL on a disk of its own, so small that a test can fill it. It is in memory, and needs the right to mount. */
public final class SmallDisk implements AutoCloseable {

    private static final int MEGABYTE = 1024 * 1024;

    private final Path directory;
    private final DataDirectory data;
    private final PostgresServer server;

    private SmallDisk(Path directory) {
        this.directory = directory;
        this.data = DataDirectory.take(directory.resolve("data"));
        this.server = PostgresServer.start(
                data,
                PostgresSettings.of(TestStores.build().resolve("throughline"))
                        .with("max_wal_size", "48MB")
                        .with("min_wal_size", "32MB"));
    }

    /** Of that many megabytes; empty where this user may not mount. */
    public static Optional<SmallDisk> of(int megabytes) {
        try {
            Path directory = Files.createTempDirectory("small-disk");
            if (ran("mount", "-t", "tmpfs", "-o", "mode=0755,size=" + megabytes + "m", "tmpfs", directory.toString())) {
                return Optional.of(new SmallDisk(directory));
            }
            Files.delete(directory);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new database on this disk. */
    public TestDatabase database() {
        return TestDatabase.on(server);
    }

    /** Leaves no room. */
    public void fill() {
        byte[] block = new byte[MEGABYTE];
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (true) out.write(block);
        } catch (IOException full) {
            // which is what was wanted
        }
    }

    /** Makes room again. */
    public void clear() {
        try {
            Files.delete(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return directory.resolve("ballast");
    }

    @Override
    public void close() {
        server.close();
        data.close();
        ran("umount", "-l", directory.toString());
        try {
            Files.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ran(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // there is no such program
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
