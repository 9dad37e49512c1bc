package io.throughline.stores;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL that is brought along on the class path, unpacked once into a directory that is only read afterwards. */
final class PostgresPrograms {

    private PostgresPrograms() {}

    /** The version that is brought along, such as {@code 18.6.0}. */
    static String version() {
        var versions = new Properties();
        try (InputStream in = PostgresPrograms.class.getResourceAsStream("versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty("postgres.version");
    }

    static String major() {
        String version = version();
        return version.substring(0, version.indexOf('.'));
    }

    /** The home below that directory, unpacked if it is not there. Several processes may do so at the same time. */
    static Path unpackedBelow(Path directory) {
        Path home = directory.toAbsolutePath().resolve("postgres-" + version());
        if (Files.exists(home)) return home;
        try {
            Files.createDirectories(directory);
            Path work = Files.createTempDirectory(directory, "postgres-unpacking");
            Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(work);
            try {
                Files.move(work, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                delete(work);
                if (Files.notExists(home)) throw e; // else somebody else was faster
            }
            return home;
        } catch (IOException e) {
            throw new StoreFailure("PostgreSQL cannot be unpacked to " + home + ": " + e, e);
        }
    }

    private static void unpack(Path work) throws IOException {
        try (InputStream in = archive();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = work.resolve(entry.getName()).normalize();
                if (!target.startsWith(work)) throw new IOException("outside the archive: " + entry.getName());
                place(tar, entry, target);
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static InputStream archive() {
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        @Nullable
        InputStream in = PostgresPrograms.class.getResourceAsStream("/postgres-linux-" + architecture + ".txz");
        if (in == null) {
            throw new StoreFailure("This build brings no PostgreSQL for " + System.getProperty("os.name") + " on "
                    + System.getProperty("os.arch") + "; point throughline at a server of your own.");
        }
        return in;
    }

    static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failure) throws IOException {
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
