package io.throughline.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory that holds everything one running suite keeps, owned by one process at a time. The kernel gives the lock
 * back when the process ends, however it ends.
 */
public final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "throughline.lock";

    /** The keys, which are made before the first start where somebody asks for a token first. */
    private static final String KEYS = "identity";

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Takes the directory, creating it where needed. One that was there must be empty or a data directory already, and
     * only the latter's permissions are changed: anything else may belong to others.
     *
     * @throws DirectoryInUse when another process has it
     * @throws StoreFailure when it holds something else, or cannot be used
     */
    public static DataDirectory take(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            if (isOurs(root)) {
                Files.createDirectories(root);
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString(Host.directoryPermissions()));
            }
            // The lock first: whatever else lies here is then known to be ours.
            Path file = root.resolve(LOCK);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new DirectoryInUse(root, Files.readString(file).strip());
            }
            Files.createDirectories(root.resolve("log"));
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"));
            channel.force(true);
            return new DataDirectory(root, channel);
        } catch (IOException e) {
            throw new StoreFailure("The data directory " + root + " cannot be used: " + e, e);
        }
    }

    /** The directory itself, absolute. */
    public Path root() {
        return root;
    }

    /** Where a part of that name keeps its files. */
    public Path resolve(String name) {
        return root.resolve(name);
    }

    /** The log file of a part. */
    Path log(String name) {
        return root.resolve("log").resolve(name + ".log");
    }

    /** Gives the directory back. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is to be made, or was made by us; false for an empty one that was there. */
    private static boolean isOurs(Path root) throws IOException {
        if (Files.notExists(root) || Files.exists(root.resolve(LOCK))) return true;
        try (Stream<Path> content = Files.list(root)) {
            List<String> names =
                    content.map(each -> each.getFileName().toString()).toList();
            if (names.isEmpty()) return false;
            if (names.equals(List.of(KEYS))) return true;
        }
        // Somebody else may have begun to use it while it was looked at.
        if (Files.exists(root.resolve(LOCK))) return true;
        throw new StoreFailure("The directory " + root + " holds something else than the data of a suite;"
                + " choose an empty or a new one with --data-dir.");
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) { // taken by this very JVM
            return null;
        }
    }
}
